import { allMatches } from '../text/all-matches';
import { itemsWithin } from '../text/span';
import type { Evidence } from './evidence';
import type { LatencyBudget, Stage } from './latency-budget';
import { percentileIn } from './percentile';
import type { Statement } from './statements';

const MIN_STAGES = 4;
/** "Latency at the 95th percentile: gateway 15 ms; features 20 ms; …" */
const DIVIDES = /\b(?:latency|budget|p9\d|percentile)\b[^:;]{0,60}[:：]/i;
const SLOW = 60;

/** The stages of a request that one sentence goes through, each with its time, between semicolons or commas or as shares of a total. */
export function stagesToldIn(evidence: Evidence, statement: Statement): LatencyBudget | undefined {
  const text = statement.kind === 'sentence' && statement.quantities.length >= MIN_STAGES ? evidence.document.prose.slice(statement.span.start, statement.span.end) : '';
  const shares = text === '' ? undefined : (sharesToldIn(statement, text) ?? sharesNamedIn(statement, text));
  if (shares) {
    return shares;
  }
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

/** "Of its 50 ms, 8 go to the gateway, 5 to authorisation and 12 to the store": the unit is said once, and what is left over is no stage. */
const SHARED_OUT = /\b[Oo]f (?:its|these|those|the|our) (\d[\d.,]*) (ms|milliseconds|s|seconds),/d;
const SHARE = /(?<![\d.,])(\d+(?:\.\d+)?)(?: (?:ms|s))? (?:(?:go(?:es)?|are|is) )?(?:to|for|on|with) (?:the |our )?\p{L}/dgu;
const SPARE = /\b(?:leaves?|leaving|remain\w*|reserve|spare|left)\b/i;

function sharesToldIn({ span, quantities }: Statement, text: string): LatencyBudget | undefined {
  const head = SHARED_OUT.exec(text);
  const total = quantities.find(({ span: { start }, dimension }) => dimension === 'time' && start === span.start + (head?.indices?.[1]?.[0] ?? -1));
  if (!head || !total) {
    return undefined;
  }
  const from = head.index + head[0].length;
  const spare = text.slice(from).search(SPARE);
  const end = spare === -1 ? text.length : from + spare;
  const unit = total.value / Number(head[1]);
  const stages = allMatches(text.slice(from, end), SHARE).map(({ indices, 1: written }): Stage => {
    const [start = 0, behind = 0] = indices?.[1] ?? [];
    return { seconds: Number(written) * unit, span: { start: span.start + from + start, end: span.start + from + behind }, isParallel: false };
  });
  const isAll = itemsWithin(quantities, { start: span.start + from, end: span.start + end }).length === stages.length;
  return stages.length >= MIN_SHARES && isAll ? { stages, total: { seconds: total.value, span: total.span }, percentile: percentileIn(text) } : undefined;
}

const MIN_SHARES = 3;

/** "Where 120 ms go (p99): gateway 10, features 25, model 15; sum 50, reserve 15": the unit stands before the stages, and nothing but stages behind it. */
const UNIT_FIRST = /^[^:：]{0,80}?\b(ms|milliseconds)\b[^:：]{0,40}[:：][\s*_]*/;
const NAMED_SHARE = /^\s*(?:and\s)?(\p{L}[^\d]{0,40}?)\s(\d+(?:\.\d+)?)(?:\s?ms)?[\s.]*$/u;
const SUM = /^(?:sum|total|together|altogether|in all|makes)\b/i;
const BETWEEN = /^(?:[,;+=]|\.\s)$/;
/** The separators are pieces, too, so that places can be counted. */
const BETWEEN_KEPT = /([,;+=]|\.\s)/;
const MILLISECOND = 0.001;

function sharesNamedIn({ span }: Statement, text: string): LatencyBudget | undefined {
  const [head] = UNIT_FIRST.exec(text) ?? [];
  if (head === undefined) {
    return undefined;
  }
  const stages: Stage[] = [];
  let total: LatencyBudget['total'];
  let start = span.start + head.length;
  for (const piece of text.slice(head.length).split(BETWEEN_KEPT)) {
    const [, name = '', written = ''] = NAMED_SHARE.exec(piece) ?? [];
    const at = start + piece.lastIndexOf(written);
    const time = { seconds: Number(written) * MILLISECOND, span: { start: at, end: at + written.length } };
    start += piece.length;
    if (BETWEEN.test(piece)) {
      continue;
    }
    if (name === '') {
      return undefined;
    }
    if (SUM.test(name)) {
      total ??= time;
    } else if (!SPARE.test(name)) {
      stages.push({ ...time, isParallel: false });
    }
  }
  // "Latency in ms: home 120, search 90" are surfaces.
  const isDivided = total !== undefined || SPENT.test(head);
  return isDivided && stages.length >= MIN_SHARES ? { stages, total, percentile: percentileIn(head) } : undefined;
}

const SPENT = /\b(?:goe?s?|spent|spends?|budget|break-?down|divided?|split|stages|path)\b/i;
