import type { Task } from '../catalog/task';
import { contains, type Span } from '../text/span';
import type { Evidence } from './evidence';
import { isRuledOut } from './planned';
import { isReference } from './reference';
import type { Statement } from './statements';
import { findTasks } from './task';

/**
 * Whether predictions are asked for while somebody or something waits: the document names a mode, a service that is called, a
 * latency, or a task whose answers are asked for. Of a forecast on a file, a class for a library or a study nothing does.
 * A document that describes no model yet leaves it open.
 */
export function isAnsweredOnline(evidence: Evidence): boolean {
  return evidence.once(readOnline);
}

function readOnline(evidence: Evidence): boolean {
  const isDescribed = evidence.statementsOfStep('model').length > 0 || evidence.statementsOfStep('serving').length > 0;
  return !isDescribed || namesLatency(evidence) || isAskedFor(evidence) || namesMode(evidence);
}

function namesMode(evidence: Evidence): boolean {
  return evidence.statementsWith(...ONLINE).some(statement => isOfSystem(evidence, statement) && evidence.says(statement, ...ONLINE) !== undefined);
}

const ONLINE = ['online-mode', 'per-request', 'called-service'] as const;

/** In a line that is still to be filled in, a template names tasks for its author to choose from. */
function isAskedFor(evidence: Evidence): boolean {
  return [...findTasks(evidence)].some(([task, span]) => ASKED_FOR.has(task) && !evidence.pending.some(statement => contains(statement.span, span)));
}

const ASKED_FOR: ReadonlySet<Task> = new Set(['ranking', 'retrieval', 'recommendation', 'generation']);

/** Data comes in streams too, metrics are online ones, and what is no goal is none of it. */
function isOfSystem(evidence: Evidence, statement: Statement): boolean {
  return !statement.isPending && !isRuledOut(statement) && !evidence.stepsOf(statement).some(step => step === 'data' || step === 'evaluation') && !isReference(evidence.document, statement);
}

/** Whether a latency is spoken of. An agreement on a level of service may be about anything, and "at decision time" is a moment. */
export function namesLatency(evidence: Evidence): boolean {
  return evidence.once(readLatency);
}

function readLatency(evidence: Evidence): boolean {
  return evidence.statementsWith('latency').some(statement => {
    const isTold = statement.kind !== 'heading' && !statement.isPending && !isRuledOut(statement);
    const named = isTold ? evidence.says(statement, 'latency')?.span : undefined;
    return named !== undefined && !isOfData(evidence, statement) && isWait(evidence, statement, named);
  });
}

/** Whether the word at the place is of how soon an answer comes. */
function isWait({ document: { prose } }: Evidence, statement: Statement, { start, end }: Span): boolean {
  const isLookedAt = AMONG_SIGNALS.test(prose.slice(Math.max(statement.span.start, start - 40), start));
  const isMoment = BEFORE_MOMENT.test(prose.slice(Math.max(0, start - 8), start));
  return !isLookedAt && !isMoment && !AGREEMENT.test(prose.slice(start, end));
}

/** "Detects anomalies in metrics (latency, traffic)": what is looked at is not how soon the answer comes. */
const AMONG_SIGNALS = /\b(?:metrics?|signals?|anomal\w+)\b[^;]{0,24}$/i;
const BEFORE_MOMENT = /\b(?:at|by|before|after|during|until)\s+$/i;
/** SLA, SLO. */
const AGREEMENT = /^sl[ao]/i;

/** Under the data alone a latency is an input: "request latency and error rate of each service". */
function isOfData(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.length > 0 && steps.every(step => step === 'data');
}
