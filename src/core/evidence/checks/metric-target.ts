import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Answer, Check } from '../check';
import { isClaim, isClaimIn, isIntroduction } from '../claims';
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
    const goals = evidence.statementsIn('requirements/business-objective');
    const sought = { metrics, goal: evidence.answer(businessObjective).at, isNamedAsGoal: goals.some(statement => statement.kind !== 'heading' && namesOneOf(evidence, statement, metrics)) };
    const beside = evidence.find(
      statement => targetOf(evidence, statement, sought)?.span ?? (hasToBeat(evidence, statement, metrics) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'requirements/success-metrics') || evidence.isAbout(statement, 'primary-metric') || namesOneOf(evidence, statement, metrics),
      joined([evidence.quantified, evidence.statementsWith('baseline')]),
    );
    return beside.state === 'absent' ? findTold(evidence, statement => metrics.size === 0 || (namesOneOf(evidence, statement, metrics) && !onlyInTime(evidence, statement))) : beside;
  },
};

/** Where the metric that decides has no name of the usual ones, whatever has to be reached is its target. */
function findTold(evidence: Evidence, isOfMetric: (statement: Statement) => boolean = () => true): Answer {
  return evidence.find(statement => (((isOfMetric(statement) && saysTarget(evidence, statement)) || takesItTo(evidence, statement)) && !OF_PARTS.test(evidence.textOf(statement)) && !isOfAnotherPlace(evidence, statement) && mayBeReached(evidence, statement) && isClaim(evidence, statement) ? statement.span : undefined), () => false, targetStatements(evidence));
}

/** "We intend to take it from 3.1 % to 2.6 %": what is meant stands before it. */
function takesItTo(evidence: Evidence, statement: Statement): boolean {
  return isIntroduction(evidence, statement) && INTENDED.test(evidence.textOf(statement));
}

const INTENDED = anyCase`\b(?:intend|aim|want|plan|hope|expect|need|will|going)\b[^.;|]{0,24}\b(?:it|this|that)\s(?:\p{L}+\s)?from\s(?:\p{L}+\s)?\d[\d.,]*\s?%?\s(?:down |up )?to\s\d`;

/** "58 % end in a click today" tells how it is, and nothing of how it is to be. */
function mayBeReached(evidence: Evidence, statement: Statement): boolean {
  const { quantities } = statement;
  return quantities.length === 0 || quantities.some(quantity => !isOfPresent(evidence, statement, quantity));
}

/** "No repeat contact inside 72 h" gives a window. */
function onlyInTime({ document: { prose } }: Evidence, { quantities, span }: Statement): boolean {
  return quantities.length > 0 && quantities.every(quantity => quantity.dimension === 'time' && WINDOW.test(prose.slice(Math.max(span.start, quantity.span.start - 16), quantity.span.start)));
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
  /** Whether the metric is one of the goals: what stands beside it there is the target of something else. */
  readonly isNamedAsGoal: boolean;
}

function targetOf(evidence: Evidence, statement: Statement, sought: Sought): Quantity | undefined {
  if (statement.kind === 'heading' || statement.quantities.length === 0) {
    return undefined;
  }
  const isPrimary = namesPrimaryMetric(evidence, statement);
  const isBeside = isPrimary || isGoal(evidence, statement, sought);
  if ((!isBeside && !namesOneOf(evidence, statement, sought.metrics)) || OF_PARTS.test(evidence.textOf(statement))) {
    return undefined;
  }
  if (!isPrimary && isOfAnotherPlace(evidence, statement)) {
    return undefined;
  }
  return statement.quantities.find(quantity => isTarget(evidence, statement, quantity, !isBeside) && !isOfPresent(evidence, statement, quantity) && !(isPrimary && isOfExperiment(evidence, statement, quantity)));
}

/** A definition among the data, an alert on what is watched, what is left out or costs, and the result of a baseline. */
function isOfAnotherPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isElsewhere = steps.length > 0 && !steps.some(step => step === 'requirements' || step === 'framing' || step === 'evaluation' || step === 'model');
  const isOfOther = (['requirements/scope', 'requirements/constraints', 'framing/decision-policy'] as const).some(part => evidence.standsIn(statement, part));
  return isElsewhere || isOfOther || (evidence.says(statement, 'baseline') !== undefined && LED_BY_BASELINE.test(evidence.textOf(statement))) || OF_MONEY.test(evidence.textOf(statement));
}

