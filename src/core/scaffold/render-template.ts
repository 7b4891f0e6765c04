import Handlebars from 'handlebars';

export type TemplateValue = string | readonly TemplateValue[] | { readonly [name: string]: TemplateValue };

/**
 * Renders a Handlebars template. Values are put in as they are, an unknown name is an error, and nothing but `each` and
 * partials is known.
 *
 * @throws Error with line and column when the template is wrong.
 */
export function renderTemplate(template: unknown, partials: Readonly<Record<string, string>>, values: Readonly<Record<string, TemplateValue>>): string {
  const handlebars = Handlebars.create();
  for (const [name, partial] of Object.entries(partials)) {
    handlebars.registerPartial(name, partial);
  }
  // A template that is not a string would be taken for a compiled one, which runs whatever it holds.
  if (typeof template !== 'string') {
    throw new TypeError('A template is a string.');
  }
  return handlebars.compile(template, { noEscape: true, strict: true })(values);
}
