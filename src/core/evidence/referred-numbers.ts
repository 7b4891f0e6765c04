import { singular } from '../outline/normalise-heading';
import { allMatches } from '../text/all-matches';
import { differs } from '../text/numbers';
import { contains } from '../text/span';
import type { Evidence } from './evidence';
import type { Quantity } from './quantities';
import type { Statement } from './statements';
import type { ToldTwice } from './told-twice';

/** A number in its clause. */
interface Told {
  readonly quantity: Quantity;
  readonly statement: Statement;
  /** What is counted, the last word being the thing: "labelled comments"; empty for measures. */
  readonly things: readonly string[];
  /** A time that it is counted per, "day" of "studies a day" and of "the daily volume of … studies". */
  readonly per: string;
  readonly clause: string;
  readonly before: string;
  readonly behind: string;
}

/** Further apart, one is a part of the other or another thing. */
const MOST_APART = 5;
/** Of numbers without an end, such as a table of data, each is compared with each. */
const MOST_READ = 600;
const MEASURES: ReadonlySet<string> = new Set(['time', 'money', 'share', 'rate', 'size']);
const LONGEST_PHRASE = 64;

/**
 * Where a later part refers to a number that has been told, "the 350,000 labelled comments", "the p95 latency budget of 250 ms", and
 * the one that was told is another.
 */
export function findReferred(evidence: Evidence): ToldTwice[] {
  const told = evidence.quantified.slice(0, MOST_READ).flatMap(statement => tellingsIn(evidence, statement));
  return told.flatMap(reference => {
    const name = nameOf(reference);
    const isDefinite = name !== undefined || DEFINITE.test(reference.before) || (reference.things.length > 0 && WITH.test(reference.before)) || isSubject(reference);
    const isReference = isDefinite && reference.quantity.high === undefined && !isHedged(reference);
    const others = isReference ? told.filter(other => isOther(reference, other) && (isSameCount(reference, other) || isSameName(name, reference, other) || isHorizon(name, reference, other))) : [];
    const [first] = others;
    const isOne = first && others.every(({ quantity }) => !differs(quantity.value, first.quantity.value)) && !told.some(other => isAgain(reference, other));
    return isOne && first.statement.index < reference.statement.index ? [{ here: reference.quantity.span, there: first.quantity.span, what: 'the same thing' }] : [];
  });
}

/** Other digits for what may be the same. */
function isOther(reference: Told, other: Told): boolean {
  const [a, b] = [reference.quantity, other.quantity];
  const isNear = Math.max(a.value, b.value) <= MOST_APART * Math.min(a.value, b.value);
  const isPlain = other.statement.section !== reference.statement.section && b.high === undefined && sameKind(a, b) && a.value > 0;
  // Each is compared with each: expressions are for the few that are near.
  return isPlain && isNear && differs(a.value, b.value) && ((a.dimension === 'time' && AHEAD.test(other.before)) || !isHedged(other)) && wordsOf(reference.clause, VARYING).join() === wordsOf(other.clause, VARYING).join();
}

function sameKind(a: Quantity, b: Quantity): boolean {
  const kind = ({ dimension }: Quantity): string => (dimension === 'number' ? 'count' : dimension);
  return kind(a) === kind(b);
}

/** The value stands elsewhere too: then both are told of something. */
function isAgain(reference: Told, other: Told): boolean {
  return other !== reference && sameKind(other.quantity, reference.quantity) && !differs(other.quantity.value, reference.quantity.value) && (other.things.at(-1) === reference.things.at(-1) || other.things.length === 0 || reference.things.length === 0);
}

/** "60M messages a day pass through the filter": whoever begins so speaks of all of them, unless some get further than others. */
function isSubject({ before, behind, per, things }: Told): boolean {
  return per !== '' && things.length > 0 && per !== 'second' && /(?:^|\.\s)[\s*_-]*$/.test(before) && !PARTIAL.test(behind);
}

/** "The horizon of 72 hours", of "the next 48 hours" that are forecast. */
function isHorizon(name: readonly string[] | undefined, reference: Told, other: Told): boolean {
  return name?.length === 1 && name[0] === 'horiz' && reference.quantity.dimension === 'time' && AHEAD.test(other.before);
}

/** "The 1.4 million homes", of 2.1 million homes: the same things, with the same words about them. */
function isSameCount(reference: Told, other: Told): boolean {
  const [thing, otherThing] = [reference.things.at(-1), other.things.at(-1)];
  if (thing === undefined || thing !== otherThing || reference.per !== other.per || reference.per === 'second' || /\/\s?s/.test(reference.quantity.unit) || reference.quantity.value < FEWEST) {
    return false;
  }
  const [stems, otherStems] = [stemsIn(reference.clause), stemsIn(other.clause)];
  const isShared = !PER_SECOND.test(thing) || [...stems].filter(stem => otherStems.has(stem)).length >= FEWEST_SHARED + 1;
  const isCovered = isShared && reference.things.every(word => otherStems.has(stemOf(word))) && other.things.every(word => stems.has(stemOf(word)));
  return isCovered && isWhole(reference, otherStems) && isWhole(other, stems);
}

