import { contains, type Span } from '../text/span';
import { baselineNames, wordsIn, type BaselineNames } from './baseline-names';
import type { Evidence } from './evidence';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/**
 * Whether one of the baselines has a score under its own name: "Baselines: (a) the formula of today, (b) a table by city" have one in
 * the row "(a) Formula | 17 %", in the column "T-learner", in "the formula misses 17 %", or in "69 %, against 57 % for logistic regression".
 */
export function areScoredByName(evidence: Evidence, baselines: readonly Statement[]): boolean {
  const names = baselineNames(evidence, baselines);
  const others = names.words.size + names.labels.size === 0 ? [] : evidence.quantified.filter(statement => !baselines.includes(statement) && isOfResults(evidence, statement));
  return others.some(statement => (statement.kind === 'row' ? isScoredRow(evidence, statement, names) : isScoredInWords(evidence, statement, names) || isScoredBehindName(evidence, statement, names)));
}

function isOfResults(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return !statement.isPending && (steps.length === 0 || steps.includes('evaluation') || steps.includes('model') || steps.includes('framing') || evidence.says(statement, 'offline-metric') !== undefined);
}

function isNamed(text: string, { words, labels }: BaselineNames): boolean {
  return wordsIn(text).some(name => words.has(name)) || Array.from(text.matchAll(/[A-Z]\d{1,2}(?![\p{L}\d])|(?<=^|\()[a-d](?=\))/gu)).some(([label]) => labels.has(label));
}

function isScoredRow({ document: { prose } }: Evidence, { cells, lead, quantities }: Statement, names: BaselineNames): boolean {
  const isCalledSo = (cell: Span | undefined): boolean => cell !== undefined && isNamed(prose.slice(cell.start, cell.end), names);
  const [first] = cells;
  const hasScore = (cell: Span): boolean => quantities.some(({ span, dimension }) => dimension !== 'count' && contains(cell, span));
  const isBelowName = lead?.cells.some((column, index) => index > 0 && isCalledSo(column) && cells[index] !== undefined && hasScore(cells[index])) ?? false;
  return isBelowName || (isCalledSo(first) && cells.some((cell, index) => index > 0 && hasScore(cell)));
}

function isScoredInWords(evidence: Evidence, { span: { start, end }, quantities }: Statement, names: BaselineNames): boolean {
  const { prose } = evidence.document;
  return quantities.some(({ span, dimension, value }) => {
    const isScore = dimension === 'share' || (dimension === 'number' && !Number.isInteger(value));
    return isScore && AGAINST.test(prose.slice(Math.max(start, span.start - NEAR), span.start)) && isNamed(prose.slice(span.end, Math.min(end, span.end + NEAR)), names);
  });
}

/** In characters: as far from a number what it is compared with stands. */
const NEAR = 40;
const AGAINST = /\b(?:against|versus|vs|compared (?:to|with)|up from|and|instead of|where)\b/i;

/** "B0 0.06, B1 0.11", "the menu sends 73 % to the right team": the name, and the next score behind it is its own. */
function isScoredBehindName(evidence: Evidence, { kind, span, quantities }: Statement, names: BaselineNames): boolean {
  const { prose } = evidence.document;
  return kind !== 'heading' && quantities.filter(quantity => isScore(quantity, kind)).some((quantity, index, scores) => {
    const from = Math.max(span.start, scores[index - 1]?.span.end ?? 0, quantity.span.start - LONGEST_WAY);
    const [before = ''] = prose.slice(from, quantity.span.start).split(OTHER_SUBJECT).slice(-1);
    return isNamed(before.replaceAll(PLACED, ' '), names);
  });
}

const LONGEST_WAY = 90;
/** "Within 10 % of the price": what something is measured in or of is no subject. */
const PLACED = /\b(?:of|per|in|within|on|at)\s(?:(?:the|all|an?|each)\s)?\p{L}[\p{L}\d-]*/gu;
/** "The Smith rule aside, our GAM …": what follows has a subject of its own. */
const OTHER_SUBJECT = /[;.]\s|\b(?:our|the (?:new|proposed)) |\b(?:than|over|against|vs\.?|versus|beats?)\s/i;

/** Whole numbers count cases; but "router × hourly factor: 142 s" is an item of results. */
function isScore({ dimension, value }: Quantity, kind: Statement['kind']): boolean {
  return dimension === 'share' || (dimension === 'number' && !Number.isInteger(value)) || (kind === 'item' && (dimension === 'time' || dimension === 'money'));
}
