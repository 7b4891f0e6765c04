import { allMatches } from '../../text/all-matches';
import { anyCase } from '../../text/any-case';
import { contains, type Span } from '../../text/span';
import { isAnsweredOnline } from '../answered-online';
import type { Check } from '../check';
import { isDeferred } from '../deferred';
import type { Evidence } from '../evidence';
import { isOfAnotherSystem } from '../of-others';
import { isPrompt } from '../prompts';
import { findQuantities, type Quantity } from '../quantities';
import { joined } from '../statement-places';
import type { Statement } from '../statements';
import { sizesToldIn, sizeStatements } from '../told-sizes';

const MIN_DISTINCT = 2;

/** Two different numbers that tell how large the system is: users, items, requests, rows or storage. */
export const scaleNumbers: Check = {
  id: 'scale-numbers',
  section: 'requirements/scale',
  weight: 3,
  rule: 'no-scale-numbers',

  find(evidence) {
    const [first, second] = scaleNumbersIn(evidence);
    const at = second ?? (first && (loadIn(evidence) ?? drawnIn(evidence)[0]?.span)) ?? toldIn(evidence);
    return at ? { state: 'met', at } : evidence.findPending(statement => evidence.standsIn(statement, 'requirements/scale'));
  },
};

/** Two numbers that tell a size by how they stand, or a load that is one. */
function toldIn(evidence: Evidence): Span | undefined {
  const seen = new Map<string, Span>();
  for (const statement of sizeStatements(evidence)) {
    for (const { name, span, isLoad } of isPrompt(evidence, statement) || isDeferred(evidence, statement.entry) ? [] : sizesToldIn(evidence, statement, each => isDivisor(evidence, each) || isOfSomethingElse(evidence, each))) {
      seen.set(name, span);
      if (isLoad || seen.size >= MIN_DISTINCT) {
        return span;
      }
    }
  }
  return undefined;
}

/** "5k TPS", "2,000 requests per second": what the serving has to bear, from which the rest follows; beside a latency it is the load that goes with it. */
function loadIn(evidence: Evidence): Span | undefined {
  for (const statement of joined([evidence.quantified, evidence.statementsWith('worded-magnitude')])) {
    const steps = evidence.stepsOf(statement);
    const isAsked = !statement.isPending && statement.kind !== 'heading' && statement.kind !== 'estimate' && (steps.includes('requirements') || steps.includes('serving') || evidence.says(statement, 'latency') !== undefined || RECEIVED.test(evidence.textOf(statement)));
    const isTraffic = isAsked && [TRAFFIC, IN_RUSSIAN].some(each => each.test(evidence.textOf(statement)));
    const load = isAsked ? statement.quantities.find(each => (each.dimension === 'rate' && each.value >= 1 && LOAD.test(each.unit)) || (isTraffic && isRate(evidence, each))) : undefined;
    if (load) {
      return load.span;
    }
    const isPlace = isAsked || (steps.length === 0 && statement.kind !== 'heading' && !isBackground(evidence, statement));
    if (isPlace && SO_MANY_A_SECOND.test(evidence.textOf(statement))) {
      return statement.span;
    }
  }
  return undefined;
}

/** "Thousands of transactions per second at peak". */
const SO_MANY_A_SECOND = /\b(?:hundreds|thousands|millions|billions) of (?:[\w-]+\s){1,4}(?:(?:per|a|each|every)\s(?:second|minute|hour|day)|daily|hourly)\b/i;

/** "Traffic volume: 100 to 500 conversations/day", whatever it is that comes. */
const TRAFFIC = /^[\s|*_]*(?:(?:expected|peak|average|daily|request|query|message|event)\s)?(?:traffic|load|volume|throughput|demand)\b/i;

/** "Сервис выдерживает нагрузку 300 запросов в секунду". */
const IN_RUSSIAN = /нагрузк|трафик|пропускн/i;

/** "Say we receive 5M queries per day", wherever it is needed. */
const RECEIVED = /\b(?:we|system|service|platform|site|app|it)\s(?:will\s|must\s|should\s)?(?:receives?|gets?|serves?|handles?|process(?:es)?)\s/i;

const LOAD = /^(?:[qrt]ps|(?:requests?|quer(?:y|ies)|calls?|transactions?|predictions?|events?|messages?)\/)/;

