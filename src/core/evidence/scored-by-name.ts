import { singular } from '../outline/normalise-heading';
import { contains, type Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/**
 * Whether one of the baselines has a score under its own name: "Baselines: (a) the formula of today, (b) a table by city" have one in
 * the row "(a) Formula | 17 %", in the column "T-learner", or in "69 %, against 57 % for logistic regression".
 */
export function areScoredByName(evidence: Evidence, baselines: readonly Statement[]): boolean {
  const names = new Set(baselines.flatMap(statement => namesIn(nameOf(evidence, statement))));
  const others = names.size === 0 ? [] : evidence.quantified.filter(statement => !baselines.includes(statement) && isOfResults(evidence, statement));
  return others.some(statement => (statement.kind === 'row' ? isScoredRow(evidence, statement, names) : isScoredInWords(evidence, statement, names)));
}

/** What the statement calls the baseline: of a row the cell below “Baseline”, otherwise the first one. What fills in for what is missing names none. */
function nameOf(evidence: Evidence, statement: Statement): string {
  const { kind, cells, lead } = statement;
  if (kind !== 'row') {
    return evidence.stepsOf(statement).length === 0 && evidence.termsIn(statement, 'failure-event', 'failure-cue').length > 0 ? '' : evidence.textOf(statement);
  }
  const { prose } = evidence.document;
  const below = cells[lead?.cells.findIndex(({ start, end }) => BASELINE.test(prose.slice(start, end))) ?? -1] ?? cells[0];
  return prose.slice(below?.start, below?.end);
}

const BASELINE = /\bbaselines?\b/i;

/** Words that tell one baseline from another. */
function namesIn(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(/\p{L}[\p{L}\d-]{3,}/gu), ([word]) => singular(word)).filter(word => !COMMON.has(word));
}

const COMMON: ReadonlySet<string> = new Set(
  (
    'baseline baselines model first second third today present current existing simple simplest plain pair have with what that this they them there these those from into over each beat beats when then than which would must will also only both ' +
    'city country hour time daily week month user item feature data value score number rank ranking test train training group option heuristic hand written used quick build sets complexity production system'
  ).split(' '),
);

function isOfResults(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return !statement.isPending && (steps.length === 0 || steps.includes('evaluation') || steps.includes('model') || steps.includes('framing'));
}

function isScoredRow({ document: { prose } }: Evidence, { cells, lead, quantities }: Statement, names: ReadonlySet<string>): boolean {
  const isNamed = (cell: Span | undefined): boolean => cell !== undefined && namesIn(prose.slice(cell.start, cell.end)).some(name => names.has(name));
  const [first] = cells;
  const hasScore = (cell: Span): boolean => quantities.some(({ span, dimension }) => dimension !== 'count' && contains(cell, span));
  const isBelowName = lead?.cells.some((column, index) => index > 0 && isNamed(column) && cells[index] !== undefined && hasScore(cells[index])) ?? false;
  return isBelowName || (isNamed(first) && cells.some((cell, index) => index > 0 && hasScore(cell)));
}

function isScoredInWords(evidence: Evidence, { span: { start, end }, quantities }: Statement, names: ReadonlySet<string>): boolean {
  const { prose } = evidence.document;
  return quantities.some(({ span, dimension, value }) => {
    const isScore = dimension === 'share' || (dimension === 'number' && !Number.isInteger(value));
    return isScore && AGAINST.test(prose.slice(Math.max(start, span.start - NEAR), span.start)) && namesIn(prose.slice(span.end, Math.min(end, span.end + NEAR))).some(name => names.has(name));
  });
}

/** In characters: as far from a number what it is compared with stands. */
const NEAR = 40;
const AGAINST = /\b(?:against|versus|vs|compared (?:to|with)|up from|and|instead of|where)\b/i;