/** Fewer are told of many things: 5 folds, 12 months. */
const FEWEST = 20;

/** What narrows it, "from the five hospitals", is said of the other one too; "in 60 countries" narrows nothing. */
function isWhole({ behind }: Told, others: ReadonlySet<string>): boolean {
  const [, narrowing] = NARROWED.exec(behind) ?? [];
  return narrowing === undefined || [...stemsIn(narrowing)].some(stem => others.has(stem));
}

/** "The p95 latency budget of 250 ms", of a row or sentence that gives all these words another number; "our ceiling of 30 s", of a limit. */
function isSameName(name: readonly string[] | undefined, reference: Told, other: Told): boolean {
  if (!name || reference.things.length + other.things.length > 0) {
    return false;
  }
  const stems = stemsIn(other.clause);
  const isLimit = name.length === 1 && name.every(word => LIMIT_NAME.test(word));
  if (isLimit) {
    const shared = [...stemsIn(reference.statement.kind === 'row' ? reference.clause : reference.before)].filter(stem => stems.has(stem));
    return LIMIT.test(other.clause) && shared.length >= FEWEST_SHARED;
  }
  return name.length >= FEWEST_SHARED && name.every(word => stems.has(stemOf(word)));
}

const FEWEST_SHARED = 2;

function tellingsIn(evidence: Evidence, statement: Statement): Told[] {
  const { kind, span, cells, quantities, isPending } = statement;
  const steps = evidence.stepsOf(statement);
  if (kind === 'heading' || kind === 'estimate' || isPending || steps.includes('monitoring') || evidence.textOf(statement).includes('?')) {
    return [];
  }
  const { prose } = evidence.document;
  const text = prose.slice(span.start, span.end);
  return quantities.flatMap(quantity => {
    const [start, end] = [quantity.span.start - span.start, quantity.span.end - span.start];
    const isRow = kind === 'row';
    const [first] = cells;
    // The only number of a row stands for what its first cell names.
    if (isRow && (!first || contains(first, quantity.span) || quantities.filter(other => !contains(first, other.span)).length > 1)) {
      return [];
    }
    const [behind = ''] = isRow ? [text.slice(end)] : text.slice(end, end + LONGEST_CLAUSE).split(CLAUSE_END, 1);
    const before = isRow ? text.slice(0, start) : (text.slice(Math.max(0, start - LONGEST_CLAUSE), start).split(CLAUSE_START).at(-1) ?? '');
    const isMeasure = MEASURES.has(quantity.dimension) && !quantity.unit.includes('/');
    const [written = '', phrase = ''] = isMeasure ? [] : (THINGS.exec(prose.slice(quantity.span.start, Math.min(span.end, quantity.span.start + LONGEST_PHRASE))) ?? []);
    const name = (UP_TO_PLURAL.exec(phrase) ?? [phrase])[0].replace(BEHIND, '');
    const things = PER_SECOND.test(quantity.unit) ? [quantity.unit] : name.toLowerCase().split(/[ \u00a0]+/).filter(word => word !== '').map(singular);
    const [, per = ''] = PER.exec(text.slice(start + written.length - phrase.length + name.length)) ?? (DAILY.test(before) ? ['', 'day'] : []);
    return [{ quantity, statement, things, per: per.toLowerCase(), clause: before + text.slice(start, end) + behind, before: text.slice(0, start), behind: text.slice(end) }];
  });
}

/** The words of "the NAME of 250 ms" and of "90k €, the NAME". */
function nameOf({ before, behind }: Told): string[] | undefined {
  const [, name = APPOSED.exec(behind)?.[1]] = NAMED.exec(before) ?? [];
  const words = name === undefined ? [] : [...stemsIn(name)];
  return words.length === 0 ? undefined : words;
}

function isHedged({ before, behind, clause }: Told): boolean {
  return HEDGED.test(before) || PARTS.test(clause) || /^\s(?:per|for) (?:user|city|region|country|arm|class)/i.test(behind);
}

function wordsOf(text: string, words: RegExp): string[] {
  return allMatches(text.toLowerCase(), words).map(([word]) => stemOf(word)).toSorted();
}

function stemsIn(text: string): Set<string> {
  return new Set(Array.from(text.toLowerCase().matchAll(/[a-zà-ÿ][a-zà-ÿ\d]*|\d+th/g), ([word]) => word).filter(word => word.length > 2 && !STOP.has(word)).map(stemOf));
}

function stemOf(word: string): string {
  return singular(word).slice(0, STEM);
}