/** The number that a document gives where it gives no other, with what it counts. */
export function onlyScaleNumber(evidence: Evidence): Span | undefined {
  const [only, second] = scaleNumbersIn(evidence);
  if (second) {
    return undefined;
  }
  // The rows of a data set are no load, unless nothing else is read.
  const isOfLoad = only !== undefined && (!isAnsweredOnline(evidence) || evidence.statements.some(statement => statement.span.start <= only.start && only.end <= statement.span.end && !evidence.stepsOf(statement).includes('data')));
  return isOfLoad ? only : drawnIn(evidence)[0]?.span;
}

/** The first two different numbers that tell how large the system is. */
function scaleNumbersIn(evidence: Evidence): Span[] {
  const seen = new Map<string, Span>();
  for (const statement of joined([evidence.quantified, evidence.statementsWith('worded-magnitude')])) {
    if (statement.isPending || isOfTrial(evidence, statement)) {
      continue;
    }
    const numbers = isAboutScale(evidence, statement) ? numbersIn(evidence, statement) : anywhereIn(evidence, statement);
    for (const { name, span } of numbers.length > 0 && !isOfAnotherSystem(evidence.textOf(statement)) ? numbers : []) {
      seen.set(name, span);
      if (seen.size >= MIN_DISTINCT) {
        return [...seen.values()];
      }
    }
  }
  return [...seen.values()];
}

/** "80 stores, eight weeks. Then 120, then all": how many take part in an experiment or get the new model first, unless it is a load. */
function isOfTrial(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isTrial = steps.includes('evaluation') || evidence.standsIn(statement, 'serving/rollout') || (steps.includes('serving') && STAGED.test(evidence.textOf(statement)));
  return isTrial && statement.kind !== 'estimate' && evidence.says(statement, 'load') === undefined && !statement.quantities.some(({ dimension }) => dimension === 'rate');
}

const STAGED = /^[\s*_>|\d.-]*(?:stages?|phases?|waves?|rings?|weeks?|pilot|trial|shadow|canary)\b/i;

/** What a diagram or a quotation says of the size: it completes what the prose says, and alone is no answer. */
function drawnIn({ document: { sections, visible } }: Evidence): Numbered[] {
  return sections.flatMap(({ blocks }) => blocks).flatMap(block => {
    const isDrawn = block.kind === 'quote' || (block.kind === 'fence' && DRAWN.has(block.language));
    return isDrawn ? sizesIn(visible.slice(block.span.start, block.span.end), block.span.start) : [];
  });
}

/** The language of a fence without one is empty. */
const DRAWN: ReadonlySet<string> = new Set(['', 'text', 'txt', 'mermaid', 'ascii']);

function sizesIn(text: string, offset: number): Numbered[] {
  const counted = findQuantities(text).filter(each => (isScale(each, FEWEST) && !isRow(each)) || (each.dimension === 'number' && SO_OFTEN.test(text.slice(each.span.end, each.span.end + 48))));
  const worded = allMatches(text, IN_WORDS).filter(([, noun = '']) => !OTHER_UNITS.test(noun));
  return [
    ...counted.map(({ dimension, value, span }) => ({ name: `${dimension} ${value}`, span: { start: span.start + offset, end: span.end + offset } })),
    ...worded.map(({ index, 0: words, 1: noun = '' }) => ({ name: noun.toLowerCase(), span: { start: index + offset, end: index + offset + words.length } })),
  ];
}

/** "Millions of users". */
const IN_WORDS = new RegExp(anyCase`\b(?:thousands|millions|billions) of ([\p{L}-]+)`, 'gi');

/** What a program prints of its data, and memory or hardware, are no load. */
function isRow({ dimension, unit }: Quantity): boolean {
  return dimension === 'size' || /^(?:rows?|records?|examples?|samples?|labels?|tokens?|gpus?|cpus?|cores?)$/.test(unit);
}

/** Under other steps a load is one still: "expect ~100 requests/min" where it is watched. So are the series that a forecast is made of. */
function anywhereIn(evidence: Evidence, statement: Statement): Numbered[] {
  const isLoad = evidence.says(statement, 'load') !== undefined;
  return statement.quantities.filter(each => isSeries(evidence, each) || (isLoad && isRate(evidence, each))).map(each => named(evidence, each));
}

