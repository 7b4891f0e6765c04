import type { TermTable } from '../catalog/tables';
import { indexOfNext, startsOf } from '../text/numbers';
import { HitColumns } from './hit-columns';
import { Lexicon, type Words } from './lexicon';
import { TermHits } from './term-hits';
import { isWordUnit } from './word-units';

/**
 * Finds the words and phrases of all groups in one pass over the words of a text.
 *
 * Words are runs of letters and digits in any script, compared in lower case; between the words of a phrase may stand
 * spaces, a hyphen, a slash or an apostrophe. Chinese, which has no spaces, is searched for as it stands.
 */
export class TermMatcher {
  readonly #lexicon: Lexicon;
  readonly #names: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #unspaced: TermTable['unspaced'];
  /** By entry of the lexicon: its symbols, one entry's behind the other's, and where each entry's begin. */
  readonly #symbols: Int32Array;
  readonly #symbolsFrom: Int32Array;
  /** The tree of phrases, by node: the word's symbol, the first of those that lead on from it, and its groups. */
  readonly #nodeSymbols: Int32Array;
  readonly #nextFrom: Int32Array;
  readonly #groups: Int32Array;
  readonly #groupsFrom: Int32Array;
  /** By node, a bit for each of the words that lead on, by the last five bits of its symbol: most words that follow are told apart by it alone. */
  readonly #bits: Int32Array;
  /** By symbol, the node that begins with it; 0 for none. */
  readonly #first: Int32Array;
  /** By entry, a bit for each of the symbols that can follow, and for each of its own. */
  readonly #following: Int32Array;
  readonly #own: Int32Array;
  /** The groups of the words alone, each once, one entry's behind the other's; and where each entry's begin. */
  readonly #alone: Int32Array;
  readonly #aloneFrom: Int32Array;
  readonly #hits = new HitColumns();
  readonly #named = new Map<string, readonly string[]>();
  readonly #isNamed = new Map<string, Uint8Array>();

