import { withLetters } from '../text/any-case';
import { contains, type Span } from '../text/span';
import { isClaim } from './claims';
import { findLatencyTargets, type LatencyTarget } from './end-to-end-target';
import type { Evidence } from './evidence';
import { isOfOthers } from './of-others';
import { percentileOf } from './percentile';
import { isPlannedLater, isRuledOut } from './planned';
import type { Statement } from './statements';

/** In seconds: above this nobody waits for the answer. */
const LONGEST = 60;

/**
 * The limits of an answer, the longest first, wherever and in whatever words they are said: those of step 1, "the exchange cuts us
 * off after 80 ms", "the desktop waits 300 ms for it". What bounds a part of the request, a training run or a label is none.
 */
export function findAnswerLimits(evidence: Evidence): readonly LatencyTarget[] {
  return evidence.once(readLimits);
}

/** The longest limit that does not stand within one of the spans. */
export function longestLimitBeside(evidence: Evidence, spans: readonly Span[]): LatencyTarget | undefined {
  return findAnswerLimits(evidence).find(({ span }) => !spans.some(each => contains(each, span)));
}

function readLimits(evidence: Evidence): LatencyTarget[] {
  const told = evidence.quantified.flatMap(statement => limitsIn(evidence, statement));
  const known = findLatencyTargets(evidence);
  return [...known, ...told.filter(({ span }) => !known.some(each => each.span.start === span.start))].toSorted((a, b) => b.seconds - a.seconds);
}

function limitsIn(evidence: Evidence, statement: Statement): LatencyTarget[] {
  const times = statement.isPending || statement.kind === 'estimate' ? [] : statement.quantities.filter(({ dimension, value }) => dimension === 'time' && value > 0 && value <= LONGEST);
  if (times.length === 0 || times.length > MOST_TIMES || !isPlaceOfLimits(evidence, statement)) {
    return [];
  }
  const { prose } = evidence.document;
  const text = evidence.textOf(statement);
  if (!(isClaim(evidence, statement) || statement.kind === 'row') || isOfOthers(text)) {
    return [];
  }
  const spans = times.map(({ span }) => span);
  const isBound = ({ start, end }: Span): boolean =>
    BEFORE.test(prose.slice(Math.max(statement.span.start, start - NEAR), start)) || AFTER.test(prose.slice(end, Math.min(statement.span.end, end + NEAR)));
  return times.flatMap(({ value, high, span }) =>
    !OF_A_PART.test(clauseAround(prose, statement, span)) && (isBound(span) || (times.length === 1 && NAMED.test(text))) ? [{ seconds: high ?? value, span, percentile: percentileOf(prose, statement.span, span, spans) }] : [],
  );
}

/** The number and the words around it, up to the next commas and the like; in a row with what the row is of. */
function clauseAround(prose: string, statement: Statement, { start, end }: Span): string {
  const [first] = statement.kind === 'row' ? statement.cells : [];
  const before = prose.slice(statement.span.start, start).split(CLAUSE).at(-1) ?? '';
  return `${first ? prose.slice(first.start, first.end) : ''} ${before}${prose.slice(start, end)}${prose.slice(end, statement.span.end).split(CLAUSE)[0] ?? ''}`;
}

const CLAUSE = /[,;]\s|\s[–—]\s|\.\s|\band\b|\s\|\s/;

/** A sentence that gives more of them goes through the stages. */
const MOST_TIMES = 2;
const NEAR = 48;

/** Below what trains, judges or watches the model, a time is of that; below serving it is what a part takes, unless its heading asks for it. */
function isPlaceOfLimits(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const title = statement.entry?.title ?? '';
  const isAsked = ASKED.test(title);
  const isElsewhere = steps.length > 0 && !steps.includes('requirements') && !steps.includes('framing') && !isAsked;
  return !isElsewhere && !OTHER_TITLE.test(title) && !isRuledOut(statement) && !isPlannedLater(evidence, statement);
}

