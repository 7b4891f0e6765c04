import type { Library } from '../catalog/read-catalog';
import { parseTemplate } from './template/parse-template';
import { renderTemplate, type ReadTemplate } from './template/render-template';
import { TemplateError } from './template/template-error';

/** What a document template may speak of. */
export interface DocumentValues {
  /** The lines between `---`. */
  readonly frontMatter: string;
  readonly title: string;
  /** Empty where nobody is known. */
  readonly owner: string;
  /** Today, as `2026-11-21`. */
  readonly date: string;
  /** The id of the framework. */
  readonly framework: string;
  /** Each step of a blank document: its heading, its sections and what is to be filled in. */
  readonly steps: readonly string[];
  /** The text of a case study, without its title. */
  readonly body: string;
}

/** The values by their names, and which of them are lists. */
export const documentValues = {
  frontMatter: 'text',
  title: 'text',
  owner: 'text',
  date: 'text',
  framework: 'text',
  steps: 'list',
  body: 'text',
} as const satisfies Record<keyof DocumentValues, 'text' | 'list'>;

/**
 * The document that the template of that id makes.
 *
 * @throws TemplateError for a template that makes too much of the values: a team's own is checked with others.
 */
export function renderDocument(id: string, { documents, partials }: Pick<Library, 'documents' | 'partials'>, values: DocumentValues): string {
  const template = documents.find(each => each.id === id);
  if (!template) {
    throw new Error(`The library holds no document template “${id}”.`);
  }
  try {
    const parsed = new Map(partials.map(partial => [partial.id, parse(partial.text)]));
    return `${renderTemplate(parse(template.text), parsed, { ...values }).trim()}\n`;
  } catch (error) {
    throw error instanceof TemplateError ? new TemplateError(`The document template “${id}” cannot be used: ${error.message}.`) : error;
  }
}

function parse(text: string): ReadTemplate {
  const parsed = parseTemplate(text);
  if (!parsed.ok) {
    throw new TemplateError(parsed.mistakes[0]?.message.replace(/\.$/, '') ?? '');
  }
  return parsed;
}
