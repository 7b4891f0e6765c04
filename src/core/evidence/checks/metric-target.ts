import type { Span } from '../../text/span';
import type { Answer, Check } from '../check';
import { isClaim, isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import type { Quantity } from '../quantities';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { saysTarget, targetStatements } from '../told-targets';
import { businessObjective } from './business-objective';
import { namesPrimaryMetric, primaryMetric } from './primary-metric';

/** The value that the primary metric has to reach, beside it or wherever the document comes back to it. */
export const metricTarget: Check = {
  id: 'metric-target',
  section: 'requirements/success-metrics',
  weight: 1,
  rule: 'metric-without-target',

  find(evidence) {
    const primary = evidence.answer(primaryMetric);
    if (primary.state !== 'met') {
      return primary.state === 'pending' ? primary : findTold(evidence);
    }
    const metrics = primaryMetrics(evidence);
    const sought = { metrics, goal: evidence.answer(businessObjective).at };
    const beside = evidence.find(
      statement => targetOf(evidence, statement, sought)?.span ?? (hasToBeat(evidence, statement, metrics) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/success-metrics') || evidence.isAbout(statement, 'primary-metric') || namesOneOf(evidence, statement, metrics),
      joined([evidence.quantified, evidence.statementsWith('baseline')]),
    );
    return beside.state === 'absent' ? findTold(evidence, statement => metrics.size === 0 || namesOneOf(evidence, statement, metrics)) : beside;
  },
};

/** Where the metric that decides has no name of the usual ones, whatever has to be reached is its target. */
function findTold(evidence: Evidence, isOfMetric: (statement: Statement) => boolean = () => true): Answer {
  return evidence.find(statement => (isOfMetric(statement) && saysTarget(evidence, statement) && isClaim(evidence, statement) ? statement.span : undefined), () => false, targetStatements(evidence));
}

/** The words by which the document calls its primary metrics. */
function primaryMetrics(evidence: Evidence): ReadonlySet<string> {
  const { at } = evidence.answer(primaryMetric);
  const primary = evidence
    .statementsWith(...METRICS)
    .filter(statement => namesPrimaryMetric(evidence, statement) || (at && at.start >= statement.span.start && at.end <= statement.span.end));
  return new Set(primary.flatMap(statement => metricsIn(evidence, statement)));
}

function metricsIn(evidence: Evidence, statement: Statement): string[] {
  return evidence.termsIn(statement, ...METRICS).map(({ span }) => evidence.document.prose.slice(span.start, span.end).toLowerCase());
}

const METRICS = ['online-metric', 'offline-metric'] as const;

function namesOneOf(evidence: Evidence, statement: Statement, metrics: ReadonlySet<string>): boolean {
  return metrics.size > 0 && metricsIn(evidence, statement).some(metric => metrics.has(metric));
}

interface Sought {
  /** The words for the primary metrics. */
  readonly metrics: ReadonlySet<string>;
  /** Where the business objective is stated. */
  readonly goal: Span | undefined;
}

function targetOf(evidence: Evidence, statement: Statement, { metrics, goal }: Sought): Quantity | undefined {
  if (statement.kind === 'heading' || statement.quantities.length === 0) {
    return undefined;
  }
  // Where the goal is stated, it is what the metric has to reach.
  const isBeside = namesPrimaryMetric(evidence, statement) || statement.span === goal || isClaimIn(evidence, statement, 'requirements/business-objective');
  return isBeside || namesOneOf(evidence, statement, metrics) ? statement.quantities.find(quantity => isTarget(evidence, statement, quantity, !isBeside)) : undefined;
}

/** "PR-AUC | must beat the baseline": what is measured for the baseline is the target. */
function hasToBeat(evidence: Evidence, statement: Statement, metrics: ReadonlySet<string>): boolean {
  const isBeaten = evidence.says(statement, 'baseline') !== undefined && MUST_BEAT.test(evidence.textOf(statement));
  return isBeaten && (namesPrimaryMetric(evidence, statement) || namesOneOf(evidence, statement, metrics));
}

const MUST_BEAT = /\b(?:must|shall|has to|have to|needs? to|required to)\s(?:beat|exceed|outperform|surpass)\b/i;

const BOUND = /(?:[<>≥≤=+−±~≈→-]|\b(?:from|to|by|at least|at most|above|below|under|target of|exceeds?|than))\s*$/i;

/** "95 % routing accuracy", in a list of what has to be reached. */
const NAMED_BEHIND = /^\+?\s(?:[\p{L}-]+\s){0,2}(?:accuracy|precision|recall|f1|auc|coverage|availability)\b/iu;

const WINDOW = /\b(?:first|last|next|past|within|inside|during|after|over|for|of|in|every|per)\s*$/i;

/** "7-day retention" and "sessions in the first 24 hours" name a window; elsewhere than beside the metric only a comparison is a target. */
function isTarget({ document: { prose } }: Evidence, { kind, span }: Statement, quantity: Quantity, mustCompare: boolean): boolean {
  const { start, end } = quantity.span;
  const before = prose.slice(Math.max(span.start, start - 16), start);
  const isBound = kind === 'row' || quantity.high !== undefined || BOUND.test(before) || (quantity.dimension === 'share' && kind === 'item' && NAMED_BEHIND.test(prose.slice(end, Math.min(span.end, end + 32))));
  if (quantity.dimension === 'clock' || isBound || mustCompare) {
    return isBound && quantity.dimension !== 'clock';
  }
  return quantity.dimension !== 'time' || !(WINDOW.test(before) || /\d-\p{L}/u.test(prose.slice(start, end)));
}
