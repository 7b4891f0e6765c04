import { anyCase } from '../../text/any-case';
import type { Span } from '../../text/span';
import { findAnswerLimits } from '../answer-limits';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { findWait, waits } from '../waits';
import { LONGEST_WAIT } from '../longest-wait';
import type { Quantity } from '../quantities';
import { joined } from '../statement-places';
import type { Statement } from '../statements';

/** How soon an answer has to be there: a latency with its unit, or for a batch its window or deadline. It does not apply where the document says that nobody waits. */
export const latencyTarget: Check = {
  id: 'latency-target',
  section: 'requirements/non-functional',
  weight: 3,
  rule: 'no-latency-target',

  find(evidence) {
    const told = evidence.find(
      statement => (statement.kind === 'heading' ? undefined : (targetIn(evidence, statement)?.span ?? dueIn(evidence, statement) ?? evidence.says(statement, 'latency-in-words')?.span ?? findWait(evidence, statement))),
      statement => evidence.isAbout(statement, 'latency', 'percentile'),
      joined([evidence.statementsAbout('latency', 'percentile', 'deadline', 'latency-in-words'), evidence.statementsWith('answering', 'batch-mode', 'serving-context').filter(({ quantities }) => quantities.length > 0), waits(evidence)]),
    );
    // Whoever is told that a limit is not served is not told that there is none.
    const [limit] = told.state === 'absent' ? findAnswerLimits(evidence) : [];
    return limit ? { state: 'met', at: limit.span } : told;
  },

  isNeedless: evidence => evidence.statementsWith('latency', 'online-mode', 'speed').some(statement => letsWait(evidence, statement)),
};

/** "| Freshness | scores in the system within 10 minutes of the full hour, p95 |": when the results of a run are due. */
function dueIn(evidence: Evidence, statement: Statement): Span | undefined {
  return evidence.stepsOf(statement).includes('requirements') && DUE.test(evidence.textOf(statement)) ? statement.span : undefined;
}

const DUE = /\b(?:scores?|forecasts?|predictions?|results?|lists?|estimates?)\b[^.|]{0,60}\b(?:within|no later than)\s\d[\d.]*\s?(?:s|sec|seconds?|min|minutes?|hours?)\s(?:of|after)\s(?:the|each|every|a)\b/i;

/** "Latency is not an issue", "no strict latency requirements", "need not run in real time". That none is known yet says nothing. */
function letsWait(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return statement.kind !== 'heading' && NEGATIVE.test(text) && NO_MATTER.test(text) && !UNDECIDED.test(text);
}

