import { allMatches } from '../text/all-matches';
import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import { introductions, isIntroduction } from './claims';
import type { Evidence } from './evidence';
import { headedBy, isOfOtherSection } from './headed';
import { isPutOff } from './put-off';
import { isOfAnotherSystem } from './of-others';
import type { Quantity } from './quantities';
import { joined } from './statement-places';
import type { Statement } from './statements';

/** A number that tells how large the system is. */
export interface Size {
  /** What makes it different from others. */
  readonly name: string;
  readonly span: Span;
  /** So much comes in a stretch of time. */
  readonly isLoad: boolean;
}

/** The statements that may tell a size in whatever words: where the problem is introduced, and below what is headed so. */
export function sizeStatements(evidence: Evidence): readonly Statement[] {
  return joined([introductions(evidence), [...evidence.once(sizeBelow)]]);
}

/**
 * The sizes that the statement tells by how its numbers stand: "two hundred thousand CVs per week", "some 130 thousand listings are
 * added daily, each with seven photos", "corpus_docs: 56_000_000". Below "What hits us on a Monday" any number of things does.
 *
 * @param isOther tells of a number that it counts something else
 */
export function sizesToldIn(evidence: Evidence, statement: Statement, isOther: (quantity: Quantity) => boolean): readonly Size[] {
  const isHeaded = evidence.once(sizeBelow).has(statement) && !isLabelledElsewhere(evidence, statement);
  if (!(isHeaded || (isIntroduction(evidence, statement) && !isOfOtherSection(statement, 'requirements/scale', 'requirements/data-available', 'requirements/non-functional'))) || statement.isPending || statement.kind === 'heading' || statement.kind === 'estimate') {
    return NONE;
  }
  const text = evidence.textOf(statement);
  const sizes = OF_THE_WORK.test(text) ? NONE : countedIn(evidence, statement, isHeaded, isOther);
  return sizes.length > 0 && !isPutOff(text) && !isOfAnotherSystem(text) ? sizes : NONE;
}

function countedIn(evidence: Evidence, statement: Statement, isHeaded: boolean, isOther: (quantity: Quantity) => boolean): readonly Size[] {
  const { prose, visible } = evidence.document;
  const found: Size[] = [];
  for (const quantity of statement.quantities) {
    const { dimension, value, high, span } = quantity;
    const before = visible.slice(Math.max(statement.span.start, span.start - LONGEST_KEY), span.start);
    const after = prose.slice(span.end, Math.min(statement.span.end, span.end + AHEAD));
    const size = high ?? value;
    if (!COUNTING.has(dimension) || NO_SIZE.test(after) || NO_SIZE_BEFORE.test(before) || isOther(quantity)) {
      continue;
    }
    const isLoad = dimension === 'rate' || OFTEN.test(after) || OFTEN_FIRST.test(before) || KEYED_LOAD.test(before);
    if ((isHeaded && (dimension !== 'number' || THINGS.test(after) || isLoad || size >= FEW || KEYED.test(before))) || isLoad || KEYED.test(before) || (size >= FEW && (dimension === 'size' || dimension === 'count' || THINGS.test(after))) || EACH.test(after) || EACH_HAS.test(before)) {
      found.push({ name: `${dimension} ${value}`, span, isLoad: isLoad && (dimension === 'rate' || size >= FEW) });
    }
  }
  return [...found, ...wordedIn(evidence.textOf(statement), statement)];
}

/** "**Capacity:** 7 servers", among what serves it: a label within another step is of that step. */
function isLabelledElsewhere(evidence: Evidence, statement: Statement): boolean {
  return statement.entry?.kind === 'label' && !isIntroduction(evidence, statement);
}

const NONE: readonly Size[] = [];
const COUNTING: ReadonlySet<Quantity['dimension']> = new Set(['number', 'count', 'rate', 'size']);
const FEW = 100;
const AHEAD = 56;
const LONGEST_KEY = 40;

