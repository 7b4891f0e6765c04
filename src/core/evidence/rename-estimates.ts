import { parseDocument } from '../document/parse-document';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { estimatesOf } from './estimates';

/** New names for those that the estimates of the Markdown define although they are taken: numbered on. */
export function renamesFor(markdown: string, taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const { definitions } = estimatesOf(parseDocument(markdown));
  return new Map([...definitions.keys()].filter(name => taken.has(name)).map(name => [name, freeName(name, taken, definitions)]));
}

/** The Markdown with the names of its estimates exchanged, where they are defined and where they are used. */
export function renameIn(markdown: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) {
    return markdown;
  }
  const { lines } = estimatesOf(parseDocument(markdown));
  const written = lines.flatMap(({ name, nameSpan, uses }) => [...(name !== undefined && nameSpan ? [{ name, span: nameSpan }] : []), ...uses]);
  return applyEdits(markdown, written.flatMap(({ name, span }) => rename(span, names.get(name))));
}

function rename(span: Span, newText: string | undefined): TextEdit[] {
  return newText === undefined ? [] : [{ span, newText }];
}

function freeName(name: string, ...taken: readonly { has(name: string): boolean }[]): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}_${number}`;
    if (!taken.some(names => names.has(candidate))) {
      return candidate;
    }
  }
}
