/** What a family of units measures. */
export type Measure = 'time' | 'size' | 'money' | 'computation' | 'power' | 'energy' | 'count';

/** A word for a unit as people write it. */
export interface UnitWord {
  /** The factors that it stands for: `QPS` is queries and per second. */
  readonly factors: readonly { readonly symbol: string; readonly power: number }[];
}

/** A unit of the library: its base quantity, and how many of it one is. */
export interface BaseUnit {
  readonly name: string;
  /** Units of one family convert into each other. */
  readonly family: string;
  readonly measure: Measure;
  readonly factor: number;
  /** Prefixes that people write before it. */
  readonly prefixes: readonly Prefix[];
}

export const prefixFactors = {
  n: 1e-9, u: 1e-6, m: 1e-3, '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50,
} as const;

export type Prefix = keyof typeof prefixFactors;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Things that are counted. Those in one line are one thing in other words: they convert into each other and cancel, so that
 * `12k QPS`, `12k requests/s` and `12k queries/s` are the same, and a rate per member times members is what it should be.
 * Everything else is kept apart: clicks plus impressions is a mistake.
 */
const COUNTED = [
  'user customer member account visitor subscriber',
  'request query call search',
  'read lookup key',
  'write update',
  'item product listing sku',
  'video', 'song track', 'image photo picture', 'frame', 'document page article', 'passage chunk', 'ad', 'post', 'message', 'comment', 'file',
  'question', 'answer response', 'ticket', 'review', 'sentence', 'word', 'token', 'character',
  'event', 'click', 'impression view', 'session visit', 'order purchase', 'transaction payment', 'trip ride', 'load', 'alert', 'fraud',
  'row record example sample', 'label annotation', 'annotator', 'feature', 'candidate', 'score prediction inference', 'decision', 'interaction', 'rating',
  'vector embedding', 'dimension dim', 'parameter param weight', 'layer', 'head', 'link', 'edge', 'vertex', 'code', 'bin bucket',
  'GPU accelerator', 'TPU', 'CPU core', 'node machine server instance host', 'replica pod', 'shard', 'partition', 'copy', 'zone', 'region', 'worker thread', 'model',
  'batch', 'epoch', 'step', 'experiment', 'arm', 'cluster', 'class category', 'stage', 'id', 'slot',
  'person engineer', 'team', 'store merchant', 'driver', 'restaurant', 'country', 'city', 'language', 'device', 'channel',
] as const;

const SI_SIZES = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const;

const measured: readonly BaseUnit[] = [
  { name: 's', family: 'time', measure: 'time', factor: 1, prefixes: ['', 'm', 'u', 'n'] },
  { name: 'min', family: 'time', measure: 'time', factor: MINUTE, prefixes: [] },
  { name: 'h', family: 'time', measure: 'time', factor: HOUR, prefixes: [] },
  { name: 'day', family: 'time', measure: 'time', factor: DAY, prefixes: [] },
  { name: 'week', family: 'time', measure: 'time', factor: 7 * DAY, prefixes: [] },
  // The calendar’s mean, as in the rest of the linter: twelve of them are a year.
  { name: 'month', family: 'time', measure: 'time', factor: 30.4375 * DAY, prefixes: [] },
  { name: 'year', family: 'time', measure: 'time', factor: 365.25 * DAY, prefixes: [] },
  { name: 'B', family: 'information', measure: 'size', factor: 1, prefixes: SI_SIZES },
  { name: 'bit', family: 'information', measure: 'size', factor: 1 / 8, prefixes: ['', 'k', 'M', 'G', 'T'] },
  { name: 'FLOP', family: 'computation', measure: 'computation', factor: 1, prefixes: ['', 'k', 'M', 'G', 'T', 'P', 'E'] },
  { name: 'W', family: 'power', measure: 'power', factor: 1, prefixes: ['', 'k', 'M', 'G'] },
  { name: 'Wh', family: 'energy', measure: 'energy', factor: 1, prefixes: ['', 'k', 'M', 'G'] },
  // No exchange rates: a currency is added to itself alone.
  ...['USD', 'EUR', 'GBP'].map(name => ({ name, family: name, measure: 'money' as const, factor: 1, prefixes: [] })),
];

const counted: readonly BaseUnit[] = COUNTED.flatMap(line => {
  const names = line.split(' ');
  return names.map(name => ({ name, family: names[0] ?? name, measure: 'count' as const, factor: 1, prefixes: [] }));
});

