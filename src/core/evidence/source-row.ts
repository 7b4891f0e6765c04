import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the statement is a row of a table whose first column is headed "Source": it names one. */
export function isSourceRow({ document }: Evidence, { kind, lead }: Statement): boolean {
  const first = kind === 'row' ? lead?.cells[0] : undefined;
  return first !== undefined && SOURCES.test(document.prose.slice(first.start, first.end).trim());
}

/** Whether the statement is a row of a table that says of each column or feature what it comes from: "| Feature | Source / logic |". */
export function givesSource({ document }: Evidence, { kind, lead, cells }: Statement): boolean {
  return (
    kind === 'row' &&
    lead !== undefined &&
    lead.cells.some(({ start, end }, column) => {
      const cell = cells[column];
      return column > 0 && cell !== undefined && SOURCE_OF.test(document.prose.slice(start, end).trim()) && /[\p{L}\p{N}]/u.test(document.visible.slice(cell.start, cell.end));
    })
  );
}

const SOURCE_OF = /^(?:(?:data|source)\s)?(?:sources?|origin|derived from|comes from)(?:\s(?:table|column|system|file|data))?(?:\s?[/&]\s?\p{L}+)?$/iu;

const SOURCES = /^(?:data\s)?(?:sources?|origin|feeds?|quellen?|datenquellen?|источник\p{L}*)$/iu;

/** Whether the statement is a row of a table that lists what the data is kept in: "| Table | Rows |". */
export function isTableRow({ document }: Evidence, { kind, lead }: Statement): boolean {
  const first = kind === 'row' ? lead?.cells[0] : undefined;
  return first !== undefined && KEPT_IN.test(document.prose.slice(first.start, first.end).trim());
}

const KEPT_IN = /^(?:(?:data|source|raw|input)\s)?(?:tables?|files?|data\s?sets?|entit(?:y|ies)|collections?|streams?|topics?|feeds?)(?:\sname)?$/i;

