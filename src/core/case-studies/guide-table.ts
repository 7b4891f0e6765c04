import type { Table } from '../document/document-model';
import { anyCase } from '../text/any-case';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { askedBy, fill } from './fill';

/** The verdict that a row's name must not give away. */
const VERDICT = new RegExp(anyCase`^chosen:\s*|\s*\(chosen\)`, 'gi');
const ASKING = /^(?:clarifying )?questions?$/i;

/** The table with its header and the names of its rows; every other cell asks for what its column is headed by. */
export function blankTable(source: SourceText, { span, columns, rows }: Table): string {
  const first = source.lineAt(span.start);
  const header = [first, first + 1].map(line => source.slice(source.lines(line, line + 1)).trim());
  const headings = columns.map(cell => source.slice(cell));
  return [...header, ...rows.map(({ cells }) => `| ${cells.map((cell, index) => blankCell(source, cell, headings, index)).join(' | ')} |`)].join('\n');
}

function blankCell(source: SourceText, cell: Span, headings: readonly string[], index: number): string {
  const text = source.slice(cell);
  const heading = headings[index] ?? '';
  if (text === '' || (ASKING.test(heading) && headings.length > 1)) {
    return text;
  }
  return isName(text, headings, index) ? withoutVerdict(text) : fill(askedBy(heading) || 'value');
}

function withoutVerdict(name: string): string {
  const rest = name.replaceAll(VERDICT, '');
  return rest === name ? name : rest.replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}

/** What the row is about: words in the first of several columns. A number there is an answer too. */
function isName(text: string, headings: readonly string[], index: number): boolean {
  return index === 0 && headings.length > 1 && /\p{L}/u.test(text);
}
