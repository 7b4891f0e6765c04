import type { Span } from '../text/span';
import { isWordUnit } from './word-units';

/** A word or phrase of a group, found in a text. */
export interface TermHit {
  readonly group: string;
  readonly span: Span;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly prefixes: { readonly prefix: string; readonly node: Node }[];
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
  /** Where a word can begin a phrase; most words of a text cannot, and come back again and again. */
  readonly #starts = new Map<string, readonly Node[]>();

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
      const first = hits.length;
      for (const node of this.#startsOf(text.slice(at, end))) {
        this.#follow(text, at, end, node, hits);
      }
      if (hits.length > first + 1) {
        keepLongest(hits, first);
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
      node = word.endsWith('*') ? prefixNode(node, word.slice(0, -1)) : wordNode(node, word);
    }
    node.groups.push(group);
  }

  #startsOf(word: string): readonly Node[] {
    const known = this.#starts.get(word);
    if (known) {
      return known;
    }
    const starts = nextNodes(this.#root, word.toLowerCase());
    if (this.#starts.size >= MAX_KNOWN_WORDS) {
      this.#starts.clear();
    }
    this.#starts.set(word, starts);
    return starts;
  }

  #follow(text: string, start: number, end: number, node: Node, hits: TermHit[]): void {
    for (const group of node.groups) {
      hits.push({ group, span: { start, end } });
    }
    if (node.words.size === 0 && node.prefixes.length === 0) {
      return;
    }
    const next = nextWord(text, end);
    if (next !== undefined) {
      const nextEnd = wordEnd(text, next);
      for (const following of nextNodes(node, text.slice(next, nextEnd).toLowerCase())) {
        this.#follow(text, start, nextEnd, following, hits);
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
  const longest = new Map<string, TermHit>();
  for (const hit of hits.splice(first)) {
    const known = longest.get(hit.group);
    if (!known || hit.span.end > known.span.end) {
      longest.set(hit.group, hit);
    }
  }
  hits.push(...longest.values());
}

const MAX_KNOWN_WORDS = 20_000;
const PHRASE_WORD = /[\p{L}\p{N}_]+\*?/gu;
const HAN = /\p{Script=Han}/u;

function newNode(): Node {
  return { words: new Map(), prefixes: [], groups: [] };
}

function wordNode(node: Node, word: string): Node {
  const known = node.words.get(word);
  if (known) {
    return known;
  }
  const next = newNode();
  node.words.set(word, next);
  return next;
}

function prefixNode(node: Node, prefix: string): Node {
  const known = node.prefixes.find(each => each.prefix === prefix);
  if (known) {
    return known.node;
  }
  const next = newNode();
  node.prefixes.push({ prefix, node: next });
  return next;
}

function nextNodes(node: Node, word: string): readonly Node[] {
  const exact = node.words.get(word);
  const byPrefix = node.prefixes.filter(({ prefix }) => word.startsWith(prefix)).map(each => each.node);
  return exact ? [exact, ...byPrefix] : byPrefix;
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