/** "Listings are added daily", "quotes an hour", "pairs every night". */
const OFTEN = anyCase`^\s?fps\b|^\+?(?:\s(?!and\b|or\b|to\b|for\b|from\b|over\b|within\b|after\b)[\p{L}\p{N}–-]+){0,5}\s?(?:/\s?(?:s|sec|min|h|d|day|week|month)\b|\b(?:daily|nightly|hourly|weekly|monthly|yearly|annually)\b|\b(?:per|an?|each|every)\s(?:working\s|business\s|single\s)?(?:seconds?|minutes?|hours?|days?|nights?|evenings?|mornings?|weeks?|months?|quarters?|years?|shifts?|sunday|monday)\b)`;
/** "Every evening we score 6.5 million policies", "bursts of 80". */
const OFTEN_FIRST = /\b(?:(?:each|every|per)\s(?:day|night|evening|morning|week|month|hour|minute)\b[^.;\d]{0,30}|(?:bursts?|peaks?|spikes?|up|average|mean)\s(?:of|at|to|is|load of)\s(?:about\s|some\s|around\s)?|(?:peak|average|avg|mean|max|steady)\s?[:=]\s?)$/i;
/** A noun in the plural, with a word or two before it. */
const THINGS = anyCase`^\+?\s(?:(?!of\b|and\b|or\b|to\b|the\b|in\b|at\b|on\b|for\b|by\b|with\b|per\b|is\b|are\b|was\b|as\b)[\p{L}–’'-]+\s){0,2}(?!is\b|was\b|as\b|has\b|its\b|this\b|times\b|points?\b|days\b|hours\b|weeks\b|months\b|years\b|minutes\b|seconds\b|percent|usd|eur|dollars|euros|pounds|epochs|layers|trees|features|dimensions|parameters|tokens)(?:[\p{L}-]{2,}s|people|staff|data|series|sheep|cattle|personnel|men|women|children|fish|feet|criteria|media|\p{L}{2,}\s[\p{L}-]{2,}s)(?![\p{L}])`;
/** "12 slots per page", "340 beds each": how much belongs to one of what is counted. */
const EACH = anyCase`^\+?\s[\p{L}-]+(?:\s[\p{L}-]+)?\s(?:per|each\b|in each|apiece|(?:an?|every)\s(?!few|lot)\p{L}{3,})`;
/** "Each with seven photos", "each of them reports 96". */
const EACH_HAS = /\beach\s(?:of\s(?:them|which|these)\s)?(?:with|has|have|having|holds?|contains?|sends?|reports?|about|some|up to|makes?|sells?|gives?|takes?)\s(?:about\s|some\s|up to\s|around\s)?$/i;
const KEYED = /\b[\w.-]*(?:users?|docs?|documents?|items?|rows?|requests?|events?|customers?|corpus|catalog(?:ue)?|queries|images|calls|size|count|volume|total|devices?|members|peak|avg|average|mean|records|files|dau|mau|qps|rps|tps)[\w.-]*["'*_`]{0,3}\s?[:=|]\s?~?$/i;
const KEYED_LOAD = /\b[\w.-]*(?:qps|rps|tps|per[_ ](?:sec(?:ond)?|day|hour|min(?:ute)?)|daily|peak|\/s)[\w.()/ -]{0,16}["'*_`]{0,3}\s?[:=|]\s?~?$/i;

/** What follows a number that counts something else: hours, money, a share, a status. */
const NO_SIZE = /^\s?(?:%|percent|per ?cent|ms\b|px\b|x\b|×\s?\d+\s?(?:px|pixels)|points?\b|degrees|km|kg|usd|eur|dollars?|euros?|pounds?|hz\b|volts?|watts?|h\b|times (?:more|faster|better|as)|out of|of (?:gpu|memory|ram)|epochs?|layers?|trees|gpus?|cpus?|cores?|v?cpus?|people\b.{0,20}\bteam|engineers|developers)/i;
const NO_SIZE_BEFORE = /(?:[$€£]\s?|\b(?:version|v|section|step|slide|phase|milestone|stage|part|layer|lesson|sprint|iteration|chapter|level|top|page|figure|table|q|iso|rfc|port|last|past|next|first|within|least|under|below|than|exceeds?|cut|save|lose|worth|target|goal|threshold|limit(?:ed to)?|batch(?:es)? of)\s?)$/i;
/** The team, the training and the plan have numbers too. */
const OF_THE_WORK = /\b(?:epochs?|batch size|batches of|learning rate|hyper\w*|team (?:has|of)|budget|headcount|fte|sprints?|salar\w+|annotators?|labell?ers?|sample size|precision|recall|false (?:positives|alarms))\b/i;

/** "Two hundred thousand CVs", "about eighty thousand tickets", "half a billion embeddings". */
function wordedIn(text: string, { span }: Statement): Size[] {
  return allMatches(text, WORDED).map(([words]) => ({ name: words.toLowerCase(), span, isLoad: OFTEN_LATER.test(text) }));
}

const WORDED = new RegExp(anyCase`\b(?:half a|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|a few)(?:[\s-](?:two|three|five|hundred))?\s(?:hundred|thousand|million|billion)(?:\s(?:thousand|million))?\s(?!dollars|euros|pounds|years|times)[\p{L}-]+`, 'gi');
const OFTEN_LATER = /\b(?:daily|nightly|hourly|weekly|monthly|(?:per|an?|each|every)\s(?:second|minute|hour|day|night|evening|week|month))\b/i;

const sizeBelow = headedBy(/\b(?:scales?|loads?|traffic|volumes?|throughput|capacity|(?<!\b(?:image|input|batch|window|kernel|font|chunk|model|step|vocabulary|sample|effect) )siz(?:e|es|ing)|how (?:many|much|big|large|often|huge)|numbers|firehose|envelope|growth|fleet|fit|storage|(?<!feature )store|stored|swallow|hits us|comes in|incoming|footprint|workload|peaks?|population|user ?base|audience|data volume|end of the line|other end|who uses|dimension(?:s|ing)|orders? of magnitude|catalogue|inventory|sre|feet on|ground|quantities|figures|amounts?|magnitudes?|busy|rush|demand|estate|park|network|qps|rps|assumptions?|current state)\b/i);
