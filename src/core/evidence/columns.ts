import { contains, type Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { hasWord } from './word-units';

/** Whether the statement is a row with a number in a column whose header the expression describes. */
export function hasNumberUnder(evidence: Evidence, statement: Statement, header: RegExp): boolean {
  return cellsUnder(evidence, statement, header).some(cell => statement.quantities.some(({ span }) => contains(cell, span)));
}

/** Whether the statement is a row with words in such a column. */
export function hasWordsUnder(evidence: Evidence, statement: Statement, header: RegExp): boolean {
  return cellsUnder(evidence, statement, header).some(cell => hasWord(evidence.document.prose, cell));
}

function cellsUnder({ document: { prose } }: Evidence, { kind, cells, lead }: Statement, header: RegExp): readonly Span[] {
  const columns = kind === 'row' && lead ? lead.cells : [];
  return columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell !== undefined && header.test(prose.slice(column.start, column.end)) ? [cell] : [];
  });
}