  constructor({ groups, lexicon, phrases, unspaced }: TermTable) {
    this.#lexicon = new Lexicon(lexicon);
    this.#names = groups;
    this.#numbers = new Map(groups.map((name, number) => [name, number]));
    this.#unspaced = unspaced;
    this.#symbols = Int32Array.from(lexicon.symbols);
    this.#symbolsFrom = startsOf(lexicon.symbolCounts);
    this.#nodeSymbols = Int32Array.from(phrases.symbols);
    this.#nextFrom = startsOf(phrases.nextCounts).map(from => from + 1);
    this.#groups = Int32Array.from(phrases.groups);
    this.#groupsFrom = startsOf(phrases.groupCounts);
    this.#bits = this.#sumUpNodes();
    this.#first = this.#findRoots(lexicon.words.length);
    [this.#following, this.#own] = this.#sumUpEntries(lexicon.words.length);
    [this.#alone, this.#aloneFrom] = this.#groupWords(lexicon.words.length);
  }

  /** How many groups there are; their numbers begin at 0. */
  get groupCount(): number {
    return this.#names.length;
  }

  /** The group's number; `undefined` where there is no such group. */
  numberOf(group: string): number | undefined {
    return this.#numbers.get(group);
  }

  /** The groups whose names begin so. */
  groupsNamed(beginning: string): readonly string[] {
    const known = this.#named.get(beginning) ?? this.#names.filter(name => name.startsWith(beginning));
    this.#named.set(beginning, known);
    return known;
  }

  /** By the number of each group, 1 where its name begins so. */
  areNamed(beginning: string): Uint8Array {
    const known = this.#isNamed.get(beginning) ?? Uint8Array.from(this.#names, name => (name.startsWith(beginning) ? 1 : 0));
    this.#isNamed.set(beginning, known);
    return known;
  }

  /** All hits, ordered by where they start. */
  find(text: string): TermHits {
    const words = this.#lexicon.read(text);
    const hits = this.#hits;
    hits.clear();
    const { count, starts, ends, entries } = words;
    const [following, own, alone, aloneFrom] = [this.#following, this.#own, this.#alone, this.#aloneFrom];
    for (let index = 0; index < count; index++) {
      const entry = entries[index] ?? 0;
      if (entry === 0) {
        continue;
      }
      const next = index + 1 < count ? (entries[index + 1] ?? 0) : 0;
      if (((following[entry] ?? 0) & (own[next] ?? 0)) === 0) {
        const to = aloneFrom[entry + 1] ?? 0;
        for (let at = aloneFrom[entry] ?? 0; at < to; at++) {
          hits.add(starts[index] ?? 0, ends[index] ?? 0, alone[at] ?? 0);
        }
        continue;
      }
      const before = hits.count;
      const to = this.#symbolsFrom[entry + 1] ?? 0;
      for (let at = this.#symbolsFrom[entry] ?? 0; at < to; at++) {
        const node = this.#first[this.#symbols[at] ?? 0] ?? 0;
        if (node !== 0) {
          this.#follow(text, words, index, index, node, hits);
        }
      }
      hits.keepLongest(before);
    }
    if (words.hasHan) {
      this.#findUnspaced(text, hits);
    }
    return new TermHits(this.#names, words, hits);
  }

  /** Takes the hits of the phrases that begin with the word `from` and have reached the node with the word `to`. */
  #follow(text: string, words: Words, from: number, to: number, node: number, hits: HitColumns): void {
    const groupsTo = this.#groupsFrom[node + 1] ?? 0;
    for (let at = this.#groupsFrom[node] ?? 0; at < groupsTo; at++) {
      hits.add(words.starts[from] ?? 0, words.ends[to] ?? 0, this.#groups[at] ?? 0);
    }
    const following = to + 1;
    const bits = this.#bits[node] ?? 0;
    if (bits === 0 || following === words.count) {
      return;
    }
    const entry = words.entries[following] ?? 0;
    if ((bits & (this.#own[entry] ?? 0)) === 0) {
      return;
    }
    const symbolsTo = this.#symbolsFrom[entry + 1] ?? 0;
    for (let at = this.#symbolsFrom[entry] ?? 0; at < symbolsTo; at++) {
      const symbol = this.#symbols[at] ?? 0;
      const next = (bits & bitOf(symbol)) === 0 ? 0 : this.#nextOf(node, symbol);
      if (next !== 0 && isGap(text, words.ends[to] ?? 0, words.starts[following] ?? 0)) {
        this.#follow(text, words, from, following, next, hits);
      }
    }
  }

  /** The node that the symbol leads to; 0 for none. */
  #nextOf(node: number, symbol: number): number {
    const to = this.#nextFrom[node + 1] ?? 0;
    const next = indexOfNext(this.#nodeSymbols, symbol, this.#nextFrom[node] ?? 0, to);
    return next < to && this.#nodeSymbols[next] === symbol ? next : 0;
  }

  #sumUpNodes(): Int32Array {
    const bits = new Int32Array(this.#nodeSymbols.length);
    for (let node = 1; node < bits.length; node++) {
      const to = this.#nextFrom[node + 1] ?? 0;
      for (let next = this.#nextFrom[node] ?? 0; next < to; next++) {
        bits[node] = (bits[node] ?? 0) | bitOf(this.#nodeSymbols[next] ?? 0);
      }
    }
    return bits;
  }

  #findRoots(symbols: number): Int32Array {
    const first = new Int32Array(symbols);
    const roots = this.#nextFrom[1] ?? 0;
    for (let node = 1; node < roots; node++) {
      first[this.#nodeSymbols[node] ?? 0] = node;
    }
    return first;
  }

  #sumUpEntries(entries: number): [following: Int32Array, own: Int32Array] {
    const following = new Int32Array(entries);
    const own = new Int32Array(entries);
    for (let entry = 1; entry < entries; entry++) {
      const to = this.#symbolsFrom[entry + 1] ?? 0;
      for (let at = this.#symbolsFrom[entry] ?? 0; at < to; at++) {
        const symbol = this.#symbols[at] ?? 0;
        following[entry] = (following[entry] ?? 0) | (this.#bits[this.#first[symbol] ?? 0] ?? 0);
        own[entry] = (own[entry] ?? 0) | bitOf(symbol);
      }
    }
    return [following, own];
  }

  #groupWords(entries: number): [alone: Int32Array, aloneFrom: Int32Array] {
    const alone: number[] = [];
    const from = new Int32Array(entries + 1);
    for (let entry = 1; entry < entries; entry++) {
      const before = alone.length;
      const to = this.#symbolsFrom[entry + 1] ?? 0;
      for (let at = this.#symbolsFrom[entry] ?? 0; at < to; at++) {
        const node = this.#first[this.#symbols[at] ?? 0] ?? 0;
        const groupsTo = this.#groupsFrom[node + 1] ?? 0;
        for (let group = this.#groupsFrom[node] ?? 0; group < groupsTo; group++) {
          const number = this.#groups[group] ?? 0;
          if (alone.indexOf(number, before) === -1) {
            alone.push(number);
          }
        }
      }
      from[entry + 1] = alone.length;
    }
    return [Int32Array.from(alone), from];
  }

  #findUnspaced(text: string, hits: HitColumns): void {
    const { count } = hits;
    for (const [phrase, group] of this.#unspaced) {
      for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
        hits.add(at, at + phrase.length, group);
      }
    }
    if (hits.count > count) {
      hits.sort();
    }
  }
}

function bitOf(symbol: number): number {
  return 1 << (symbol & 31);
}

/** Whether what lies between two words may stand inside a phrase. */
function isGap(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === SPACE) {
    return true;
  }
  if (end - start > MAX_GAP) {
    return false;
  }
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) {
      breaks++;
    }
    const isFullStop = code === DOT && !isWordUnit(text.charCodeAt(at + 1));
    if (breaks > 1 || isFullStop || !GAP.has(code)) {
      return false;
    }
  }
  return true;
}

const SPACE = 0x20;
const LF = 0x0a;
const DOT = 0x2e;
const MAX_GAP = 8;
/** Space, tab, line ends, hyphens, slash, apostrophes, emphasis, and the dot of "p99.9". */
const GAP = new Set(Array.from(' \t\r\n-‐‑–/\'’*_.\u00a0', character => character.charCodeAt(0)));
