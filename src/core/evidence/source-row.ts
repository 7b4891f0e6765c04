import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import { cellsUnder } from './columns';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { hasWord } from './word-units';

/** Whether the statement is a row of a table whose first column is headed "Source": it names one. */
export function isSourceRow({ document }: Evidence, { kind, lead }: Statement): boolean {
  const first = kind === 'row' ? lead?.cells[0] : undefined;
  return first !== undefined && SOURCES.test(document.prose.slice(first.start, first.end).trim());
}

/** Whether the statement is a row of a table that says of each column or feature what it comes from: "| Feature | Source / logic |". */
export function givesSource(evidence: Evidence, statement: Statement): boolean {
  return sourceCells(evidence, statement).some(cell => cell !== statement.cells[0] && hasWord(evidence.document.visible, cell));
}

/** The cells of a row that say what something comes from. */
export function sourceCells({ document }: Evidence, statement: Statement): readonly Span[] {
  return cellsUnder(document.prose, statement, SOURCE_OF);
}

/** The header of such a column. */
export const SOURCE_OF = anyCase`^[\s*_]*(?:(?:data|source)\s)?(?:sources?|origin|(?:(?:derived|comes)\s)?from|источник\p{L}*|来源)(?:\s(?:table|column|system|file|data))?(?:\s?[/&]\s?\p{L}+)?[\s*_]*$`;

const SOURCES = anyCase`^(?:data\s)?(?:sources?|origin|feeds?|quellen?|datenquellen?|источник\p{L}*)$`;

/** Whether the statement is a row of a table that lists what the data is kept in: "| Table | Rows |". */
export function isTableRow({ document }: Evidence, { kind, lead }: Statement): boolean {
  const first = kind === 'row' ? lead?.cells[0] : undefined;
  return first !== undefined && KEPT_IN.test(document.prose.slice(first.start, first.end).trim());
}

const KEPT_IN = /^(?:(?:data|source|raw|input)\s)?(?:tables?|files?|data\s?sets?|entit(?:y|ies)|collections?|streams?|topics?|feeds?)(?:\sname)?$/i;

