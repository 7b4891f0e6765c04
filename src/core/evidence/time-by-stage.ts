import { isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEvasion } from './evasion';
import { isHeaded, statementsHeaded } from './headed-terms';
import type { Statement } from './statements';
import { joined, shared } from './statement-places';
import type { Span } from '../text/span';

/** In seconds: what takes longer is no stage of a request that somebody waits for. */
const LONGEST = 10;
const MIN_STAGES = 3;

/**
 * Where the parts of a request are told with a time each, sentence by sentence, row by row or in one breath: below a heading
 * of the time that it takes, or where serving is told.
 */
export function findTimeByStage(evidence: Evidence): Span | undefined {
  const there = joined([evidence.statementsOfStep('serving'), statementsHeaded(evidence, 'budget-head')]);
  let [section, first, count, isInMs] = [there[0]?.section, there[0], 0, false];
  for (const statement of shared(evidence.quantified, there)) {
    if (!isPlace(evidence, statement)) {
      continue;
    }
    if (statement.section !== section) {
      [section, first, count, isInMs] = [statement.section, statement, 0, false];
    }
    const text = evidence.textOf(statement);
    isInMs ||= IN_MS.test(text) || isHeadedInMs(evidence, statement) || IN_MS.test(evidence.document.prose.slice(statement.section.span.start, Math.min(statement.section.span.end, statement.section.span.start + NEAR)));
    const stages = countStages(statement, text, isInMs);
    first = count === 0 ? statement : first;
    // A sentence that gives the whole gives no part of it.
    count += stages;
    if (count >= MIN_STAGES && first) {
      return first.span;
    }
  }
  return undefined;
}

function isPlace(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isBelow = isHeaded(evidence, statement, 'budget-head') || evidence.standsIn(statement, 'serving/latency-budget');
  const isThere = isBelow ? steps.length === 0 || steps.includes('serving') : steps.includes('serving') && statement.kind === 'sentence' && statement.quantities.length >= MIN_STAGES;
  return isThere && statement.kind !== 'heading' && !statement.isPending && (isClaim(evidence, statement) || statement.kind === 'row') && !isEvasion(evidence, statement) && !OF_OTHERS.test(evidence.textOf(statement));
}

function isHeadedInMs(evidence: Evidence, { lead, entry }: Statement): boolean {
  return (lead !== undefined && IN_MS.test(evidence.textOf(lead))) || (entry !== undefined && IN_MS.test(entry.title));
}

/** Characters of a section in which the unit of its bare numbers is looked for. */
const NEAR = 1000;
const IN_MS = /(?:\d\s?|\b)(?:ms|msecs?|milliseconds?)\b/i;

/** How many times of parts it holds: a number with the name of a part beside it. */
function countStages({ kind, quantities }: Statement, text: string, isInMs: boolean): number {
  if (WHOLE.test(text) && kind !== 'sentence') {
    return 0;
  }
  const times = quantities.filter(({ dimension, value }) => (dimension === 'time' && value <= LONGEST) || (isInMs && dimension === 'number'));
  const named = kind === 'row' ? Math.min(times.length, 1) : times.length;
  return PERCENTILES.test(text) ? 0 : Math.min(named, (text.match(NAME) ?? []).length);
}

const NAME = /\p{L}{3,}/gu;
/** Levels of one latency add up to nothing. */
const PERCENTILES = /\bp50\b[^.;|]{0,60}\bp9\d\b|\bp9[05]\b[^.;|]{0,60}\bp99\b/i;
const WHOLE = /^[\s|*_-]*(?:total|sum|∑|overall|end[- ]to[- ]end|headroom|reserve)/i;
const OF_OTHERS = /\b(?:timeouts?|retr(?:y|ies)|after \d+ attempts|training|ingestion|batch size|p50|median|main complaint|canary|rollout|ramp|weeks?|days?|uptime|availability|ttl|cache for)\b/i;
