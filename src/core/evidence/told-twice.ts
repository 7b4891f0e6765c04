import { anyCase } from '../text/any-case';
import { addTo } from '../text/grouped';
import { differs } from '../text/numbers';
import type { Span } from '../text/span';
import { findLatencyTargets } from './end-to-end-target';
import type { Evidence } from './evidence';
import { findDrawnIntakes, findIntakes, type Intake } from './intake-counts';
import { percentileOf } from './percentile';
import { numberWords, type Quantity } from './quantities';
import { findReferred } from './referred-numbers';
import type { Statement } from './statements';

/** One thing that is told with two numbers. */
export interface ToldTwice {
  readonly here: Span;
  readonly there: Span;
  /** What both numbers are of: "the length of the experiment". */
  readonly what: string;
}

/** In seconds. */
const DAY = 86_400;
/** Beyond this one is a part of the other. */
const MOST_APART = 2;

/** What later parts refer to with another number than the one it was given: the load, all of a kind, the experiment's length, the latency that a guardrail keeps. */
export function findToldTwice(evidence: Evidence): ToldTwice[] {
  return [...findLoads(evidence), ...findSwappedDigits(evidence), ...findLengths(evidence), ...findOtherIntakes(evidence), ...findGuardedLatencies(evidence), ...findReferred(evidence)];
}

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) <= MOST_APART * Math.min(a, b);
}

/** Of two values that come in under one name, in two places, the later one. */
function findOtherIntakes(evidence: Evidence): ToldTwice[] {
  const groups = new Map<string, Intake[]>();
  for (const intake of [...findIntakes(evidence), ...findDrawnIntakes(evidence)]) {
    addTo(groups, intake.name, intake);
  }
  return [...groups.values()].flatMap(intakes => {
    const [first] = intakes;
    const other = first && intakes.find(({ value, section }) => section !== first.section && differs(value, first.value));
    const isOne = other && isNear(other.value, first.value) && intakes.every(({ value }) => !differs(value, first.value) || !differs(value, other.value));
    return isOne ? [{ here: other.span, there: first.span, what: 'how many there are' }] : [];
  });
}

/** "A single site carries the peak of 340 TPS", "840 of the 2,400 QPS": "the" refers to a load that was told. */
const REFERRED_LOAD = anyCase`\b(?:(?:the|our) (?:[\p{L}-]+ )?peak (?:(?:load|traffic|rate) )?of|of (?:the|those|our)) (?=\d[\d.,]*\s?[kM]?\s?(?:tps|qps|rps|(?:requests?|queries|transactions)(?: per |/| a )s))`;
const PER_SECOND = /^(?:tps|qps|rps)$|\/\s?s(?:ec(?:ond)?)?$/i;

function findLoads(evidence: Evidence): ToldTwice[] {
  const rates: { readonly statement: Statement; readonly quantity: Quantity }[] = [];
  for (const statement of evidence.quantified) {
    for (const quantity of statement.kind === 'estimate' ? NONE : statement.quantities) {
      if (isLoad(quantity)) {
        rates.push({ statement, quantity });
      }
    }
  }
  const stated = rates.length > 1 ? rates.filter(({ statement }) => evidence.stepsOf(statement).includes('requirements')) : [];
  return stated.length === 0 ? [] : rates.flatMap(({ statement, quantity }) => {
    const isOther = !stated.some(other => other.statement === statement) && !rates.some(other => other.quantity !== quantity && !differs(other.quantity.value, quantity.value));
    const [near, ...others] = isOther ? stated.filter(other => isNear(other.quantity.value, quantity.value)) : [];
    const before = near && others.length === 0 ? evidence.document.prose.slice(Math.max(statement.span.start, quantity.span.start - LONGEST_REFERENCE), quantity.span.end) : '';
    const found = before === '' ? null : REFERRED_LOAD.exec(before);
    const isReferred = found !== null && before.length - found.index - found[0].length === quantity.span.end - quantity.span.start;
    return near && isReferred ? [{ here: quantity.span, there: near.quantity.span, what: 'the load' }] : [];
  });
}

const NONE: readonly Quantity[] = [];
const LONGEST_REFERENCE = 48;

function isLoad({ dimension, unit, high }: Quantity): boolean {
  return dimension === 'rate' && high === undefined && PER_SECOND.test(unit);
}

/** "Then all 421", of the 412 stores that the rest of the document speaks of. */
const ALL_OF_THEM = /\ball (?:the )?$/i;
const MIN_TELLINGS = 2;
const LONGEST_ALL = 9;

function findSwappedDigits(evidence: Evidence): ToldTwice[] {
  const found: ToldTwice[] = [];
  for (const statement of evidence.quantified) {
    for (const here of statement.kind === 'estimate' || statement.kind === 'heading' ? NONE : statement.quantities) {
      const isWhole = here.value >= 100 && here.high === undefined && (here.dimension === 'number' || here.dimension === 'count') && Number.isInteger(here.value);
      const other = isWhole && ALL_OF_THEM.test(evidence.document.prose.slice(Math.max(statement.span.start, here.span.start - LONGEST_ALL), here.span.start)) ? swappedIn(evidence, here) : undefined;
      if (other) {
        found.push({ here: here.span, there: other.span, what: 'how many there are' });
      }
    }
  }
  return found;
}

