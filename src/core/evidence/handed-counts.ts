import { allMatches } from '../text/all-matches';
import type { Span } from '../text/span';

/** How many a stage is told to leave, hand on or be given: "leaves around six thousand", "640 deals remain". */
export interface HandedCount {
  readonly low: number;
  readonly high: number;
  readonly span: Span;
  /** The clause says that these are what is left of more: "trims these to", "remain", "keeps … of them". */
  readonly isNarrowed: boolean;
  /** What it is counted per: "six thousand per candidate". */
  readonly per: string;
  /** The clause that it stands in. */
  readonly clause: string;
}

const ONES = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map([...ONES.map((word, index) => [word, index + 2] as const), ...TENS.map((word, index) => [word, (index + 2) * 10] as const), ['a', 1] as const, ['one', 1] as const]);
const SCALES = new Map([['k', 1e3], ['thousand', 1e3], ['m', 1e6], ['million', 1e6], ['b', 1e9], ['bn', 1e9], ['billion', 1e9], ['hundred', 100], ['dozen', 12]]);

const DIGITS = String.raw`\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d+(?:\.\d+)?`;
const IN_WORDS = [...ONES, ...TENS].join('|');
const COUNT = new RegExp(
  String.raw`\b(?<![a-zà-ÿ\d.,@$€£#/+-])(?:(${DIGITS})(?:\s?[–-]\s?(${DIGITS}))?(?:[ \u00a0]?(k|m|bn?|thousand|million|billion)(?![a-zà-ÿ\d]))?|(?:(${IN_WORDS})|(?<=\b(?:the|a) )(?=dozen)|(?<=\b(?:about|around|some|roughly|the|to|than) )(?:a|one)|(?:a|one)(?= (?:hundred|thousand)))(?: ?(hundred|thousand|million|dozen))?(?![a-zà-ÿ-]))(?![\d%‰]|[.,]\d)`,
  'gi',
);

/** What is counted otherwise: measures, time, and what comes in. */
const MEASURE =
  /^[\s-]?(?:%|percent|‰|ms\b|s\b|sec\b|seconds?|min(?:utes?)?\b|hours?|h\b|days?|weeks?|months?|years?|nights?|[kmgt]i?b\b|bytes?|bits?|tokens?|words?|characters?|features?|variables?|trees?|d\b|dims?|dimension\w*|px|pixels?|qps|rps|tps|€|\$|£|euros?|dollars?|cents?|points?|pp\b|layers?|epochs?|steps?|cores?|gpus?|cpus?|cards?|hosts?|nodes?|pods?|shards?|replicas?|requests?|quer(?:y|ies)|calls?|km\b|m\b|met(?:er|re)s?|times?\b|×|x\b|\*|per second|\/\s?s|parameters?|weights?|classes|labels?|examples?|people|persons|countries|languages|stages?|arms?|models?|heads?|impressions?|views?|clicks?|buckets?|clusters?|sources?)/i;

