import type { LexiconTable, PhraseTable, TermTable } from '../catalog/tables';
import { addAll } from '../text/add-all';
import { lowerWord } from './word-units';

/** The words and phrases of groups in the columns that {@link TermMatcher} reads; `*` at a word's end means "begins with". */
export function tabulateTerms(groups: Iterable<readonly [group: string, phrases: readonly string[]]>): TermTable {
  const numbers = new Map<string, number>();
  const symbols = new Symbols();
  const phrases: Phrase[] = [];
  const unspaced: [phrase: string, group: number][] = [];
  for (const [name, written] of groups) {
    const group = numbers.get(name) ?? numbers.size;
    numbers.set(name, group);
    for (const phrase of written) {
      if (HAN.test(phrase)) {
        unspaced.push([phrase, group]);
      } else {
        phrases.push({ symbols: (lowerWord(phrase).match(PHRASE_WORD) ?? []).map(word => symbols.of(word)), group });
      }
    }
  }
  return { groups: [...numbers.keys()], lexicon: tabulateWords(symbols.words), phrases: tabulatePhrases(phrases), unspaced };
}

interface Phrase {
  readonly symbols: readonly number[];
  readonly group: number;
}

const PHRASE_WORD = /[\p{L}\p{N}_]+\*?/gu;
const HAN = /\p{Script=Han}/u;

/** Numbers words, and beginnings of words, as they come. */
class Symbols {
  readonly #symbols = new Map<string, number>();

  /** Each with its symbol. */
  get words(): ReadonlyMap<string, number> {
    return this.#symbols;
  }

  /** At least 1; the same for the same word. */
  of(word: string): number {
    const symbol = this.#symbols.get(word) ?? this.#symbols.size + 1;
    this.#symbols.set(word, symbol);
    return symbol;
  }
}

function tabulateWords(symbols: ReadonlyMap<string, number>): LexiconTable {
  const beginnings = [...symbols.keys()].filter(word => word.endsWith('*')).map(word => word.slice(0, -1));
  const whole = [...symbols.keys()].filter(word => !word.endsWith('*'));
  const words = ['', ...beginnings, ...whole];
  const rows = words.map((word, entry) => (entry === 0 ? [] : symbolsOf(word, entry <= beginnings.length ? undefined : symbols.get(word), symbols)));
  return { words, beginnings: beginnings.length, symbols: rows.flat(), symbolCounts: rows.map(({ length }) => length) };
}

/** Of the word itself, and of the beginnings that it begins with, the shortest first. */
function symbolsOf(word: string, own: number | undefined, symbols: ReadonlyMap<string, number>): number[] {
  const all = [own, ...Array.from({ length: word.length }, (_, index) => symbols.get(`${word.slice(0, index + 1)}*`))];
  return all.filter(symbol => symbol !== undefined);
}

interface Node {
  readonly symbol: number;
  readonly next: Map<number, Node>;
  readonly groups: Set<number>;
}

function tabulatePhrases(phrases: readonly Phrase[]): PhraseTable {
  const root = newNode(0);
  for (const { symbols, group } of phrases) {
    if (symbols.length > 0) {
      symbols.reduce(grow, root).groups.add(group);
    }
  }
  // Level by level: the nodes that lead on from one come together.
  const nodes = [root];
  for (const { next } of nodes) {
    addAll(nodes, [...next.values()].sort((a, b) => a.symbol - b.symbol));
  }
  const groups = nodes.map(node => [...node.groups]);
  return {
    symbols: nodes.map(({ symbol }) => symbol),
    nextCounts: nodes.map(node => node.next.size),
    groups: groups.flat(),
    groupCounts: groups.map(({ length }) => length),
  };
}

function newNode(symbol: number): Node {
  return { symbol, next: new Map(), groups: new Set() };
}

function grow(node: Node, symbol: number): Node {
  const next = node.next.get(symbol) ?? newNode(symbol);
  node.next.set(symbol, next);
  return next;
}
