import { addAll } from '../text/add-all';
import type { Span } from '../text/span';
import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { percentileOf } from './percentile';
import type { Statement } from './statements';

/** The time that a request may take, in seconds. */
export interface LatencyTarget {
  readonly seconds: number;
  readonly span: Span;
  /** How it is shown, where it is computed; otherwise as it is written. */
  readonly text?: string;
  /** Between 0 and 100, where it is told. */
  readonly percentile?: number | undefined;
}

/** In seconds: above this nobody waits for the answer. */
const LONGEST_TARGET = 60;

/**
 * The end-to-end target of step 1. Where it gives several (per surface, per percentile), the longest: a budget that keeps none
 * of them is surely over. A budget at one percentile has to keep those for that one, or else any that is not of a lower one.
 */
export function findLatencyTarget(evidence: Evidence, percentile = 0): LatencyTarget | undefined {
  const targets = findLatencyTargets(evidence);
  return targets.find(target => target.percentile === percentile) ?? targets.find(target => (target.percentile ?? percentile) >= percentile);
}

/** All end-to-end targets of step 1, the longest first. */
export function findLatencyTargets(evidence: Evidence): readonly LatencyTarget[] {
  return evidence.once(readTargets);
}

function readTargets(evidence: Evidence): LatencyTarget[] {
  const targets: LatencyTarget[] = [];
  for (const statement of evidence.quantified) {
    const isTimed = !statement.isPending && statement.quantities.some(({ dimension, value }) => dimension === 'time' && value <= LONGEST_TARGET);
    const isDemand = isTimed && (evidence.stepsOf(statement).includes('requirements') || evidence.standsIn(statement, 'requirements/non-functional'));
    if (isDemand && isClaim(evidence, statement)) {
      addAll(targets, targetsIn(evidence, statement));
    }
  }
  return targets.toSorted((a, b) => b.seconds - a.seconds);
}

/** "Under 100 ms for the ranking stage". */
const OF_A_STAGE = /\bfor (?:the )?(?:[\w-]+ ){1,2}(?:stage|step|phase|component|hop|layer)\b/i;

/** The times that stand behind a word for latency, or in its row. */
function targetsIn(evidence: Evidence, statement: Statement): LatencyTarget[] {
  const words = evidence.termsIn(statement, 'latency', 'percentile');
  // "Alarms: latency above 1 s" is what wakes somebody, later than what was promised.
  if (evidence.isAbout(statement, 'alert') && EXCEEDED.test(evidence.textOf(statement))) {
    return [];
  }
  if (OF_A_STAGE.test(evidence.textOf(statement))) {
    return [];
  }
  const isIntroduced = evidence.isAbout(statement, 'latency') && !evidence.says(statement, 'not-latency', 'off-path');
  const times = statement.quantities.filter(({ dimension, value }) => dimension === 'time' && value <= LONGEST_TARGET);
  if (words.length === 0 && !isIntroduced) {
    return [];
  }
  const starts = words.length > 0 ? words.map(({ span }) => span.start) : [statement.span.start];
  const spans = times.map(({ span }) => span);
  const percentileAt = (span: Span): number | undefined => percentileOf(evidence.document.prose, statement.span, span, spans);
  const behind = statement.kind === 'row' ? times : starts.flatMap(start => times.find(({ span }) => span.start >= start) ?? times.at(-1) ?? []);
  // "450 ms at P99, 200 ms at P50": the percentile stands behind its number.
  const told = statement.kind === 'row' || times.length < 2 ? [] : times.filter(({ span }) => percentileAt(span) !== undefined);
  return [...new Set([...behind, ...told])].map(({ value, high, span }) => ({ seconds: high ?? value, span, percentile: percentileAt(span) }));
}

const EXCEEDED = /(?:>=?|≥|\b(?:above|over|exceed(?:s|ing)?|more than|longer than))\s*[\d.]/i;