const SOONNESS = String.raw`(?:latenc(?:y|ies)|response times?|inference (?:time|speed)|speed|real[- ]?time(?: (?:inference|predictions?|responses?|scoring|processing|serving))?)`;
const NOT = String.raw`(?:\s(?:\w+\s)?not|n['’]t)`;
const NO_MATTER = new RegExp(
  // A verb and what is denied of the latency.
  String.raw`\b${SOONNESS}\b[^.;:|]{0,24}?\b(?:is|are|does|do|was)${NOT}\s(?:(?:an?|really|very|so|too|that|as|the|of|much|main|primary|major|hard|big|key|strict)\s){0,3}(?:issue|concern|problem|constraint|priority|critical|important|relevant|matter|crucial|requirement|strict|sensitive|required|needed|necessary|demanded|bottleneck)` +
    String.raw`|\b(?:no|without)\s(?:(?:strict|hard|tight|specific|particular|stringent|significant|special|explicit)\s){0,2}${SOONNESS}\s(?:requirements?|constraints?|limits?|demands?|needs?|concerns?|pressure)\b` +
    String.raw`|\bbatch\b[^.;:|]{0,32},?\snot\s(?:in\s)?real[- ]?time\b` +
    String.raw`|\b(?:not|isn['’]t|non)[- ](?:very\s)?(?:latency|time)[- ](?:sensitive|critical|bound)\b|\blatency[- ](?:insensitive|tolerant)\b` +
    String.raw`|\bneed${NOT}\s(?:to\s)?(?:be|run|happen|answer|respond|predict)\s(?:\w+\s)?(?:in\s)?real[- ]?time\b|\bdo(?:es)?${NOT}\s(?:need|have)\s(?:to\s(?:be|run|happen|answer|respond|predict)\s(?:\w+\s)?)?(?:in\s)?real[- ]?time\b` +
    String.raw`|(?:быстродействи|скорост|времени ответа|задержк|латентност)[^.;:|]{0,40}\sне\s(?:предъявля|критичн|важн|огранич)`,
  'i',
);
/** Most statements deny nothing. */
const NEGATIVE = /n['’]t|\bn(?:o|ot|on)\b|without|tolerant|insensitive|(?:^|\s)не\s/i;
const UNDECIDED = /\b(?:yet|so far|for now|defined|stated|given|known|agreed|documented|specified|decided)\b/i;

/** An hour: an interactive answer that takes longer is a batch, which speaks of deadlines instead, or of a latency with its bound. */
const LONGEST_LATENCY = 3600;
const LONGEST_BOUND = 24 * 3600;
const BOUND = /(?:[<≤]=?|\b(?:at most|up to|under|below|within|less than|no more than|maximum|max))\s*$/i;

/** "p99 > 250 ms for 10 min: page", "if scoring exceeds 25 ms": when something is done about it. What must not exceed it has a target. */
const BEYOND = /(?:>=?|≥|(?<!\b(?:not|never|no|n['’]t)\s(?:be\s)?)\b(?:above|over|exceed(?:s|ed|ing)?|beyond|(?:longer|slower|more) than))\s*$/i;

/** "Mean latency per 5 minutes" is a measurement, not a target. */
const WINDOW = /\b(?:per|every|each|over|past|last|previous|rounded to)(?:\sthe)?\s$/i;
/** "0.1 min better MAE": how far off a prediction is. */
const OFF = anyCase`^\s(?:[\p{L}-]+\s)?(?:mae|rmse|mape|mean (?:absolute )?error|error|off|bias)\b`;

function targetIn(evidence: Evidence, statement: Statement): Quantity | undefined {
  const times = statement.quantities.filter(({ dimension }) => dimension === 'time' || dimension === 'clock');
  if (times.length === 0 || isOfInputs(evidence, statement)) {
    return undefined;
  }
  const isDeadline = evidence.says(statement, 'deadline') !== undefined;
  if (isDeadline) {
    return times[0];
  }
  const clock = times.find(({ dimension }) => dimension === 'clock');
  if (clock && isScheduled(evidence, statement)) {
    return clock;
  }
  const isLatency = evidence.isAbout(statement, 'latency') || (evidence.says(statement, 'percentile') !== undefined && times.some(({ unit }) => unit === 'ms' || unit === 's'));
  const { prose } = evidence.document;
  if (!isLatency) {
    return times.find(({ unit, value, span }) => isAnswerTime(evidence, statement, unit, span.start) || (value <= LONGEST_WAIT && isInferenceTime(evidence, statement, span)));
  }
  if (!evidence.says(statement, 'latency', 'percentile') && evidence.says(statement, 'not-latency')) {
    return undefined;
  }
  return times.find(({ value, dimension, span }) => {
    const before = prose.slice(Math.max(statement.span.start, span.start - 16), span.start);
    const longest = evidence.says(statement, 'latency') && BOUND.test(before) ? LONGEST_BOUND : LONGEST_LATENCY;
    return dimension === 'time' && value <= longest && !BEYOND.test(before) && !WINDOW.test(before) && !OFF.test(prose.slice(span.end, span.end + 32));
  });
}

/** "| Kitchen | Merchant events (Kafka) | lag 20 s |": how late the data comes, where neither requirements nor serving are told. */
function isOfInputs(evidence: Evidence, statement: Statement): boolean {
  return !isRequired(evidence, statement) && OF_INPUTS.test(statement.lead?.kind === 'heading' ? `${evidence.textOf(statement.lead)} ${evidence.textOf(statement)}` : evidence.textOf(statement));
}

const OF_INPUTS = /\b(?:lags?|kafka|feeds?|fresh\w*|stale\w*|sources?|ingest\w*)\b/i;

/** "Batch prediction daily at 6 AM", unless it is the training that runs then, or the data that comes. */
function isScheduled(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'batch-mode') !== undefined && evidence.says(statement, 'serving-context') !== undefined && evidence.says(statement, 'cadence') !== undefined && !evidence.says(statement, 'not-latency');
}

/** "A prediction at checkout in < 150 ms", "answers within 200 ms": milliseconds in which something is answered are a latency without the word. */
function isAnswerTime(evidence: Evidence, statement: Statement, unit: string, start: number): boolean {
  const answer = unit === 'ms' && isRequired(evidence, statement) ? evidence.says(statement, 'answering')?.span : undefined;
  return answer !== undefined && answer.end <= start && SOON.test(evidence.document.prose.slice(statement.span.start, start)) && !evidence.says(statement, 'not-latency');
}

/** "< 10 ms inference per event", "a 50 ms scoring budget" behind a bound: what has to be done that soon stands behind the number. */
function isInferenceTime(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const { prose } = evidence.document;
  return isRequired(evidence, statement) && INFERENCE.test(prose.slice(end, Math.min(statement.span.end, end + 40))) && SOON.test(prose.slice(statement.span.start, start));
}

const INFERENCE = /^\s?(?:[\w-]+\s){0,2}(?:inference|scoring|predictions?|responses?|answers?)\b/i;

const SOON = /(?:[<≤]=?|\b(?:in|within|under|below|at most|less than|no more than)(?:\s(?:about|around))?)\s?$/i;

/** Elsewhere it is what something was measured to take. */
function isRequired(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.length === 0 || steps.includes('requirements') || steps.includes('serving');
}
