import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isClaim } from '../claims';
import type { Evidence } from '../evidence';
import { isOnlyReferredTo } from '../guards-referred-to';
import { isPlatform } from '../platform';
import { isPromotion } from '../promotion';
import type { Quantity } from '../quantities';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { isStudyProject } from '../study-project';
import { isClarifyingQuestion } from './find-stated';
import { toldGuard } from './told-guard';

/** A metric that is not to be improved but must not get worse, wherever it is stated. */
export const guardrailMetric: Check = {
  id: 'guardrail-metric',
  section: 'evaluation/ab-test',
  weight: 1,
  rule: 'no-guardrail-metric',

  find(evidence) {
    const answer = evidence.find(
      statement => (statement.kind !== 'heading' && isGuardrail(evidence, statement) && !isClarifyingQuestion(evidence, statement) ? statement.span : undefined),
      statement => evidence.isAbout(statement, 'guardrail'),
      joined([evidence.statementsAbout('guardrail', 'no-harm', 'at-expense', 'stays'), evidence.statementsWith('guardrail')]),
    );
    const at = answer.state === 'absent' ? toldGuard(evidence) : undefined;
    return at ? { state: 'met', at } : answer;
  },

  isNeedless: evidence => isStudyWithoutTrial(evidence) || isPlatform(evidence),
};

/** What somebody learns by is compared with nothing on live users. */
export function isStudyWithoutTrial(evidence: Evidence): boolean {
  return isStudyProject(evidence) && evidence.statementsWith('online-experiment', 'rollout').length === 0;
}

/** Limits that something has to keep, each of another metric, though nothing calls them guardrails: "availability > 99 %", "p99 < 50 ms". */
export function findLimits(evidence: Evidence): readonly Span[] {
  return evidence.once(readLimits);
}

function readLimits(evidence: Evidence): readonly Span[] {
  const found = new Map<string, Span>();
  for (const statement of evidence.quantified) {
    if (statement.kind === 'heading' || statement.kind === 'estimate' || !evidence.stepsOf(statement).some(step => LIMITING.has(step)) || !isClaim(evidence, statement)) {
      continue;
    }
    const limit = statement.quantities.find(quantity => isLimit(evidence, statement, quantity))?.span;
    const metric = limit && evidence.termsNamed(statement, 'metric-').findLast(({ group, span }) => !GENERAL.has(group) && span.end <= limit.start && limit.start - span.end <= MAX_GAP);
    if (metric && !found.has(metric.group)) {
      found.set(metric.group, { start: metric.span.start, end: limit.end });
    }
  }
  return [...found.values()];
}

/** Between a metric and its limit. */
const MAX_GAP = 48;

const LIMITING: ReadonlySet<string> = new Set(['requirements', 'evaluation', 'serving', 'monitoring']);

/** Groups of metrics that are no metric's name, or by which a model is chosen. */
const GENERAL: ReadonlySet<string> = new Set(['metric-context', 'metric-prevalence', 'metric-classification', 'metric-imbalanced', 'metric-rare', 'metric-rank', 'metric-regression', 'metric-detection', 'metric-generation', 'metric-calibration', 'metric-rejected']);

function isLimit({ document: { prose } }: Evidence, { span }: Statement, quantity: Quantity): boolean {
  const before = prose.slice(Math.max(span.start, quantity.span.start - 16), quantity.span.start);
  return quantity.dimension !== 'clock' && !DEFINING.test(before) && /(?:[<>≤≥]=?|\b(?:at most|at least|below|above|under|over|exceeds?|up to|less than|more than|no more than|max(?:imum)?|min(?:imum)?))\s*[€$£]?$/i.test(before);
}

/** "mAP (IoU ≥ 0.5)", "precision at threshold > 0.7": what a metric is counted at, not what it has to reach. */
const DEFINING = /\b(?:iou|overlap|k|threshold|confidence|score)\s*(?:[<>≤≥]=?|(?:above|over|at least)\s)\s*$/i;

/** A guardrail around a language model's answers filters text: it is none, unless a metric stands with it. */
function isGuardrail(evidence: Evidence, statement: Statement): boolean {
  if (listsGuardrails(evidence, statement)) {
    return true;
  }
  if (evidence.isAbout(statement, 'guardrail') && !isPrimaryHealth(evidence, statement)) {
    return isAboutMetrics(evidence, statement) && evidence.says(statement, 'llm-guardrail') === undefined && !isOnlyReferredTo(evidence, statement);
  }
  return !isPromotion(evidence.textOf(statement)) && (evidence.says(statement, 'no-harm') !== undefined || isAtNoExpense(evidence, statement) || hasToStay(evidence, statement)) && isAboutMetrics(evidence, statement);
}

/** "Guardrails: inspections not above three a week", "no guardrail is broken: hours of reserve (no increase), …": their names, and a limit, wherever they stand. */
function listsGuardrails(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.length > 0 && evidence.termsIn(statement, 'guardrail').length > 0 && evidence.termsIn(statement, 'llm-guardrail').length === 0 && LISTED.test(evidence.textOf(statement)) && isClaim(evidence, statement);
}

const LISTED = anyCase`(?:^[\s*_|-]*guard-?\s?rails?|\bno guard-?\s?rails? (?:\p{L}+\s){0,2}\p{L}+)[\s*_]*[:|]\s*\p{L}+\s\p{L}`;

/** "Session length must stay above 5 minutes", where metrics are told; among the demands on the system it is one of them. */
function hasToStay(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'stays') !== undefined && evidence.says(statement, 'online-metric', 'offline-metric') !== undefined && evidence.stepsOf(statement).includes('evaluation');
}

/** "Watched, so that the model doesn't favour cheap offers at the expense of revenue": the denial is what is meant. */
function isAtNoExpense(evidence: Evidence, statement: Statement): boolean {
  return evidence.termsIn(statement, 'at-expense').length > 0 && /\b(?:not|never|without|avoid\w*|prevent\w*)\b|n['’]t\b/i.test(evidence.textOf(statement)) && /\b(?:monitor|track|watch|measur|check|ensur|make sure|guard)\w*/i.test(evidence.textOf(statement));
}

/** "The primary business health metric" is to be improved. */
function isPrimaryHealth(evidence: Evidence, statement: Statement): boolean {
  const span = evidence.says(statement, 'guardrail')?.span;
  const { prose } = evidence.document;
  return span !== undefined && /^health/i.test(prose.slice(span.start, span.end)) && PRIMARY_OF.test(prose.slice(Math.max(statement.span.start, span.start - 32), span.start));
}

const PRIMARY_OF = anyCase`\b(?:primary|main|key|north star)\s(?:[\p{L}-]+\s){0,2}$`;

const PLACES = ['requirements/success-metrics', 'evaluation/online-metrics', 'evaluation/ab-test', 'evaluation/launch-criteria'] as const;

function isAboutMetrics(evidence: Evidence, statement: Statement): boolean {
  const isMeasured = evidence.isAbout(statement, 'offline-metric', 'online-metric') || /\bmetrics?\b|метрик|指标/i.test(evidence.textOf(statement));
  if (isMeasured || PLACES.some(part => evidence.standsIn(statement, part))) {
    return true;
  }
  const isLatency = evidence.isAbout(statement, 'latency');
  return evidence.stepsOf(statement).includes('evaluation')
    ? isLatency || statement.quantities.length > 0
    : isLatency && statement.quantities.some(({ dimension }) => dimension === 'time');
}
