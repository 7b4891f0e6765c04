import type { Span } from '../../text/span';
import type { Check } from '../check';
import { hasNumberUnder } from '../columns';
import type { Evidence } from '../evidence';
import { isPlatform } from '../platform';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { toldOr } from '../told-or';
import { LIMIT_COLUMN, limitsShift } from '../watched-limits';

/** A drift statistic, or another signal of degradation, with the value at which something happens. */
export const driftThreshold: Check = {
  id: 'drift-threshold',
  section: 'monitoring/drift',
  weight: 3,
  rule: 'drift-metric-without-threshold',

  find(evidence) {
    const told = evidence.find(
      statement => (statement.kind !== 'heading' && isDriftSignal(evidence, statement) && (hasThreshold(evidence, statement) || namesThreshold(evidence, statement)) ? statement.span : undefined),
      statement => isDriftSignal(evidence, statement),
      evidence.statementsWith('drift-statistic', 'drift-signal'),
    );
    return toldOr(told, () => evidence.find(statement => (limitsShift(evidence, statement) ? statement.span : undefined), () => false, joined([evidence.statementsWith('limit-crossed'), evidence.quantified])));
  },

  isNeedless: isPlatform,
};

/** "PSI on numeric columns; thresholds in `config.yaml` (`psi_warning_max`)": whoever reads on finds the number. */
export function namesThreshold(evidence: Evidence, { span }: Statement): boolean {
  return SET_IN_CODE.test(evidence.document.visible.slice(span.start, span.end));
}

const SET_IN_CODE = /\b(?:thresholds?|limits?|alerts?)\b[^.;|]{0,60}`[^`\n]{0,80}(?:\.(?:ya?ml|toml|json|ini|env|py|conf)|max|min|limit|threshold)\w*`/i;

/** Whether the statement names a drift statistic, or a drift signal where monitoring is the matter. */
export function isDriftSignal(evidence: Evidence, statement: Statement): boolean {
  if (OF_TITLE.test(evidence.textOf(statement)) || (statement.lead !== undefined && OF_CAUSES.test(evidence.textOf(statement.lead)))) {
    return false;
  }
  if (evidence.says(statement, 'drift-statistic')) {
    return true;
  }
  const isSignal = evidence.says(statement, 'drift-signal') !== undefined;
  // "Seasonal patterns may drift": why it has to be watched, or not.
  if (isSignal && isGateOfRelease(evidence, statement)) {
    return false;
  }
  return isSignal && (evidence.stepsOf(statement).includes('monitoring') || isWatched(evidence, statement)) && !MAY_DRIFT.test(evidence.textOf(statement));
}

/** "| Ranker | daily | calibration error ≤ 0.02 |" below "Retraining": what the next version has to reach. */
function isGateOfRelease(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  return evidence.standsIn(statement, 'monitoring/retraining') && evidence.termsIn(statement, 'drift-signal').every(({ span }) => /^calibration$/i.test(prose.slice(span.start, span.end)));
}

/** "Potential causes may include:", and below it "data drift". */
const OF_CAUSES = /\b(?:causes?|reasons?|challenges?|risks?|difficult(?:y|ies)|limitations?)\b[^.;|]{0,40}:?[\s*_]*$/i;
/** "**Project title:** … with drift detection and monitoring". */
const OF_TITLE = /^[\s*_]*(?:project |document |working )?title[\s*_]*[:：]/i;
const MAY_DRIFT = /\b(?:may|might|could|can|will|would|tends? to)\s(?:\w+\s)?drift\b/i;

/** "Drift: monitoring the input distributions", under whatever heading of deployment or operations. */
function isWatched(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return statement.kind !== 'heading' && (steps.length === 0 || steps.includes('serving')) && (evidence.says(statement, 'watching') !== undefined || DETECTED.test(evidence.textOf(statement)) || (statement.kind === 'row' && statement.lead !== undefined && DETECTED.test(evidence.textOf(statement.lead))));
}

const DETECTED = /\bdetect/i;

/** "| Optimisation | 20–28 | drift monitoring |": the weeks of a plan. */
function isOfSchedule({ document }: Evidence, { kind, cells, lead }: Statement, { start, end }: Span): boolean {
  const header = kind === 'row' ? lead?.cells[cells.findIndex(cell => cell.start <= start && end <= cell.end)] : undefined;
  return header !== undefined && /^[\s*_]*(?:weeks?|months?|sprints?|phases?|quarters?|dates?|days?|timeline|when|effort)[\s*_]*$/i.test(document.prose.slice(header.start, header.end));
}

/** "2020 average throughput dropped to 25k a day": what the data went through. */
const HISTORY = /\b(?:19|20)\d\d\b[^.;|]{0,60}\b(?:dropped|fell|declined|collapsed|rose|jumped|recovered|doubled|halved)\b|\b(?:dropped|fell|declined|collapsed|rose|jumped|recovered|doubled|halved)\b[^.;|]{0,60}\b(?:in|by|since|during) (?:\w+ )?(?:19|20)\d\d\b/i;

function hasThreshold(evidence: Evidence, statement: Statement): boolean {
  const numbers = statement.quantities.filter(({ dimension, span }) => dimension !== 'clock' && !isOfSchedule(evidence, statement, span));
  if (numbers.length === 0) {
    return false;
  }
  if (HISTORY.test(evidence.textOf(statement))) {
    return false;
  }
  const isCompared = evidence.isAbout(statement, 'comparison') || /[<>≥≤]\s?=?\s?[\d.]|\bor (?:more|less|higher|lower)\b/.test(evidence.textOf(statement)) || hasNumberUnder(evidence, statement, LIMIT_COLUMN);
  const isLimit = numbers.filter(({ dimension }) => dimension === 'number' || dimension === 'share' || dimension === 'count');
  return isCompared && isLimit.length > 0 && (statement.kind === 'row' || isLimit.some(({ span }) => isOfDrift(evidence, statement, span)));
}

/** "…, or on a drift alarm; a challenger has to win by 0.5 points": beside a gate the number has to follow its statistic. And what a shadow run must match is no watch. */
function isOfDrift(evidence: Evidence, statement: Statement, { start }: Span): boolean {
  const text = evidence.textOf(statement);
  const { prose } = evidence.document;
  // What stands far away is not looked at: it is hardly of another sentence, and a page of numbers is none.
  const isInOneSentence = (from: number, to: number): boolean => Math.abs(to - from) > LONGEST_LOOK || !/[.;]\s+\p{Lu}/u.test(prose.slice(Math.min(from, to), Math.max(from, to)));
  if (!evidence.termsIn(statement, 'drift-statistic', 'drift-signal').some(({ span }) => isInOneSentence(span.end, start))) {
    return false;
  }
  if (!GATE.test(text)) {
    return true;
  }
  return !SHADOW.test(text) && evidence.termsIn(statement, 'drift-statistic', 'drift-signal').some(({ span }) => span.end <= start && start - span.end <= NEAR && !prose.slice(span.end, start).includes(';'));
}

const NEAR = 30;
/** In characters. */
const LONGEST_LOOK = 240;
const GATE = /\b(?:challenger|champion|candidates?|promot\w+|must beat|has to beat|goes? (?:live|out) (?:only )?if|replaces?|incumbent|in shadow|shadow run)\b/i;
const SHADOW = /\bshadow\b/i;
