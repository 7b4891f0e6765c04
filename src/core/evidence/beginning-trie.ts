import { lowerUnit } from './word-units';

/** Beginnings of words, each with its number, as a tree of letters. */
export class BeginningTrie {
  /** The rows, one behind the other, each with a column for every letter: the row that it leads to. */
  #table = new Int32Array(COLUMNS * 1024);
  #rows = 2;
  /** By number of the row. */
  readonly #numbers: number[] = [];
  /** What letters outside ASCII lead to, which are few. */
  readonly #others = new Map<number, number>();

  add(beginning: string, number: number): void {
    let row = ROOT;
    for (let at = 0; at < beginning.length; at++) {
      const code = beginning.charCodeAt(at);
      const next = this.#next(row, code);
      row = next === DEAD ? this.#lead(row, code) : next;
    }
    this.#numbers[row / COLUMNS] = number;
  }

  /** The number of the longest beginning that begins the word between the offsets, in lower case; 0 where none does. */
  longest(text: string, start: number, end: number): number {
    let found = 0;
    let row = ROOT;
    for (let at = start; at < end; at++) {
      row = this.#next(row, text.charCodeAt(at));
      if (row === DEAD) {
        break;
      }
      found = this.#numbers[row / COLUMNS] ?? found;
    }
    return found;
  }

  #next(row: number, code: number): number {
    return code < 128 ? (this.#table[row + (columns[code] ?? 0)] ?? DEAD) : (this.#others.get(row * UNITS + lowerUnit(code)) ?? DEAD);
  }

  /** A new row that the letter leads to. */
  #lead(from: number, code: number): number {
    const row = this.#rows++ * COLUMNS;
    if (row + COLUMNS > this.#table.length) {
      const longer = new Int32Array(this.#table.length * 2);
      longer.set(this.#table);
      this.#table = longer;
    }
    if (code < 128) {
      this.#table[from + (columns[code] ?? 0)] = row;
    } else {
      this.#others.set(from * UNITS + code, row);
    }
    return row;
  }
}

/** Nothing stands in the first; letters (in lower case), digits and the underscore have the others. */
const COLUMNS = 38;
const columns = Uint8Array.from({ length: 128 }, (_, code) => 'abcdefghijklmnopqrstuvwxyz0123456789_'.indexOf(String.fromCharCode(code).toLowerCase()) + 1);
/** The row from which nothing goes on, and the row in which all begin. */
const DEAD = 0;
const ROOT = COLUMNS;
const UNITS = 0x10000;