/** "Latency", "Performance budget", "Service-level objectives", "Deadline", "User promise". */
const ASKED = /\b(?:sl[ao]s?|service[- ]levels?|objectives?|deadlines?|requirements?|constraints?|promises?|targets?|limits?|latency|performance|cycle time|response times?|time limits?)\b/i;
const OTHER_TITLE = /\b(?:evaluation|results?|monitoring|training|labels?|data|experiments?|metrics?|fallbacks?|failures?|freshness|degradation|alerts?|rollout|baseline|today|history)\b/i;

/** What stands before a limit. */
const BEFORE = new RegExp(
  withLetters([
    String.raw`[<≤]=?\s?$`,
    String.raw`\b(?:within|under|below|inside|at most|up to|less than|fewer than|faster than|(?:no|not) (?:later|more|longer|slower) than|max(?:imum|\.)?(?: of)?|in (?:less than|under|at most)|beyond|more than|longer than|exceeds?|cuts? (?:us|it|them) off after|gives? up after|hangs? up after|limit(?:ed)?\s(?:(?:is|of|to|at|for)\s)+|deadline (?:is|of)|ceiling (?:is|of)|budget(?:ed)?(?: of| is| for)?|we (?:have|get)|target(?: of| is)?)\s(?:the |a |an |about |around |roughly |only |some |just )?$`,
    // Somebody gives us the time, or waits for so long.
    String.raw`\b(?:allows?|allowed|permits?|gives?|grants?|leaves?|affords?|budgets?|reserves?|waits?(?: for)?|tolerates?|sets? us)\s(?:(?:us|me|it|the|our|this|an?|only|exactly|for|at most|up to|about|system|service|model|planner|ranker|team|scorer)\s){0,4}$`,
    String.raw`\b(?:come|comes|appears?|arrives?|shown?|ready|answers?|answered|respon[ds]e?s?|returns?|returned|results?|suggestions?|repl(?:y|ies)|back|visible|decides?|decided|delivered|known|there|rendered|done|needed)\s(?:(?:is|are|be|it)\s)?in\s(?:about |around |roughly )?$`,
    String.raw`\b(?:waits?|stays?|is held|patience)\s(?:\p{L}+\s){0,3}for\s$`,
    String.raw`\blimit\sat\s$`,
    String.raw`\b(?:should|must|ha(?:s|ve) to|needs? to)\s[^.;,|]{2,36}\sin\s$`,
  ].join('|')),
  'i',
);

/** What stands behind one. */
const AFTER =
  /^\s?(?:,\s)?(?:\(?p\d\d\b|at most\b|or (?:less|faster|sooner|better)\b|tops\b|end[- ]to[- ]end\b|max(?:imum)?\b|is (?:the (?:limit|maximum|target|most|ceiling)|all we)|per (?:keystroke|frame|request|call|query|pick|image|decision|message)\b|after (?:the|a|it|that)\b|from [^.;,|]{2,30}\bto\b|to (?:answer|reply|respond|decide|return)\b|before (?:it|he|she|they|the (?:user|caller|page|app))\b)/i;

/** "p99 latency 300 ms", "| Response time | 250 ms |". */
const NAMED = /\b(?:p9\d(?:\.\d)?|latency|response time|time to (?:answer|respond|decision|first)|(?:answer|turnaround|reaction|decision) time|round trip|delay)\b/i;

/** A part of the request, or something else that takes time. */
const OF_A_PART =
  /\b(?:whether|feature store|look-?ups?|fetch\w*|redis|cache[sd]?|database|dns|handshake|warm-?up|cold start|start-?up|time-?outs?|retr(?:y|ies)|heartbeat|every|polls|ttl|fresh\w*|stale\w*|old(?:er)?|train\w*|labels?|annotat\w*|sampl(?:e|es|ed|ing)|windows?|refresh\w*|uptime|availability|ingest\w*|replicat\w*|propagat\w*|fail-?over|recover\w*|roll(?:s|ed)? ?back|bucket\w*|median|p50|(?:clips?|videos?|tracks?|recordings?|sessions?|utterances?) of|seconds? of (?:audio|video|speech)|today|currently|used to|at the moment|alert\w*|alarm when|page[rd])\b/i;