/** The count with two digits the other way round, where the document tells it more than once and this one nowhere else. */
function swappedIn(evidence: Evidence, { value, span }: Quantity): Quantity | undefined {
  const counts = evidence.quantified.flatMap(({ quantities }) => quantities.filter(({ dimension }) => dimension === 'count' || dimension === 'number'));
  const isKnown = counts.some(other => other.value === value && other.span !== span);
  const alike = isKnown ? [] : counts.filter(other => areSwapped(other.value, value));
  const [first] = alike;
  return first && alike.length >= MIN_TELLINGS && alike.every(other => other.value === first.value) ? (alike.find(({ dimension }) => dimension === 'count') ?? first) : undefined;
}

/** Whether two neighbours of the one are the other way round in the other. */
function areSwapped(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  const at = one.length === other.length ? Array.from({ length: one.length }, (_, index) => index).find(index => one.charAt(index) !== other.charAt(index)) : undefined;
  return at !== undefined && one.slice(at, at + 2) === other.charAt(at + 1) + other.charAt(at) && one.slice(at + 2) === other.slice(at + 2);
}

const TIME = String.raw`(\d{1,3}|one|two|three|four|five|six|eight|ten|twelve)(?:\s|-)(?:full )?(days?|weeks?)\b`;
/** "Ten percent of users go to the new model and ten to the old one, for 14 days." */
const PLANNED = new RegExp(String.raw`\bfor (?=${TIME})`, 'i');
const OF_ARMS = /\b(?:old (?:one|model)|control|treatment|each arm|both arms|per arm)\b/i;
/** "The experiment for 10 days", "then the experiment (14 days)". */
const REFERRED_LENGTH = new RegExp(String.raw`\b(?:the|our) (?:online )?(?:experiment|a/b test|ab test),?\s?(?:\(|(?:which )?(?:for|runs?(?: for)?|lasts?|takes?) )(?=${TIME})`, 'i');

/** The length of the one experiment, as it is planned and as the rollout speaks of it. */
function findLengths(evidence: Evidence): ToldTwice[] {
  const long = evidence.quantified.filter(statement => statement.kind !== 'estimate' && statement.quantities.some(({ dimension, value }) => dimension === 'time' && value >= 2 * DAY));
  const referred = long.flatMap(statement => (evidence.stepsOf(statement).includes('serving') ? (timeBehind(evidence, statement, REFERRED_LENGTH) ?? []) : []));
  const planned = referred.length > 0 ? long.flatMap(statement => (evidence.stepsOf(statement).includes('evaluation') ? (plannedLength(evidence, statement) ?? []) : [])) : [];
  const [first] = planned;
  const isOne = first && planned.every(({ value }) => !differs(value, first.value));
  return isOne ? referred.filter(({ value }) => differs(value, first.value)).map(({ span }) => ({ here: span, there: first.span, what: 'the length of the experiment' })) : [];
}

function plannedLength(evidence: Evidence, statement: Statement): Quantity | undefined {
  if (statement.kind !== 'row') {
    return OF_ARMS.test(evidence.textOf(statement)) ? timeBehind(evidence, statement, PLANNED) : undefined;
  }
  const [name] = statement.cells;
  const isLength = name !== undefined && evidence.standsIn(statement, 'evaluation/ab-test') && /^\W*(?:duration|length|run ?time)\b/i.test(evidence.document.prose.slice(name.start, name.end));
  const times = isLength ? statement.quantities.filter(({ dimension }) => dimension === 'time') : [];
  return times.length === 1 ? times[0] : undefined;
}

function timeBehind(evidence: Evidence, { span, quantities }: Statement, words: RegExp): Quantity | undefined {
  const found = words.exec(evidence.document.prose.slice(span.start, span.end));
  const at = found ? span.start + found.index + found[0].length : -1;
  const [, written = ''] = found ?? [];
  return quantities.find(quantity => quantity.span.start === at && quantity.dimension === 'time' && (numberWords.has(written.toLowerCase()) || quantity.value >= DAY));
}

/** A guardrail that lets the latency pass the requirement at the same percentile: "p99 ≤ 500 ms" of the 300 that are asked for. */
function findGuardedLatencies(evidence: Evidence): ToldTwice[] {
  const targets = findLatencyTargets(evidence);
  const guards = targets.length === 0 ? [] : evidence.statementsAbout('guardrail').filter(statement => evidence.stepsOf(statement).includes('evaluation') && statement.quantities.some(({ dimension }) => dimension === 'time'));
  return guards.flatMap(statement => {
    const spans = statement.quantities.map(({ span }) => span);
    return statement.quantities.flatMap(({ dimension, value, high, span }) => {
      const isLimit = dimension === 'time' && high === undefined && LIMIT.test(evidence.document.prose.slice(Math.max(statement.span.start, span.start - LONGEST_LIMIT), span.start));
      const percentile = isLimit ? percentileOf(evidence.document.prose, statement.span, span, spans) : undefined;
      const [first, ...others] = percentile === undefined ? [] : targets.filter(target => target.percentile === percentile);
      const isOver = first && others.every(({ seconds }) => seconds === first.seconds) && value > first.seconds && differs(value, first.seconds) && isNear(value, first.seconds);
      return isOver ? [{ here: span, there: first.span, what: 'the latency that is allowed' }] : [];
    });
  });
}

const LIMIT = /(?:[≤<]=?|\b(?:at most|under|below|within|up to|no more than))\s*$/i;
const LONGEST_LIMIT = 14;
