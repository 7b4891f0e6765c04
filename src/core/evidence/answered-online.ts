import type { Evidence } from './evidence';
import { isReference } from './reference';
import type { Statement } from './statements';

/**
 * Whether anything tells that predictions are asked for while somebody or something waits: a mode, a service that is called,
 * a latency. Of a forecast on a file, a class for a library or a study nothing does.
 */
export function isAnsweredOnline(evidence: Evidence): boolean {
  return evidence.once(readOnline);
}

function readOnline(evidence: Evidence): boolean {
  return namesLatency(evidence) || evidence.statementsWith(...ONLINE).some(statement => isOfSystem(evidence, statement) && evidence.says(statement, ...ONLINE) !== undefined);
}

const ONLINE = ['online-mode', 'per-request', 'called-service'] as const;

/** Data comes in streams too, and metrics are online ones. */
function isOfSystem(evidence: Evidence, statement: Statement): boolean {
  return !evidence.stepsOf(statement).some(step => step === 'data' || step === 'evaluation') && !isReference(evidence.document, statement);
}

/** Whether a latency is spoken of. An agreement on a level of service may be about anything, and "at decision time" is a moment. */
export function namesLatency(evidence: Evidence): boolean {
  return evidence.once(readLatency);
}

function readLatency(evidence: Evidence): boolean {
  const { prose } = evidence.document;
  return evidence.statementsWith('latency').some(statement => {
    const span = statement.kind === 'heading' ? undefined : evidence.says(statement, 'latency')?.span;
    return span !== undefined && !/^sl[ao]/i.test(prose.slice(span.start, span.end)) && !/\b(?:at|by|before|after|during|until)\s+$/i.test(prose.slice(Math.max(0, span.start - 8), span.start));
  });
}
