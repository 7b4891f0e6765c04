import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Quantity } from '../quantities';
import type { Statement } from '../statements';

/** How soon an answer has to be there: a latency with its unit, or for a batch its window or deadline. */
export const latencyTarget: Check = {
  id: 'latency-target',
  section: 'requirements/non-functional',
  weight: 3,
  rule: 'no-latency-target',

  find(evidence) {
    return evidence.find(
      statement => (statement.kind === 'heading' ? undefined : (targetIn(evidence, statement)?.span ?? evidence.says(statement, 'latency-in-words')?.span)),
      statement => evidence.isAbout(statement, 'latency', 'percentile'),
      evidence.statementsAbout('latency', 'percentile', 'deadline', 'latency-in-words'),
    );
  },
};

/** An hour: an interactive answer that takes longer is a batch, which speaks of deadlines instead, or of a latency with its bound. */
const LONGEST_LATENCY = 3600;
const LONGEST_BOUND = 24 * 3600;
const BOUND = /(?:[<≤]=?|\b(?:at most|up to|under|below|within|less than|no more than|maximum|max))\s*$/i;

/** "Mean latency per 5 minutes" is a measurement, not a target. */
const WINDOW = /\b(?:per|every|each|over|past|last|previous)(?:\sthe)?\s$/i;

function targetIn(evidence: Evidence, statement: Statement): Quantity | undefined {
  const times = statement.quantities.filter(({ dimension }) => dimension === 'time' || dimension === 'clock');
  if (times.length === 0) {
    return undefined;
  }
  const isDeadline = evidence.says(statement, 'deadline') !== undefined;
  if (isDeadline) {
    return times[0];
  }
  const isLatency = evidence.isAbout(statement, 'latency') || (evidence.says(statement, 'percentile') !== undefined && times.some(({ unit }) => unit === 'ms' || unit === 's'));
  if (!isLatency || !evidence.says(statement, 'latency', 'percentile') && evidence.says(statement, 'not-latency')) {
    return undefined;
  }
  const { prose } = evidence.document;
  return times.find(({ value, dimension, span }) => {
    const before = prose.slice(Math.max(statement.span.start, span.start - 16), span.start);
    const longest = evidence.says(statement, 'latency') && BOUND.test(before) ? LONGEST_BOUND : LONGEST_LATENCY;
    return dimension === 'time' && value <= longest && !WINDOW.test(before);
  });
}
