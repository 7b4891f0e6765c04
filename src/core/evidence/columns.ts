import { contains, type Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { hasWord } from './word-units';

/** Whether the statement is a row with a number in a column whose header the expression describes. */
export function hasNumberUnder(evidence: Evidence, statement: Statement, header: RegExp): boolean {
  return cellsUnder(evidence.document.prose, statement, header).some(cell => statement.quantities.some(({ span }) => contains(cell, span)));
}

/** Whether the statement is a row with a number in a column whose header says one of the group's terms: the results below "AUC". */
export function hasNumberUnderTerm(evidence: Evidence, { kind, cells, lead }: Statement, group: string): boolean {
  const named = kind === 'row' && lead ? evidence.termsIn(lead, group) : [];
  return named.length > 0 && lead !== undefined && lead.cells.some((column, index) => {
    const cell = cells[index];
    return cell !== undefined && DIGIT.test(evidence.document.prose.slice(cell.start, cell.end)) && named.some(({ span }) => contains(column, span));
  });
}

/** Of ".741" as well. */
const DIGIT = /\d/;

/** Whether the statement is a row with words in such a column. */
export function hasWordsUnder({ document: { prose } }: Evidence, statement: Statement, header: RegExp): boolean {
  return cellsUnder(prose, statement, header).some(cell => hasWord(prose, cell));
}

/** The cells of a row that stand in such columns, those of the first one too; what is no row has none. */
export function cellsUnder(text: string, { kind, cells, lead }: Pick<Statement, 'kind' | 'cells' | 'lead'>, header: RegExp): readonly Span[] {
  const columns = kind === 'row' && lead ? lead.cells : [];
  return columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell !== undefined && header.test(text.slice(column.start, column.end)) ? [cell] : [];
  });
}
