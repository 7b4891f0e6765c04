import Handlebars from 'handlebars';
import type { ParsedTemplate } from './parse-template';
import type { TemplateValues } from './template';
import { checkCost } from './template-cost';
import { TemplateError } from './template-error';

/** A template that was read: Handlebars runs its text, and runs no other. */
export type ReadTemplate = Extract<ParsedTemplate, { ok: true }>;

/**
 * What a template that was checked comes to. Values are put in as they are. A template is text that {@link parseTemplate} has
 * read, so that it can say nothing but values, partials, `each`, `if` and `unless`.
 *
 * @throws TemplateError for one that would take too many steps or grow too long, and for a name that there is not
 */
export function renderTemplate({ text, nodes }: ReadTemplate, partials: ReadonlyMap<string, ReadTemplate>, values: TemplateValues): string {
  checkCost(nodes, new Map(Array.from(partials, ([name, partial]) => [name, partial.nodes])), values);
  const handlebars = Handlebars.create();
  for (const helper of ['helperMissing', 'blockHelperMissing', 'log', 'lookup', 'with']) {
    handlebars.unregisterHelper(helper);
  }
  for (const [name, partial] of partials) {
    handlebars.registerPartial(name, partial.text);
  }
  try {
    return handlebars.compile(text, { noEscape: true, strict: true, knownHelpers, knownHelpersOnly: true })(values);
  } catch (error) {
    throw new TemplateError(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}

/** None but these. Handlebars takes its own others for known unless told. */
const knownHelpers = { each: true, if: true, unless: true, helperMissing: false, blockHelperMissing: false, with: false, log: false, lookup: false };
