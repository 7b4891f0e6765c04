import { isDigit, isWordUnit } from './word-units';

/** The columns of the table: 0 ends a word, letters in lower case, digits, the underscore. */
const COLUMNS = 38;
const columns = Uint8Array.from({ length: 128 }, (_, code) => columnOf(String.fromCharCode(code)));

/** No word goes on from here. */
const DEAD = 0;
const ROOT = 1;

/** The words of a text, one column of numbers each: where it starts and ends, and what it is in the vocabulary. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The symbol of the word; 0 where the vocabulary does not hold it. */
  readonly symbols: Int32Array;
  /** A key of {@link WordTrie.beginnings}; 0 where no beginning of the vocabulary begins the word. */
  readonly beginnings: Int32Array;
  /** Where the words stand that begin with a digit. */
  readonly numerals: readonly number[];
  /** The text holds Chinese, which has no spaces between its words. */
  readonly hasHan: boolean;
}

/**
 * The single words of a vocabulary, and beginnings of words such as `drift*`, as a table of states that a text is walked
 * through letter by letter: nothing is cut out, hashed or compared. Letters outside ASCII, which are few, go through a map.
 */
export class WordTrie {
  readonly #symbols = new Map<string, number>();
  #next = new Int32Array(COLUMNS * 1024);
  readonly #others = new Map<number, number>();
  /** By state: the symbol of the word that ends there. */
  readonly #wholes: number[] = [0, 0];
  /** By state: the symbol of the beginning that ends there. */
  readonly #beginnings: number[] = [0, 0];
  /** By state: where it was reached from. */
  readonly #parents: number[] = [0, 0];
  /** By state: the symbols of all beginnings on the way to it, the shortest first. */
  readonly #chains = new Map<number, readonly number[]>();

  /** The number of the word, or of the beginning of words that `*` ends; the same for the same word. At least 1. */
  add(word: string): number {
    const known = this.#symbols.get(word);
    if (known !== undefined) {
      return known;
    }
    const symbol = this.#symbols.size + 1;
    this.#symbols.set(word, symbol);
    const isBeginning = word.endsWith('*');
    const state = this.#grow(isBeginning ? word.slice(0, -1) : word);
    (isBeginning ? this.#beginnings : this.#wholes)[state] = symbol;
    this.#chains.clear();
    return symbol;
  }

  /** The symbols of the beginnings that a word of {@link Words} begins with, the shortest first. */
  beginnings(key: number): readonly number[] {
    const known = this.#chains.get(key);
    if (known) {
      return known;
    }
    const chain: number[] = [];
    for (let state = key; state > ROOT; state = this.#parents[state] ?? 0) {
      const symbol = this.#beginnings[state];
      if (symbol) {
        chain.unshift(symbol);
      }
    }
    this.#chains.set(key, chain);
    return chain;
  }

  /** The words of the text in order, compared in lower case; until the next text is read. */
  read(text: string): Words {
    const { starts, ends, symbols, beginnings } = this.#room(text.length);
    const numerals: number[] = [];
    let count = 0;
    const [next, wholes, begun] = [this.#next, this.#wholes, this.#beginnings];
    let hasHan = false;
    for (let at = 0; at < text.length; at++) {
      let state = ROOT;
      let beginning = 0;
      const start = at;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 128) {
          const column = columns[code] ?? 0;
          if (column === 0) {
            break;
          }
          state = next[state * COLUMNS + column] ?? DEAD;
        } else if (isWordUnit(code)) {
          hasHan ||= code >= FIRST_HAN && code <= LAST_HAN;
          state = state === DEAD ? DEAD : this.#other(state, code);
        } else {
          break;
        }
        if (begun[state] !== 0) {
          beginning = state;
        }
      }
      if (at > start) {
        starts[count] = start;
        ends[count] = at;
        symbols[count] = wholes[state] ?? 0;
        beginnings[count++] = beginning;
        if (isDigit(text.charCodeAt(start))) {
          numerals.push(start);
        }
      }
    }
    return { count, starts, ends, symbols, beginnings, numerals, hasHan };
  }

  /** Columns for a text of that length, whose every other character may be a word. Kept: a document is read anew with every keystroke. */
  #room(length: number): Readonly<Record<'starts' | 'ends' | 'symbols' | 'beginnings', Int32Array>> {
    const count = (length >> 1) + 1;
    const room = this.#columns.starts.length;
    if (count > room || (count > LEAST_ROOM && count < room >> 3)) {
      this.#columns = newColumns(count);
    }
    return this.#columns;
  }

  #columns = newColumns(LEAST_ROOM);

  #other(state: number, code: number): number {
    return this.#others.get(state * UNITS + code) ?? this.#others.get(state * UNITS + String.fromCharCode(code).toLowerCase().charCodeAt(0)) ?? DEAD;
  }

  #grow(word: string): number {
    let state = ROOT;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const column = code < 128 ? (columns[code] ?? 0) : 0;
      const known = column > 0 ? this.#next[state * COLUMNS + column] : this.#others.get(state * UNITS + code);
      state = known || this.#addState(state, column, code);
    }
    return state;
  }

  #addState(parent: number, column: number, code: number): number {
    const state = this.#parents.push(parent) - 1;
    this.#wholes.push(0);
    this.#beginnings.push(0);
    if ((state + 1) * COLUMNS > this.#next.length) {
      const grown = new Int32Array(this.#next.length * 2);
      grown.set(this.#next);
      this.#next = grown;
    }
    if (column > 0) {
      this.#next[parent * COLUMNS + column] = state;
    } else {
      this.#others.set(parent * UNITS + code, state);
    }
    return state;
  }
}

function newColumns(length: number): Readonly<Record<'starts' | 'ends' | 'symbols' | 'beginnings', Int32Array>> {
  return { starts: new Int32Array(length), ends: new Int32Array(length), symbols: new Int32Array(length), beginnings: new Int32Array(length) };
}

const LEAST_ROOM = 16_384;
const UNITS = 0x10000;
const FIRST_HAN = 0x2e80;
const LAST_HAN = 0x9fff;

function columnOf(character: string): number {
  const at = 'abcdefghijklmnopqrstuvwxyz0123456789_'.indexOf(character.toLowerCase());
  return at + 1;
}
