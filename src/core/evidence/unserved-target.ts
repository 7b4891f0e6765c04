import { anyCase } from '../text/any-case';
import { findLatencyTarget, type LatencyTarget } from './end-to-end-target';
import type { Evidence } from './evidence';
import { LONGEST_WAIT } from './longest-wait';
import type { Statement } from './statements';

export interface UnservedTarget {
  readonly target: LatencyTarget;
  /** Where the document says that it predicts in batches. */
  readonly batch: Statement;
}

/** An interactive latency target where serving is by batch alone, without a store, cache or interface that answers from the results. */
export function findUnservedTarget(evidence: Evidence): UnservedTarget | undefined {
  const target = findLatencyTarget(evidence);
  const batch = target && target.seconds <= LONGEST_WAIT ? findBatchServing(evidence) : undefined;
  return target && batch && (isMailed(evidence, batch) || (!isServedBy(evidence, 'read-path') && !isRead(evidence))) ? { target, batch } : undefined;
}

/** "A nightly job answers all questions and sends a report by e-mail": nobody asks for what is mailed. */
function isMailed(evidence: Evidence, batch: Statement): boolean {
  return MAILED.test(evidence.textOf(batch));
}

const MAILED = /\b(?:sends?|sent|deliver(?:s|ed)?|mail(?:s|ed)?|writes?)\b[^.;]{0,30}\b(?:by|via|as an?|in an?|to an?)\s(?:e-?mails?|mails?|reports?|digests?|spreadsheets?)\b|\b(?:e-?)?mails?\s(?:its|the|all|their)\s(?:answers?|results?|scores?)\b/i;

/** "The ordering service reads yesterday's forecast": what the batch made lies somewhere. */
function isRead(evidence: Evidence): boolean {
  return evidence.statementsOfStep('serving').some(statement => statement.kind !== 'heading' && READS.test(evidence.textOf(statement)));
}

const READS = anyCase`\b(?:reads?|takes?|fetch(?:es)?|loads?|picks? up|looks? up|shows?)\s(?:[\p{L}'’-]+\s){0,4}(?:forecasts?|scores?|predictions?|lists?|results?|rankings?|recommendations?)\b`;

/** "Nightly", "batch job": "batch size" and "micro-batches" are about throughput. */
const SCHEDULED = /\b(?:in (?:one|a|a single) batch|job at \d|nightly|daily|hourly|weekly|scheduled|every (?:day|night|hour|week)|once (?:a|per) (?:day|week|night)|batch (?:jobs?|scor\w*|inference|predict\w*|mode|process\w*|pipeline|only)|offline scoring|pre-?comput\w*)\b|пакетн|批处理/i;

/** Where serving is said to be by batch, and nowhere online. A nightly comparison with training serves nobody. */
export function findBatchServing(evidence: Evidence): Statement | undefined {
  return evidence.once(readBatchServing);
}

function readBatchServing(evidence: Evidence): Statement | undefined {
  const batch = evidence.statementsWith('batch-mode').find(statement => servesByBatch(evidence, statement));
  return batch && !isServedBy(evidence, 'online-mode') && !isServedBy(evidence, 'per-request') ? batch : undefined;
}

function servesByBatch(evidence: Evidence, statement: Statement): boolean {
  const isPlanned = isOfServing(evidence, statement) && !evidence.standsIn(statement, 'serving/skew') && evidence.says(statement, 'batch-mode') !== undefined && (evidence.says(statement, 'serving-context') !== undefined || WHOLE.test(evidence.textOf(statement)));
  const text = evidence.textOf(statement);
  return isPlanned && SCHEDULED.test(text) && !TURNED_DOWN.test(text) && !isOfParts(evidence, statement);
}

/** "A nightly batch is no use to them", "precomputed lists would be stale". */
const TURNED_DOWN = /\b(?:batch(?:es)?|pre-?comput\w*|nightly|table|job)\b[^.;|]{0,50}?\b(?:would|cannot|can['’]t|could not|couldn['’]t|won['’]t|is (?:no|not|too|useless|out)|are (?:no|not|too|useless|out)|(?:does|do)(?: not|n['’]t) (?:help|work|suffice|do))\b/i;

/** "Everything is a nightly batch", "a nightly job answers all questions". */
const WHOLE = /^\W*(?:everything|it all|the whole (?:system|thing)) (?:is|runs)\b|\bjob (?:answers|serves|ranks|decides)\b/i;

const PART = '(?:embeddings?|vectors?|features?|representations?|index(?:es)?|counters?|aggregates?)';
const PARTS = new RegExp(`\\b${PART}\\b[^.;|]{0,30}\\b(?:pre-?comput|offline|nightly|batch|hourly|daily)|\\bpre-?comput\\w*\\s(?:[\\w-]+\\s){0,2}${PART}\\b|\\bin (?:one|a single) [^.;|]{0,30}\\bcall\\b`, 'i');

/** "Item embeddings precomputed offline", "batch scoring: all candidates in one call": the request is answered all the same. */
export function isOfParts(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'batch-mode') !== undefined && PARTS.test(evidence.textOf(statement));
}

function isServedBy(evidence: Evidence, group: string): boolean {
  return evidence.statementsWith(group).some(statement => isOfServing(evidence, statement) && evidence.says(statement, group));
}

/** Below serving, or below a heading that names no step what is said of the whole system. */
function isOfServing(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return statement.kind !== 'heading' && (steps.includes('serving') || (steps.length === 0 && WHOLE.test(evidence.textOf(statement))));
}
