import type { Evidence } from './evidence';

/** The title of the document, otherwise its first heading, otherwise its first line. */
export function titleOf({ outline, document: { prose, sections } }: Evidence): string {
  return (outline.title ?? sections[1])?.title ?? firstLine(prose);
}

/** The first line with anything on it. */
export function firstLine(text: string): string {
  return /\S[^\r\n]*/.exec(text)?.[0] ?? '';
}