/** Every unit that there is, by its name. */
export const baseUnits: ReadonlyMap<string, BaseUnit> = new Map([...measured, ...counted].map(unit => [unit.name, unit]));

/** How the signs of money are read and printed. */
export const currencies: ReadonlyMap<string, string> = new Map([['$', 'USD'], ['€', 'EUR'], ['£', 'GBP']]);

/** Other spellings, and words for several units at once. Case matters: `TFLOPS` is a rate, `TFLOPs` a number of operations. */
const SPELLINGS: Readonly<Record<string, string>> = {
  s: 'sec secs second seconds', ms: 'msec msecs millisecond milliseconds', us: 'µs μs microsecond microseconds', ns: 'nanosecond nanoseconds',
  min: 'mins minute minutes', h: 'hr hrs hour hours', week: 'wk', year: 'yr yrs', B: 'byte bytes', kB: 'KB', bit: 'bits', kbit: 'Kbit',
  USD: 'dollar dollars', EUR: 'euro euros', GBP: 'pound pounds',
};

const RATES: Readonly<Record<string, readonly [string, string]>> = {
  QPS: ['query', 's'], RPS: ['request', 's'], QPM: ['query', 'min'], RPM: ['request', 'min'], FPS: ['frame', 's'],
  kbps: ['kbit', 's'], Mbps: ['Mbit', 's'], Gbps: ['Gbit', 's'], Tbps: ['Tbit', 's'],
  ...Object.fromEntries(['', 'M', 'G', 'T', 'P', 'E'].map(prefix => [`${prefix}FLOPS`, [`${prefix}FLOP`, 's'] as const])),
};

/** Shorter words mean what their case says. */
const MIN_LENGTH_OF_ANY_CASE = 3;

const CALENDAR: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);
const IRREGULAR: ReadonlyMap<string, string> = new Map([['person', 'people'], ['vertex', 'vertices'], ['epoch', 'epochs']]);

const exact = new Map<string, UnitWord>(listWords());
const inAnyCase = lowerCased(exact);

/** The words that are offered where one is not known. */
export const unitWords: readonly string[] = [...exact.keys()];

/** The unit that the word stands for. */
export function findUnitWord(word: string): UnitWord | undefined {
  return exact.get(word) ?? inAnyCase.get(word.toLowerCase());
}

/** How a symbol is written behind a number: `µs`, `requests`. */
export function writtenUnit(symbol: string, isPlural: boolean): string {
  if (symbol === 'us') {
    return 'µs';
  }
  return isPlural && (baseUnits.get(symbol)?.measure === 'count' || CALENDAR.has(symbol)) ? plural(symbol) : symbol;
}

function* listWords(): Generator<[string, UnitWord]> {
  for (const { name, measure, prefixes } of baseUnits.values()) {
    for (const symbol of prefixes.length === 0 ? [name] : prefixes.map(prefix => prefix + name)) {
      const word = { factors: [{ symbol, power: 1 }] };
      const spellings = SPELLINGS[symbol]?.split(' ') ?? [];
      const plurals = measure === 'count' || CALENDAR.has(name) ? [plural(name)] : measure === 'computation' ? [`${symbol}s`] : [];
      for (const spelling of [symbol, ...plurals, ...spellings]) {
        yield [spelling, word];
      }
    }
  }
  for (const [spelling, [symbol, time]] of Object.entries(RATES)) {
    yield [spelling, { factors: [{ symbol, power: 1 }, { symbol: time, power: -1 }] }];
  }
}

/** Words that differ in more than their case from every other. */
function lowerCased(words: ReadonlyMap<string, UnitWord>): Map<string, UnitWord> {
  const found = new Map<string, UnitWord>();
  const ambiguous = new Set<string>();
  for (const [word, unit] of words) {
    const lower = word.toLowerCase();
    const other = found.get(lower);
    if (other && other !== unit) {
      ambiguous.add(lower);
    }
    found.set(lower, unit);
  }
  for (const word of found.keys()) {
    if (ambiguous.has(word) || word.length < MIN_LENGTH_OF_ANY_CASE) {
      found.delete(word);
    }
  }
  return found;
}

function plural(name: string): string {
  return IRREGULAR.get(name) ?? (/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`);
}