const LED_BY_BASELINE = /^[\s*_|(-]*(?:B0\b|(?:the )?baselines?\b)[^.;|]*$/i;
const OF_MONEY = /^[\s*_-]*(?:money|costs?|budget|score|answer|run|free text|explain|reviewing|review load)\b/i;

/** "No slice may lose more than 0.005": a limit of the parts. */
const OF_PARTS = anyCase`^[\s*_]*(?:slices|cuts we look at|segments)\b|^[\s*_]*(?:no|any|each|every) (?:\p{L}+ )?(?:slice|segment|cohort|subgroup|group)s?\b`;

/** Where the goal is stated, it is what the metric has to reach: a level and that it is to be reached, and not how large the business is. */
function isGoal(evidence: Evidence, statement: Statement, { metrics, goal, isNamedAsGoal }: Sought): boolean {
  if (statement.span !== goal && !isClaimIn(evidence, statement, 'requirements/business-objective')) {
    return false;
  }
  return namesOneOf(evidence, statement, metrics) || (!isNamedAsGoal && saysTarget(evidence, statement));
}

/** "58 % of queries end in a click today", "our 10 million sessions", "end in a purchase in 11 % of cases": what is so, and not what is to be. */
function isOfPresent({ document: { prose } }: Evidence, { kind, span }: Statement, { span: { start, end } }: Quantity): boolean {
  const following = prose.slice(end, Math.min(span.end, end + 60));
  const before = prose.slice(Math.max(span.start, start - 60), start);
  return kind !== 'row' && (PRESENT.test(following) || BASELINE.test(before) || OURS.test(before) || (OFTEN.test(before) && OF_CASES.test(following)));
}

const OURS = /\b(?:our|we have|of the|these|do so in|does so in)\s[~≈]?$/i;
const OFTEN = /\b(?:end|ends|happens?|occurs?|do so|does so|contain|contains|lead|leads|get|gets|fail|fails)\b[^.;|]{0,24}\sin\s[~≈]?$/i;
const OF_CASES = /^\sof (?:all |the |our |those )?(?:cases|sessions|queries|visits|searches|orders|requests|days)\b/i;

const PRESENT = anyCase`^\s?(?:\p{L}+\s){0,1}(?:less|more) likely\b|^\s(?:of\s)?(?:[\p{L}-]+\s){0,6}(?:today|at present|currently)\b(?!\s?(?:to|→|->|,?\s?(?:and|but)?\s?(?:to be|target|goal|\d)))`;
const BASELINE = /\b(?:baseline|today|currently|now|status quo)[\s:*_(]{1,4}(?:is\s|at\s|of\s)?[~≈]?$/i;

/** "Baseline 31 %, detectable 1.5 pp at 80 % power → 15k customers per arm": how an experiment is sized. */
function isOfExperiment(evidence: Evidence, statement: Statement, { span }: Quantity): boolean {
  const [sized] = evidence.termsIn(statement, 'experiment-power');
  return sized !== undefined && span.start > sized.span.start - BESIDE_POWER;
}

/** In characters: "80 % power" has the number before the word. */
const BESIDE_POWER = 8;

/** "PR-AUC | must beat the baseline": what is measured for the baseline is the target. */
function hasToBeat(evidence: Evidence, statement: Statement, metrics: ReadonlySet<string>): boolean {
  const isBeaten = evidence.says(statement, 'baseline') !== undefined && MUST_BEAT.test(evidence.textOf(statement));
  return isBeaten && (namesPrimaryMetric(evidence, statement) || namesOneOf(evidence, statement, metrics));
}

const MUST_BEAT = /\b(?:must|shall|has to|have to|needs? to|required to)\s(?:beat|exceed|outperform|surpass)\b/i;

const BOUND = /(?:[<>≥≤=+−±~≈→-]|\b(?:from|to|by|at least|at most|above|below|under|target of|exceeds?|than))\s*$/i;

/** "95 % routing accuracy", in a list of what has to be reached. */
const NAMED_BEHIND = anyCase`^\+?\s(?:[\p{L}-]+\s){0,2}(?:accuracy|precision|recall|f1|auc|coverage|availability)\b`;

const WINDOW = /\b(?:first|last|next|past|within|inside|during|after|over|for|of|in|every|per)\s*$/i;

/** "7-day retention" and "sessions in the first 24 hours" name a window; elsewhere than beside the metric only a comparison is a target. */
function isTarget({ document: { prose } }: Evidence, { kind, span }: Statement, quantity: Quantity, mustCompare: boolean): boolean {
  const { start, end } = quantity.span;
  const before = prose.slice(Math.max(span.start, start - 16), start);
  const isBound = kind === 'row' || quantity.high !== undefined || BOUND.test(before) || /^\+(?!\d)/.test(prose.slice(end, end + 2)) || (quantity.dimension === 'share' && kind === 'item' && NAMED_BEHIND.test(prose.slice(end, Math.min(span.end, end + 32))));
  if (quantity.dimension === 'clock' || isBound || mustCompare) {
    return isBound && quantity.dimension !== 'clock';
  }
  return quantity.dimension !== 'time' || !(WINDOW.test(before) || /\d-\p{L}/u.test(prose.slice(start, end)));
}