const SOME = String.raw`(?:(?:the|its|their|his|up|to|at|most|only|just|about|around|some|roughly|approximately|nearly|almost|ca\.|best|top|highest|nearest|closest|first|most|similar|relevant|likely|promising|scoring|ranked|remaining|final|merely|still)\s){0,6}[~≈≤<]?\s?$`;
const HANDS = new RegExp(
  String.raw`\b(?:keep(?:s|ing)?|kept|leav(?:es?|ing)|return(?:s|ing|ed)?|outputs?|yield(?:s|ing)?|giv(?:es?|ing)|pass(?:es|ing)?(?: on)?|forward(?:s|ing)?|hand(?:s|ing)? (?:on|over)|pick(?:s|ing)?|select(?:s|ing)?|choos(?:es?|ing)|retain(?:s|ing)?|retriev(?:es?|ing)|fetch(?:es)?|gets?|tak(?:es?|ing)|produc(?:es?|ing)|rais(?:es?|ing)|marks?|flags?|propos(?:es?|ing)|deliver(?:s|ing)?|shortlists?|surfaces?|sends?|promotes?|opens?|calls?|accepts?|lets? through|lets? pass|approves?|emits?|generates?|nominates?|admits?|provides?|supply|supplies|suggests?|finds?|identif(?:y|ies)|collects?|detects?|reports?|shows?|displays?|preserves?|considers?|puts? forward|receives?|starts? (?:from|with)|beg[ai]ns? with)\s${SOME}`,
  'i',
);
const KEEPS = new RegExp(String.raw`\b(?:keep(?:s|ing)?|leav(?:es?|ing)|retain(?:s|ing)?|shortlists?|lets? through|lets? pass|preserves?)\s${SOME}`, 'i');
const BEST = /\b(?:top|best|highest|first|most (?:likely|relevant|promising|similar)|remaining)\s[~≈≤<]?\s?$/i;
const NARROWS = /\b(?:narrow|cut|trim|reduc|bring|brought|prun|shrink|shrunk|filter|thin|whittl|winnow|boil|slim|condens|compress|lower)\w*/i;
const TO = new RegExp(String.raw`\b(?:to|→|->)\s${SOME}`, 'i');
const STAYS =
  /^(?:[\s\u00a0](?!and\b|or\b|with\b|for\b|from\b|by\b|in\b|at\b|as\b)[a-zà-ÿ][a-zà-ÿ'’-]*){0,4}?[\s\u00a0](?:remain(?:s|ing)?|(?:are|is|were) (?:still )?(?:left|kept|retained|selected|passed|forwarded|handed|sent)|left\b|surviv(?:e|es|ed|ors?)|(?:go|goes|get|gets|come|comes|make it|makes it|move|moves|proceed) (?:on|to|into|through|past|forward)|pass(?:es)?\b|stay|reach(?:es)?\b|enter(?:s)?\b)/i;
const GIVEN = /^(?:[\s\u00a0](?!and\b|or\b|with\b|for\b|from\b|by\b|in\b|at\b|as\b)[a-zà-ÿ][a-zà-ÿ'’-]*){0,3}?[\s\u00a0](?:are|is|were|make)\s(?:proposed|recogni[sz]ed|detected|found|retrieved|returned|fetched|generated|scored|flagged|marked|shown|visible|accepted|invited|opened|approved|the)/i;
const REFERS = /^[\s\u00a0](?:[a-zà-ÿ-]+[\s\u00a0])?(?:of|from|among) (?:them|these|those|which|the (?:remaining|rest))\b/i;
const PER = /^(?:[\s\u00a0][a-zà-ÿ-]+){0,3}[\s\u00a0](?:per|for (?:each|every|the average|an average)|an?)[\s\u00a0]([a-zà-ÿ-]+)/i;
/** What narrows, and what it does with what it is given. */
const NARROWER = /\b(?:filter\w*|re-?rank\w*|ranker|pre-?rank\w*|match(?:er|ing)|classifier|model|rules?|checks?|prun\w+|de-?dup\w*|selector|screen(?:ing|er)?|grouping|cascade|gate|stage|scorer|network|detector|triage|encoder|trees|sampler|planner|auction|policy|step)\b/i;
const PASSES_ON = new RegExp(String.raw`\b(?:return(?:s|ed)?|outputs?|yields?|passes(?: on)?|forwards?|hands? (?:on|over)|picks?|selects?|chooses|raises|marks|flags|sends|promotes|accepts|approves|emits|delivers|gives|produces|admits|nominates)\s${SOME}`, 'i');
/** "Retrieval: 1,000 articles", and nothing else. */
const LABELLED = /^[\s*_]*[a-zà-ÿ][^:\d]{1,40}:[\s*_]*[~≈]?$/i;
const ALONE = /^(?:[\s\u00a0*_][a-zà-ÿ-]+){0,3}[\s.*_]*$/i;
/** What comes in, before anything is taken from it. */
const START = /\b(?:out of|from|of|among|start(?:s|ing)? (?:from|with|at))\s(?:(?:all|the|about|around|some|roughly|our|its|these)\s){0,3}[~≈]?\s?$/i;
const COMES_IN = /^(?:[\s\u00a0][a-zà-ÿ-]+){0,4}?[\s\u00a0](?:come in|arrive|are (?:open|live|active|available|eligible|indexed|submitted|received|collected|reported))\b/i;
/** What is said of learning, testing or the load is said of no candidates. */
const OTHERWISE = /\b(?:train\w*|fine-?tun\w*|test(?:s|ed|ing)?|validat\w*|label\w*|annotat\w*|judge[sd]?|negatives?|hold-?out|sample[sd]?|logged|logs?|cached?|stor(?:es|ed|age)|capacity|budget|latency|timeout|costs?|weights?|shard\w*|replica\w*|requests?|experiment|arms?|bootstrap|epochs?|batch(?:es)?|window|limit of|maximum of)\b/i;
/** "28 left if a zone dies". */
const SUPPOSED = /^(?:[\s\u00a0][a-zà-ÿ'’-]+){0,2}[\s\u00a0](?:if|when|unless|should)\b/i;
/** What widens: sources are put together, or things split. */
const WIDENS = /\b(?:add\w*|merg\w*|union|expand\w*|expansion|augment\w*|split\w*|chunk\w*|plus|join\w*|combin\w*|blend\w*|mix\w*|inject\w*|together|both|another|extra|backfill\w*|in addition|supplement\w*|variants?|more|each|top(?:ped)? up|fus\w*)\b/i;

/** The counts that a sentence or an item hands on, in its order. */
export function handedCounts(text: string, offset: number): HandedCount[] {
  const clauses = new Set<string>();
  return allMatches(text, COUNT).flatMap(found => {
    const [written] = found;
    const end = found.index + written.length;
    const [before, behind] = [text.slice(Math.max(0, found.index - LONGEST), found.index), text.slice(end, end + LONGEST)];
    const clause = clauseAround(text, found.index, end);
    const value = valuesOf(found);
    if (!value || MEASURE.test(behind) || SUPPOSED.test(behind) || OTHERWISE.test(clause)) {
      return [];
    }
    const isCut = TO.test(before) && NARROWS.test(text.slice(Math.max(0, found.index - LONGEST_CLAUSE), found.index));
    const isPassed = PASSES_ON.test(before) && NARROWER.test(clause) && !SOURCE.test(clause);
    const isLeft = isPassed || isCut || STAYS.test(behind) || KEEPS.test(before) || (HANDS.test(before) && (BEST.test(before) || REFERS.test(behind)));
    const isHanded = isLeft || HANDS.test(before) || GIVEN.test(behind) || (found.index <= LONGEST && LABELLED.test(text.slice(0, found.index)) && text.length - end <= LONGEST && ALONE.test(text.slice(end))) || COMES_IN.test(behind) || (START.test(before) && !clauses.has(clause));
    if (isHanded) {
      clauses.add(clause);
    }
    const per = PER.exec(behind)?.[1]?.toLowerCase() ?? '';
    return isHanded ? [{ ...value, span: { start: offset + found.index, end: offset + end }, isNarrowed: isLeft && !WIDENS.test(clause), per, clause }] : [];
  });
}

/** More things come in at such a stage, beside others of its kind. */
export const SOURCE = /\b(?:retriev\w+|sources?|recall|bm25|dense|search\w*|generat\w+|lookup)\b/i;
/** In characters: as far from a number its verb stands. */
const LONGEST = 80;

function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start).split(CLAUSE_START).at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + LONGEST_CLAUSE).split(CLAUSE_END, 1);
  return before + text.slice(start, end) + behind;
}

/** In characters, on each side of a count: a page of numbers is no clause. */
const LONGEST_CLAUSE = 240;
const CLAUSE_START = /[;:(]\s?|[.,]\s/;
const CLAUSE_END = /[;:)]|[.,](?:\s|$)/;

function valuesOf([, low, high, scale, word, wordScale]: RegExpMatchArray): { low: number; high: number } | undefined {
  const factor = SCALES.get((scale ?? wordScale ?? '').toLowerCase()) ?? 1;
  const [from, to] = [low, high].map(digits => (digits === undefined ? undefined : Number(digits.replaceAll(/[^\d.]/g, ''))));
  const value = from ?? WORDS.get((word ?? 'a').toLowerCase()) ?? 1;
  const isYear = scale === undefined && /^(?:19|20)\d\d$/.test(low ?? '');
  return isYear || (low === undefined && word === undefined && factor === 1) ? undefined : { low: value * factor, high: (to ?? value) * factor };
}
