import type { Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import type { Quantity } from './quantities';
import type { Statement } from './statements';

/** The time that a request may take, in seconds. */
export interface LatencyTarget {
  readonly seconds: number;
  readonly span: Span;
  /** How it is shown, where it is computed; otherwise as it is written. */
  readonly text?: string;
}

/** In seconds: above this nobody waits for the answer. */
const LONGEST_TARGET = 60;

/**
 * The end-to-end target of step 1. Where it gives several (per surface, per percentile), the longest: a budget that keeps none
 * of them is surely over.
 */
export function findLatencyTarget(evidence: Evidence): LatencyTarget | undefined {
  return evidence.once(readTarget);
}

function readTarget(evidence: Evidence): LatencyTarget | undefined {
  let longest: LatencyTarget | undefined;
  for (const statement of evidence.quantified) {
    const isTimed = !statement.isPending && statement.quantities.some(({ dimension, value }) => dimension === 'time' && value <= LONGEST_TARGET);
    const isDemand = isTimed && (evidence.stepsOf(statement).includes('requirements') || evidence.standsIn(statement, 'requirements/non-functional'));
    const target = isDemand && isClaim(evidence, statement) ? targetIn(evidence, statement) : undefined;
    longest = target && target.seconds > (longest?.seconds ?? 0) ? target : longest;
  }
  return longest;
}

/** The longest of the times that stand behind a word for latency, or in its row. */
function targetIn(evidence: Evidence, statement: Statement): LatencyTarget | undefined {
  const words = evidence.termsIn(statement, 'latency', 'percentile');
  // "Alarms: latency above 1 s" is what wakes somebody, later than what was promised.
  if (evidence.isAbout(statement, 'alert') && EXCEEDED.test(evidence.textOf(statement))) {
    return undefined;
  }
  const isIntroduced = evidence.isAbout(statement, 'latency') && !evidence.says(statement, 'not-latency', 'off-path');
  const times = statement.quantities.filter(({ dimension, value }) => dimension === 'time' && value <= LONGEST_TARGET);
  if (words.length === 0 && !isIntroduced) {
    return undefined;
  }
  const starts = words.length > 0 ? words.map(({ span }) => span.start) : [statement.span.start];
  const behind = statement.kind === 'row' ? times : starts.flatMap(start => times.find(({ span }) => span.start >= start) ?? times.at(-1) ?? []);
  return behind.map(asTarget).toSorted((a, b) => b.seconds - a.seconds)[0];
}

const EXCEEDED = /(?:>=?|≥|\b(?:above|over|exceed(?:s|ing)?|more than|longer than))\s*[\d.]/i;

function asTarget({ value, high, span }: Quantity): LatencyTarget {
  return { seconds: high ?? value, span };
}
