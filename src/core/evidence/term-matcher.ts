import type { Span } from '../text/span';
import { isWordUnit } from './word-units';

/** A word or phrase of a group, found in a text. */
export interface TermHit {
  readonly group: string;
  readonly span: Span;
}

/** A place in the trie of phrases; what leads on are vocabulary words by number. */
interface Node {
  readonly next: Map<number, Node>;
  readonly groups: string[];
}

/**
 * Finds the words and phrases of all groups in one pass over the words of a text.
 *
 * Words are runs of letters and digits in any script, compared in lower case; between the words of a phrase may stand
 * spaces, a hyphen, a slash or an apostrophe. Chinese, which has no spaces, is searched for as it stands.
 */
export class TermMatcher {
  readonly #root: Node = newNode();
  readonly #unspaced: { readonly phrase: string; readonly group: string }[] = [];
  /** The numbers of the vocabulary's whole words, and of its beginnings of words. */
  readonly #words = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  /** Which of them a word of the text is: most are none, and all come back again and again. */
  readonly #known = new Map<string, readonly number[]>();

  constructor(groups: Iterable<readonly [group: string, phrases: readonly string[]]>) {
    for (const [group, phrases] of groups) {
      for (const phrase of phrases) {
        this.#add(group, phrase);
      }
    }
  }

  /** All hits, ordered by where they start. */
  find(text: string): TermHit[] {
    const hits: TermHit[] = [];
    for (let at = 0; at < text.length; ) {
      if (!isWordUnit(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const end = wordEnd(text, at);
      const numbers = this.#numbersOf(text.slice(at, end));
      if (numbers.length > 0) {
        const first = hits.length;
        this.#follow(text, at, end, this.#root, numbers, hits);
        if (hits.length > first + 1) {
          keepLongest(hits, first);
        }
      }
      at = end;
    }
    return this.#unspaced.length > 0 && HAN.test(text) ? this.#findUnspaced(text, hits) : hits;
  }

  #add(group: string, phrase: string): void {
    if (HAN.test(phrase)) {
      this.#unspaced.push({ phrase, group });
      return;
    }
    let node = this.#root;
    for (const [word] of phrase.toLowerCase().matchAll(PHRASE_WORD)) {
      const number = word.endsWith('*') ? this.#number(this.#prefixes, word.slice(0, -1)) : this.#number(this.#words, word);
      const next = node.next.get(number) ?? newNode();
      node.next.set(number, next);
      node = next;
    }
    if (!node.groups.includes(group)) {
      node.groups.push(group);
    }
  }

  #number(numbers: Map<string, number>, word: string): number {
    const number = numbers.get(word) ?? this.#words.size + this.#prefixes.size;
    numbers.set(word, number);
    return number;
  }

  #numbersOf(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) {
      return known;
    }
    const numbers = this.#lookUp(word.toLowerCase());
    if (this.#known.size >= MAX_KNOWN_WORDS) {
      this.#known.clear();
    }
    this.#known.set(word, numbers);
    return numbers;
  }

  #lookUp(word: string): number[] {
    const numbers: number[] = [];
    const whole = this.#words.get(word);
    if (whole !== undefined) {
      numbers.push(whole);
    }
    for (let length = 1; length <= word.length; length++) {
      const prefix = this.#prefixes.get(word.slice(0, length));
      if (prefix !== undefined) {
        numbers.push(prefix);
      }
    }
    return numbers;
  }

  /** Walks on from a node by a word that ends at `end`, and by those behind it. */
  #follow(text: string, start: number, end: number, node: Node, numbers: readonly number[], hits: TermHit[]): void {
    for (const number of numbers) {
      const reached = node.next.get(number);
      if (!reached) {
        continue;
      }
      for (const group of reached.groups) {
        hits.push({ group, span: { start, end } });
      }
      const next = reached.next.size > 0 ? nextWord(text, end) : undefined;
      if (next !== undefined) {
        const nextEnd = wordEnd(text, next);
        this.#follow(text, start, nextEnd, reached, this.#numbersOf(text.slice(next, nextEnd)), hits);
      }
    }
  }

  #findUnspaced(text: string, hits: TermHit[]): TermHit[] {
    for (const { phrase, group } of this.#unspaced) {
      for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
        hits.push({ group, span: { start: at, end: at + phrase.length } });
      }
    }
    return hits.toSorted((a, b) => a.span.start - b.span.start);
  }
}

/** "click-through rate" is one hit and not also "click-through": of the hits from `first` on, the longest of each group stays. */
function keepLongest(hits: TermHit[], first: number): void {
  let kept = first;
  for (let at = first; at < hits.length; at++) {
    const hit = hits[at];
    if (!hit) {
      continue;
    }
    let other = first;
    while (other < kept && hits[other]?.group !== hit.group) {
      other++;
    }
    if (other === kept) {
      hits[kept++] = hit;
    } else if (hit.span.end > (hits[other]?.span.end ?? 0)) {
      hits[other] = hit;
    }
  }
  hits.length = kept;
}

const MAX_KNOWN_WORDS = 20_000;
const PHRASE_WORD = /[\p{L}\p{N}_]+\*?/gu;
const HAN = /\p{Script=Han}/u;

function newNode(): Node {
  return { next: new Map(), groups: [] };
}

/** The word after the gap that starts at `from`, where the gap may stand inside a phrase. */
function nextWord(text: string, from: number): number | undefined {
  let breaks = 0;
  for (let at = from; at < text.length && at - from <= MAX_GAP; at++) {
    const code = text.charCodeAt(at);
    if (isWordUnit(code)) {
      return at > from ? at : undefined;
    }
    if (code === LF) {
      breaks++;
    }
    const isFullStop = code === DOT && !isWordUnit(text.charCodeAt(at + 1));
    if (breaks > 1 || isFullStop || !GAP.has(code)) {
      return undefined;
    }
  }
  return undefined;
}

const LF = 0x0a;
const DOT = 0x2e;
const MAX_GAP = 8;
/** Space, tab, line ends, hyphens, slash, apostrophes, emphasis, and the dot of "p99.9". */
const GAP = new Set(Array.from(' \t\r\n-‐‑–/\'’*_.\u00a0', character => character.charCodeAt(0)));

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) {
    end++;
  }
  return end;
}
