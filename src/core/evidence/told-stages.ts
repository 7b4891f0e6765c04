import { itemsWithin } from '../text/span';
import type { Evidence } from './evidence';
import type { LatencyBudget, Stage } from './latency-budget';
import { percentileIn } from './percentile';
import type { Statement } from './statements';

const MIN_STAGES = 4;
/** "Latency at the 95th percentile: gateway 15 ms; features 20 ms; …" */
const DIVIDES = /\b(?:latency|budget|p9\d|percentile)\b[^:;]{0,60}[:：]/i;
const SLOW = 60;

/** The stages of a request that one sentence goes through, each with its time, between semicolons or commas. */
export function stagesToldIn(evidence: Evidence, statement: Statement): LatencyBudget | undefined {
  const text = statement.kind === 'sentence' && statement.quantities.length >= MIN_STAGES ? evidence.document.prose.slice(statement.span.start, statement.span.end) : '';
  const head = evidence.stepsOf(statement).includes('serving') ? DIVIDES.exec(text) : null;
  if (!head) {
    return undefined;
  }
  const from = statement.span.start + head.index + head[0].length;
  const body = text.slice(head.index + head[0].length);
  const separator = body.includes(';') ? ';' : ',';
  const stages: Stage[] = [];
  let start = from;
  for (const piece of body.split(separator)) {
    const times = itemsWithin(statement.quantities, { start, end: start + piece.length }).filter(({ dimension, value }) => dimension === 'time' && value <= SLOW);
    const [time, ...others] = times;
    start += piece.length + separator.length;
    if (!time || others.length > 0) {
      // A sentence that says more than the stages is not added up.
      return undefined;
    }
    stages.push({ seconds: time.high ?? time.value, span: time.span, isParallel: false });
  }
  return stages.length >= MIN_STAGES ? { stages, total: undefined, percentile: percentileIn(head[0]) } : undefined;
}
