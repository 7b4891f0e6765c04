import { contains } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the statement is a row with a number in a column whose header the expression describes. */
export function hasNumberUnder({ document: { prose } }: Evidence, { kind, cells, lead, quantities }: Statement, header: RegExp): boolean {
  const columns = kind === 'row' && lead ? lead.cells : [];
  return columns.some((column, index) => {
    const cell = cells[index];
    return cell !== undefined && header.test(prose.slice(column.start, column.end)) && quantities.some(({ span }) => contains(cell, span));
  });
}
