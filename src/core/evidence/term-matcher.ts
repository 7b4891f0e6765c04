import { addAll } from '../text/add-all';
import { TermHits } from './term-hits';
import { Lexicon, type Words } from './lexicon';
import { isWordUnit } from './word-units';

/** A place in the tree of phrases; what leads on are words by their symbols. */
interface Node {
  next: Map<number, Node> | undefined;
  /** A bit for each of them, by the last five bits of its symbol: most words that follow are told apart by it alone. */
  bits: number;
  /** The groups, by number, of the phrase that ends here. */
  readonly groups: number[];
}

/**
 * Finds the words and phrases of all groups in one pass over the words of a text.
 *
 * Words are runs of letters and digits in any script, compared in lower case; between the words of a phrase may stand
 * spaces, a hyphen, a slash or an apostrophe. Chinese, which has no spaces, is searched for as it stands.
 */
export class TermMatcher {
  readonly #words = new Lexicon();
  /** By the entries of the lexicon: what they can begin. */
  readonly #nodes: Node[][] = [];
  /** The groups of the words alone, each once, one word's behind the other's; and where each word's begin, at the end where the last one's end. */
  #groups = new Int32Array(0);
  #groupsFrom = new Int32Array(0);
  /** A bit for each of the symbols that can follow, and for each of its own. */
  #following = new Int32Array(0);
  #own = new Int32Array(0);
  /** By the symbol of their first word. */
  readonly #first: (Node | undefined)[] = [undefined];
  readonly #unspaced: { readonly phrase: string; readonly group: number }[] = [];
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #named = new Map<string, readonly string[]>();
  readonly #isNamed = new Map<string, Uint8Array>();

  constructor(groups: Iterable<readonly [group: string, phrases: readonly string[]]>) {
    for (const [name, phrases] of groups) {
      const group = this.#numbers.get(name) ?? this.#names.push(name) - 1;
      this.#numbers.set(name, group);
      for (const phrase of phrases) {
        this.#add(group, phrase);
      }
    }
    this.#sumUp();
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
    const words = this.#words.read(text);
    const hits = new TermHits(this.#names, words);
    const { count, starts, ends, entries } = words;
    const [following, own, groups, groupsFrom] = [this.#following, this.#own, this.#groups, this.#groupsFrom];
    for (let index = 0; index < count; index++) {
      const entry = entries[index] ?? 0;
      if (entry === 0) {
        continue;
      }
      const next = index + 1 < count ? (entries[index + 1] ?? 0) : 0;
      if (((following[entry] ?? 0) & (own[next] ?? 0)) === 0) {
        const to = groupsFrom[entry + 1] ?? 0;
        for (let at = groupsFrom[entry] ?? 0; at < to; at++) {
          hits.add(starts[index] ?? 0, ends[index] ?? 0, groups[at] ?? 0);
        }
        continue;
      }
      const before = hits.count;
      for (const node of this.#nodes[entry] ?? NONE) {
        this.#follow(text, words, index, index, node, hits);
      }
      hits.keepLongest(before);
    }
    if (words.hasHan) {
      this.#findUnspaced(text, hits);
    }
    return hits;
  }

  #add(group: number, phrase: string): void {
    if (HAN.test(phrase)) {
      this.#unspaced.push({ phrase, group });
      return;
    }
    let node: Node | undefined;
    for (const [word] of phrase.toLowerCase().matchAll(PHRASE_WORD)) {
      const symbol = this.#words.add(word);
      if (node) {
        node.next ??= new Map();
        node.bits |= bitOf(symbol);
        const next: Node = node.next.get(symbol) ?? { next: undefined, bits: 0, groups: [] };
        node.next.set(symbol, next);
        node = next;
      } else {
        node = this.#first[symbol] ??= { next: undefined, bits: 0, groups: [] };
      }
    }
    if (node && !node.groups.includes(group)) {
      node.groups.push(group);
    }
  }

  /** Takes the hits of the phrases that begin with the word `from` and have reached the node with the word `to`. */
  #follow(text: string, words: Words, from: number, to: number, node: Node | undefined, hits: TermHits): void {
    if (!node) {
      return;
    }
    for (const group of node.groups) {
      hits.add(words.starts[from] ?? 0, words.ends[to] ?? 0, group);
    }
    const following = to + 1;
    if (!node.next || following === words.count) {
      return;
    }
    const entry = words.entries[following] ?? 0;
    if ((node.bits & (this.#own[entry] ?? 0)) === 0) {
      return;
    }
    for (const symbol of this.#words.symbolsOf(entry)) {
      if ((node.bits & bitOf(symbol)) !== 0) {
        this.#goOn(text, words, from, following, node.next.get(symbol), hits);
      }
    }
  }

  /** Once all phrases are known: what each word can begin, and go on. */
  #sumUp(): void {
    const entries = this.#words.arrange();
    this.#following = new Int32Array(entries);
    this.#own = new Int32Array(entries);
    this.#groupsFrom = new Int32Array(entries + 1);
    const groups: number[] = [];
    for (let entry = 0; entry < entries; entry++) {
      const symbols = this.#words.symbolsOf(entry);
      const nodes = symbols.map(symbol => this.#first[symbol]).filter(node => node !== undefined);
      this.#nodes.push(nodes);
      addAll(groups, new Set(nodes.flatMap(node => node.groups)));
      this.#groupsFrom[entry + 1] = groups.length;
      this.#following[entry] = nodes.reduce((bits, node) => bits | node.bits, 0);
      this.#own[entry] = symbols.reduce((bits, symbol) => bits | bitOf(symbol), 0);
    }
    this.#groups = Int32Array.from(groups);
  }

  #goOn(text: string, words: Words, from: number, to: number, node: Node | undefined, hits: TermHits): void {
    if (node && isGap(text, words.ends[to - 1] ?? 0, words.starts[to] ?? 0)) {
      this.#follow(text, words, from, to, node, hits);
    }
  }

  #findUnspaced(text: string, hits: TermHits): void {
    const { count } = hits;
    for (const { phrase, group } of this.#unspaced) {
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

const NONE: readonly never[] = [];
const PHRASE_WORD = /[\p{L}\p{N}_]+\*?/gu;
const HAN = /\p{Script=Han}/u;

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