function numbersIn(evidence: Evidence, statement: Statement): Numbered[] {
  const isRequirement = evidence.stepsOf(statement).includes('requirements');
  const fewest = evidence.says(statement, 'load') ? 1 : FEWEST;
  const counting = statement.quantities.filter(
    each => !isDivisor(evidence, each) && !isOfSomethingElse(evidence, each) && (isScale(each, fewest) || isRate(evidence, each) || isSeries(evidence, each) || countsEntity(evidence, statement, each) || (isRequirement && isLargeNumber(each))),
  );
  // Beside what is counted, how often each comes is the other half of the load, however small.
  const [first] = counting;
  const often = first && counting.length === 1 ? statement.quantities.filter(each => each !== first && isPerHead(evidence, each)) : [];
  return [...[...counting, ...often].map(each => named(evidence, each)), ...magnitudesIn(evidence, statement)];
}

/** "50M users, who open it 4 times a day", "3 searches per user". */
function isPerHead({ document: { prose } }: Evidence, { span }: Quantity): boolean {
  return PER_HEAD.test(prose.slice(span.end, span.end + 40));
}

const PER_HEAD = /^\s?(?:times\s)?(?:an?|per|each|every)\s(?:(?:active|daily|monthly)\s)?(?:user|viewer|member|customer|person|session|visit|day|hour|week|month)\b/i;

function named({ document: { prose } }: Evidence, { dimension, value, span }: Quantity): Numbered {
  const often = dimension === 'number' ? SO_OFTEN.exec(prose.slice(span.end, span.end + 48))?.[0] : undefined;
  return { name: `${dimension} ${value}`, span: { start: span.start, end: span.end + (often?.length ?? 0) } };
}

/** "5 mm" of rain is measured and not counted, "400 invalid image" is a status, "1–10 Hz" a band of a signal, and "Llama 3.1 8B" the size of a model. */
function isOfSomethingElse({ document: { prose } }: Evidence, { value, span }: Quantity): boolean {
  const isStatus = Number.isInteger(value) && value >= 400 && value < 600 && STATUS.test(prose.slice(span.start, span.end + 24));
  return isStatus || /^[\d.,]+\s?(?:mm|cm|km|kg|°C|kWh|MW|kW)\b/.test(prose.slice(span.start, span.end + 5)) || MACHINE_AFTER.test(prose.slice(span.end, span.end + 20)) || MACHINE_BEFORE.test(prose.slice(Math.max(0, span.start - 24), span.start)) || /^[\d.,–—-]+\s?[kMG]?Hz\b/.test(prose.slice(span.start, span.end + 4)) || MODEL_NAME.test(prose.slice(Math.max(0, span.start - 24), span.start));
}

/** "8 GB of RAM", "a persistent volume (50 GB)": what the machines have. */
const MACHINE_AFTER = /^\+?\s(?:of\s)?(?:v?ram|(?:main\s)?memory|disk|ssd|swap)\b/i;
const MACHINE_BEFORE = /\b(?:v?ram|memory|disk|ssd|swap|(?<!\b(?:traffic|request|query|data|message|order|event|transaction|call|search) )volumes?|vols?)\W{1,4}$/i;

const STATUS = anyCase`^\d{3}\s(?:[\p{L}-]+\s)?(?:invalid|errors?|not found|bad|unauthori[sz]ed|forbidden|too many|internal|unavailable|time-?out|unprocessable|conflict)\b`;
const MODEL_NAME = /\b(?:llama|qwen|mistral|mixtral|gemma|phi|deepseek|falcon)[\w.-]*[\s-]?(?:[\d.]+[\s-])?$/i;

/** "0.2 USD per 1k requests": what something is divided by. */
function isDivisor({ document: { prose } }: Evidence, { span }: Quantity): boolean {
  return /(?:\b(?:per|for every|each)|\/)\s*$/i.test(prose.slice(Math.max(0, span.start - 10), span.start));
}

/** "10M+ auctions/second", "100 req/min": whatever it is that comes so often. */
function isRate({ document: { prose } }: Evidence, { dimension, span }: Quantity): boolean {
  return dimension === 'rate' || (dimension === 'number' && SO_OFTEN.test(prose.slice(span.end, span.end + 48)));
}

const SO_OFTEN = anyCase`^\+?\s?(?!(?:to|in|of|for|and|or|at|by|as|is|usd|eur|gbp|dollars?|euros?|ms|times?|epochs?|steps?|percent)\b)[\p{L}-]{2,20}(?:\s[\p{L}-]{2,20})?\s?(?:/|\bper\s|\ban?\s|\beach\s|\bevery\s)\s?(?:s|secs?|seconds?|mins?|minutes?|h|hours?|days?|nights?|shifts?|weeks?|months?)\b|^\.?\s(?:[\p{L}-]+\s){1,2}(?:в|за)\s(?:секунду|минуту|час|день|сутки|неделю|месяц)(?!\p{L})`;