const PER_SECOND = /^(?:qps|rps|tps)$/;
const AHEAD = /\b(?:next|coming|following)\s$/i;
const PARTIAL = /^\s(?:(?:a|an|per|each|every)\s\w+\s)?(?:reach\w*|remain\w*|(?:are|is) (?:left|flagged|sent|escalated|reviewed|forwarded|blocked|checked|labell?ed|scored|read)|go(?:es)? to|get|survive|need|require|end|land)\b/i;
const STEM = 5;
const STOP: ReadonlySet<string> = new Set('the and for with from that this these those our its their are was were has have will can which each all per about over under into than then day days week month year hour million billion thousand'.split(' '));
/** In characters, on each side of a number: a page of numbers is no clause. */
const LONGEST_CLAUSE = 400;
const CLAUSE_START = /[;:()]\s?|[.,]\s/;
const CLAUSE_END = /[;:()]|[.,](?:\s|$)/;
const THINGS = /^[\d.,' \u00a0\u202f]+(?:(?:[kmb]|bn|thousand|million|billion)(?![a-zà-ÿ]))?[ \u00a0]((?:[a-zà-ÿ][a-zà-ÿ'’-]*[ \u00a0]){0,3}[a-zà-ÿ][a-zà-ÿ'’-]*)/i;
/** What ends a name: "280M passages of 14M patents". */
const BEHIND = /(?:^|[ \u00a0])(?:of|in|on|at|from|with|without|for|to|by|and|or|per|an?|the|that|which|who|are|is|were|was|have|has|over|across|under|during|each|every|pass|reach|come|arrive|go|takes?|leaves?|we|it|they|will|can|must|make|so|daily|out|into|between)(?![a-zà-ÿ-]).*$/i;
/** "Labelled comments", of "labelled comments fit on one disk". */
const UP_TO_PLURAL = /^(?:[a-zà-ÿ'’-]+[ \u00a0]){0,3}?[a-zà-ÿ'’-]*[a-rt-zà-ÿ]s(?![a-zà-ÿ'’-])/i;
const PER = /^\s?(?:\/\s?|\b(?:a|an|per|each|every)\s)(second|minute|hour|day|week|month|quarter|year|night)\b/i;
const DAILY = /\bdaily\s(?:\w+\s){0,2}of\s$/i;
const DEFINITE = /\b(?:the|our|those|these|all)\s(?:(?:same|full|whole|entire|total)\s)?$/i;
const WITH = /\b(?:with|over|across|at|covering)\s(?:the\s|all\s)?$/i;
const NAMED = /\b(?:the|our|this|that|its)\s((?:[a-zà-ÿ\d][a-zà-ÿ\d-]*\s){1,4})(?:of|is|at|stays at|remains)\s$/i;
const APPOSED = /^[\s€$£]{0,2},\s(?:which is\s|i\.e\.,?\s)?(?:the|our)\s((?:[a-zà-ÿ-]+\s){1,5}[a-zà-ÿ-]+)(?=[,.;)]|$)/i;
const HEDGED = /(?:[~≈<>≤≥+–-]|\b(?:about|around|roughly|approximately|nearly|almost|up to|(?:more|less|fewer) than|at least|another|first|top|last|next|other|only|random|remaining|of which|additional|new|every)|the (?:first|last|next|other|remaining|top|best))\s*$/i;
/** "6,000 studies from the five hospitals": with a number behind it, it says where all of them are. */
const NARROWED = /^\s(?:with|without|that|who|whose|which|from|in|for|under|during|having|not|left|by|on|of|to|into|after|before|at)\s(?!\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|one)(?:the\s)?((?:[a-zà-ÿ\d-]+\s?){1,4})/i;
const PARTS = /\b(?:of (?:which|them|those|these)|thereof|half|third|quarter of|share|rest|remaining|sampled?|subset|holdout|hold-out|train(?:ing)? (?:set|on)|test set|validation|per (?:user|city|region|country|arm|class|shard|host|replica)|capacity|instead of|compared|versus|vs\.?|escalat\w+|left over|exceed\w*|suppose|if|would|could|from \d)\b/i;
/** What is said of the one has to be said of the other: another time, a state, a part. */
const VARYING = /\b(?:currently|today|now|was|were|previous\w*|former\w*|options?|alternative|scenarios?|grow\w*|increas\w*|reduc\w*|future|later|until|phase|pilot|launch\w*|example|peak|average|mean|median|p\d\d\w?|label\w*|annotat\w*|train\w*|test\w*|holiday|weekend|season\w*|history|historic\w*|minimum|maximum|eligible|active|new|unique|baseline|19\d\d|20\d\d)\b/g;
const LIMIT_NAME = /^(?:ceili|limit|cap|maxim|budge|targe|requi|slo|bound|deadl|allow)$/;
const LIMIT = /\b(?:must|may|at most|below|under|within|no more than|has to|have to|limit|budget|target|slo|never)\b|[≤<]/i;
