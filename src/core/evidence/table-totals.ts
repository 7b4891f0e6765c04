import { anyCase } from '../text/any-case';
import { addTo } from '../text/grouped';
import { contains, type Span } from '../text/span';
import { roundingOf } from './arithmetic-tolerance';
import type { Evidence } from './evidence';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/** A row of totals under which a column does not add up. */
export interface WrongTotal {
  readonly stated: Quantity;
  /** What the rows above come to, in the unit of the total. */
  readonly computed: number;
  readonly column: Span;
  readonly items: readonly Quantity[];
}

/** Beside what the rounding of each number explains. */
const SLACK = 0.01;
const MIN_ITEMS = 2;

/**
 * The totals of tables that are not the sum of what stands above them. Only counts, sizes, money, rates and bare numbers add up:
 * stages may run side by side, and shares and averages are no parts of anything.
 */
export function findWrongTotals(evidence: Evidence): WrongTotal[] {
  const tables = new Map<Statement, Statement[]>();
  for (const statement of evidence.statements) {
    if (statement.kind === 'row' && statement.lead) {
      addTo(tables, statement.lead, statement);
    }
  }
  return [...tables].flatMap(([header, rows]) => wrongTotalsIn(evidence, header, rows));
}

function wrongTotalsIn({ document: { prose } }: Evidence, header: Statement, rows: readonly Statement[]): WrongTotal[] {
  const textOf = (span: Span | undefined): string => (span ? prose.slice(span.start, span.end) : '');
  const last = rows.at(-1);
  const items = rows.slice(0, -1);
  const isOther = items.some(({ cells, isPending }) => isPending || OTHER_ROW.test(textOf(cells[0])));
  if (!last || last.isPending || isOther || !TOTAL.test(textOf(last.cells[0]))) {
    return [];
  }
  return header.cells.flatMap((column, index) => {
    const stated = index > 0 && !NO_SUM.test(textOf(column)) ? onlyNumber(last, index) : undefined;
    const parts = items.map(row => onlyNumber(row, index));
    const known = parts.filter(part => part !== undefined);
    const isSum = stated !== undefined && ADDED.has(stated.dimension) && known.length >= MIN_ITEMS && parts.every((part, at) => part !== undefined || isBlank(textOf(items[at]?.cells[index])));
    if (!isSum || known.some(({ dimension, unit }) => dimension !== stated.dimension || unit !== stated.unit)) {
      return [];
    }
    const computed = known.reduce((sum, { value }) => sum + value, 0);
    const slack = known.reduce((sum, { value }) => sum + value * roundingOf(value), stated.value * roundingOf(stated.value));
    return Math.abs(computed - stated.value) > Math.max(SLACK * computed, Math.min(slack, MOST_SLACK * computed)) ? [{ stated, computed, column, items: known }] : [];
  });
}

/** Round items hide no more than this. */
const MOST_SLACK = 0.05;
const ADDED: ReadonlySet<Quantity['dimension']> = new Set(['number', 'count', 'size', 'money', 'rate']);
const TOTAL = anyCase`^[\s*_]*(?:(?:grand |monthly |annual )?totals?(?: cost| spend)?|sum|in total|altogether|all|итого|всего|合计|总计)(?:\s(?:a|per)\s(?:day|month|year))?[\s*_:]*$`;
/** Parts of other rows, and other sums. */
const OTHER_ROW = anyCase`\b(?:of which|thereof|including|incl\.|sub-?total|totals?|headroom|spare|discount|minus|less)\b|^[\s*_]*[–—-]\s`;
const NO_SUM = /\b(?:average|avg|mean|median|max(?:imum)?|min(?:imum)?|peak|unique|distinct|share|rate|percent|price|unit cost|latency|p\d\d|auc|recall|precision|score|id|no\.?|#|week|weeks|day|year|date|version|priority|rank)\b|\bper\s(?:user|request|unit|gpu|hour|item|call|query|instance|node)|%/i;

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function onlyNumber({ cells, quantities }: Statement, index: number): Quantity | undefined {
  const cell = cells[index];
  const [first, ...others] = cell ? quantities.filter(({ span }) => contains(cell, span)) : [];
  return first && others.length === 0 && first.high === undefined ? first : undefined;
}
