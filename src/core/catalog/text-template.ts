import type { Result } from './problem';
import type { CatalogFile } from './read-yaml';

/** One file under `templates/documents/` or `templates/partials/`. */
export interface TextTemplate {
  readonly id: string;
  /** What the first comment calls it: `{{!-- Launch review: what the board reads. --}}`. */
  readonly title: string;
  /** What the comment says behind the colon. */
  readonly description: string;
  /** What is to be rendered. */
  readonly text: string;
}

const FIRST_COMMENT = /^\s*\{\{!(?:--)?([^{}]*?)(?:--)?\}\}/;

/** The name of the file is the id; whether the text is a template shows when it is rendered. */
export function readTextTemplate({ path, text }: CatalogFile): Result<TextTemplate> {
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.md\.hbs$/, '');
  const [title = '', ...rest] = (FIRST_COMMENT.exec(text)?.[1] ?? '').replaceAll(/\s+/g, ' ').trim().split(': ');
  return { ok: true, value: { id, title: title === '' ? titleFor(id) : title, description: rest.join(': '), text } };
}

/** `launch-review` as "Launch review". */
function titleFor(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
