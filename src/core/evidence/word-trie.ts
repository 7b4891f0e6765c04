import { isDigit, isWordUnit } from './word-units';

/**
 * The columns of a state's row: the symbol of the word that ends in it; the rows that letters (in lower case), digits and the
 * underscore lead to.
 */
const COLUMNS = 38;
const columns = Uint8Array.from({ length: 128 }, (_, code) => 'abcdefghijklmnopqrstuvwxyz0123456789_'.indexOf(String.fromCharCode(code).toLowerCase()) + 1);

/** The row from which no word goes on, and the row in which all begin. */
const DEAD = 0;
const ROOT = COLUMNS;

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
  /** The rows, one behind the other. A row in which a beginning ends is led to by its negative. */
  #table = new Int32Array(COLUMNS * 1024);
  #rows = 2;
  readonly #others = new Map<number, number>();
  /** By row: the beginning that ends there. */
  readonly #beginnings = new Map<number, string>();
  /** By number of the row: the symbols of all beginnings on the way to it. */
  readonly #chains: (readonly number[] | undefined)[] = [];
  #columns = newColumns(LEAST_ROOM);

  /** The number of the word, or of the beginning of words that `*` ends; the same for the same word. At least 1. */
  add(word: string): number {
    const known = this.#symbols.get(word);
    if (known !== undefined) {
      return known;
    }
    const symbol = this.#symbols.size + 1;
    this.#symbols.set(word, symbol);
    if (word.endsWith('*')) {
      const beginning = word.slice(0, -1);
      const row = this.#grow(beginning);
      this.#lead(this.#grow(beginning.slice(0, -1)), beginning.charCodeAt(beginning.length - 1), -row);
      this.#beginnings.set(row, beginning);
      this.#chains.length = 0;
    } else {
      // The table may be made longer on the way.
      const row = this.#grow(word);
      this.#table[row] = symbol;
    }
    return symbol;
  }

  /** The symbols of the beginnings that a word of {@link Words} begins with, the shortest first. */
  beginnings(key: number): readonly number[] {
    return (this.#chains[key / COLUMNS] ??= this.#chain(this.#beginnings.get(key) ?? ''));
  }

  #chain(word: string): number[] {
    return Array.from(word, (_, index) => this.#symbols.get(`${word.slice(0, index + 1)}*`)).filter(symbol => symbol !== undefined);
  }

  /** The words of the text in order, compared in lower case; until the next text is read. */
  read(text: string): Words {
    const { starts, ends, symbols, beginnings } = this.#room(text.length);
    const numerals: number[] = [];
    const table = this.#table;
    const { length } = text;
    let count = 0;
    let hasHan = false;
    for (let at = 0; at < length; at++) {
      const start = at;
      let row = ROOT;
      let beginning = 0;
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code < 128) {
          const column = columns[code] ?? 0;
          if (column === 0) {
            break;
          }
          row = table[row + column] ?? DEAD;
        } else if (isWordUnit(code)) {
          hasHan ||= code >= FIRST_HAN && code <= LAST_HAN;
          row = row === DEAD ? DEAD : this.#other(row, code);
        } else {
          break;
        }
        if (row < 0) {
          row = -row;
          beginning = row;
        }
      }
      if (at > start) {
        starts[count] = start;
        ends[count] = at;
        symbols[count] = table[row] ?? 0;
        beginnings[count++] = beginning;
        if (isDigit(text.charCodeAt(start))) {
          numerals.push(start);
        }
      }
    }
    return { count, starts, ends, symbols, beginnings, numerals, hasHan };
  }

  /** Columns for a text of that length, whose every other character may be a word. Kept: a document is read anew with every keystroke. */
  #room(length: number): WordColumns {
    const count = (length >> 1) + 1;
    const room = this.#columns.starts.length;
    if (count > room || (count > LEAST_ROOM && count < room >> 3)) {
      this.#columns = newColumns(count);
    }
    return this.#columns;
  }

  #other(row: number, code: number): number {
    return this.#others.get(row * UNITS + code) ?? this.#others.get(row * UNITS + String.fromCharCode(code).toLowerCase().charCodeAt(0)) ?? DEAD;
  }

  /** The row in which the word ends, which is made if need be. */
  #grow(word: string): number {
    let row = ROOT;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      const next = Math.abs(this.#next(row, code));
      if (next === DEAD) {
        const made = this.#addRow();
        this.#lead(row, code, made);
        row = made;
      } else {
        row = next;
      }
    }
    return row;
  }

  #next(row: number, code: number): number {
    return code < 128 ? (this.#table[row + (columns[code] ?? 0)] ?? DEAD) : (this.#others.get(row * UNITS + code) ?? DEAD);
  }

  #lead(row: number, code: number, to: number): void {
    if (code < 128) {
      this.#table[row + (columns[code] ?? 0)] = to;
    } else {
      this.#others.set(row * UNITS + code, to);
    }
  }

  #addRow(): number {
    const row = this.#rows++ * COLUMNS;
    if (row + COLUMNS > this.#table.length) {
      const longer = new Int32Array(this.#table.length * 2);
      longer.set(this.#table);
      this.#table = longer;
    }
    return row;
  }
}

type WordColumns = Readonly<Record<'starts' | 'ends' | 'symbols' | 'beginnings', Int32Array>>;

function newColumns(length: number): WordColumns {
  return { starts: new Int32Array(length), ends: new Int32Array(length), symbols: new Int32Array(length), beginnings: new Int32Array(length) };
}

const LEAST_ROOM = 16_384;
const UNITS = 0x10000;
const FIRST_HAN = 0x2e80;
const LAST_HAN = 0x9fff;