/** Series, or places of which each has its own forecast: there a dozen is a number that matters. */
function isSeries({ document: { prose } }: Evidence, { dimension, value, unit, span }: Quantity): boolean {
  return (dimension === 'number' && value >= 2 && SERIES.test(prose.slice(span.end, span.end + 32))) || (dimension === 'count' && value >= 10 && /^(?:skus?|stores?|warehouses?|sensors?)$/.test(unit));
}

const SERIES = /^\s(?:(?:different|separate|related|individual|daily|weekly|monthly|univariate|time)[\s-]){0,2}series\b/i;

interface Numbered {
  /** What makes it different from others. */
  readonly name: string;
  readonly span: Span;
}

/** "Billions of documents and millions of queries per day": an order of magnitude of each. */
function magnitudesIn(evidence: Evidence, statement: Statement): Numbered[] {
  const { prose } = evidence.document;
  if (statement.kind === 'heading' || !evidence.says(statement, 'worded-magnitude') || isBackground(evidence, statement)) {
    return [];
  }
  return evidence.termsNamed(statement, 'worded-magnitude').flatMap(({ span }) => {
    const [written = '', counted] = COUNTED.exec(prose.slice(span.end, Math.min(statement.span.end, span.end + 40))) ?? [];
    return counted !== undefined && !OTHER_UNITS.test(counted) ? [{ name: counted.toLowerCase(), span: { start: span.start, end: span.end + written.length } }] : [];
  });
}

/** "There are thousands of breeds", "billions of people live near it": so large is the world, not the system. */
export function isBackground(evidence: Evidence, statement: Statement): boolean {
  return BACKGROUND.test(evidence.textOf(statement));
}

const BACKGROUND = /\b(?:there (?:are|is|exist)\b|(?:all over|around|across|throughout) the (?:world|globe|country)\b|world-?wide\b|globally\b|of (?:people|patients|deaths|lives)\b)/i;

const COUNTED = anyCase`^\s?((?:(?:active|daily|monthly|concurrent|new|different|candidate)\s)*[\p{L}-]+)`;
const OTHER_UNITS = /^(?:dollars?|euros?|pounds?|usd|eur|hours?|days?|years?|minutes?|seconds?|parameters?|weights?|times)$/i;

/** The first step and the preamble, a heading such as "Scale" anywhere, a data table, or an estimate. */
function isAboutScale(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return statement.kind === 'estimate' || steps.length === 0 || steps.some(step => SCALE_STEPS.has(step));
}

const SCALE_STEPS: ReadonlySet<string> = new Set(['requirements', 'framing', 'data', 'serving']);

/** "How many users? 100 million": among the requirements a number of that size counts what it was asked for. */
function isLargeNumber({ dimension, value }: Quantity): boolean {
  return dimension === 'number' && value >= 10_000;
}

/** A count below this tells of the product, not of the load, unless it is one: "50 concurrent users". */
const FEWEST = 100;

function isScale({ dimension, value, high, unit }: Quantity, fewest: number): boolean {
  const size = high ?? value;
  switch (dimension) {
    case 'rate':
      return true;
    case 'count':
      return size >= fewest && !/^(?:dim|dimension|token|feature|parameter|param|candidate|class|categor)/.test(unit);
    case 'size':
      return size >= 1e9;
    default:
      return false;
  }
}

const MAX_GAP = 24;

/** A number before what the team says that it counts: "2M parcels", "40k active parcels"; in a row behind it: "| Depots | 214 |". */
function countsEntity(evidence: Evidence, statement: Statement, { dimension, value, high, span }: Quantity): boolean {
  if (dimension !== 'number' || (high ?? value) < FEWEST) {
    return false;
  }
  const [name] = statement.cells;
  const isNamed = statement.kind === 'row' && name !== undefined && span.start >= name.end && evidence.termsIn(statement, 'entity', 'many-of', 'data-entity').some(({ span: word }) => contains(name, word));
  return isNamed || evidence.termsIn(statement, 'entity', 'many-of').some(({ span: word }) => word.start >= span.end && word.start - span.end <= MAX_GAP);
}
