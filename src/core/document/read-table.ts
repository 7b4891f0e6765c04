import type { SourceText } from '../text/source-text';
import { trimSpan, type Span } from '../text/span';
import type { Table } from './document-model';

/** A table whose header stands on the first of `lines` and whose rows stand on the others; markdown-it gives cells no place. */
export function readTable(source: SourceText, text: string, span: Span, lines: readonly number[]): Table {
  const rows = lines.map(line => {
    const row = trimSpan(text, source.lines(line, line + 1));
    return { span: row, cells: splitCells(text, row) };
  });
  const [header, ...body] = rows;
  return { kind: 'table', span, columns: header?.cells ?? [], rows: body };
}

/** Splits a row at its unescaped pipes, as GitHub Flavored Markdown does: also inside code. */
function splitCells(text: string, row: Span): Span[] {
  const cells: Span[] = [];
  let start = row.start;
  let escaped = false;
  for (let at = row.start; at < row.end; at++) {
    const code = text.charCodeAt(at);
    if (code === PIPE && !escaped) {
      cells.push(trimSpan(text, { start, end: at }));
      start = at + 1;
    }
    escaped = code === BACKSLASH && !escaped;
  }
  cells.push(trimSpan(text, { start, end: row.end }));
  if (text.charCodeAt(row.start) === PIPE) {
    cells.shift();
  }
  if (cells.length > 1 && start === row.end) {
    cells.pop();
  }
  return cells;
}

const PIPE = 0x7c;
const BACKSLASH = 0x5c;
