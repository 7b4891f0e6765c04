import type { OutlineEntry } from '../outline/outline';
import type { Statement } from './statements';
import type { TermHits } from './term-hits';
import type { TermMatcher } from './term-matcher';

/** Which statements hold terms of which groups. Rules ask thousands of times a document, and mostly in vain. */
export class TermIndex {
  readonly #matcher: TermMatcher;
  readonly #all: readonly Statement[];
  /** A row of bits for each group, a bit for each statement that holds a term of it. */
  readonly #bits: Int32Array;
  readonly #width: number;
  /** The row that is being asked for, of one group or of several together. */
  readonly #asked: Int32Array;
  /** By the index of a statement: that of what leads to it, and of its heading or label; its own where there is none. */
  readonly #leads: Int32Array;
  readonly #headings: Int32Array;

  /** @param headingOf the statement that is a statement's heading or label */
  constructor(statements: readonly Statement[], hits: TermHits, matcher: TermMatcher, headingOf: (statement: Statement) => Statement | undefined) {
    this.#matcher = matcher;
    this.#all = statements;
    this.#width = (statements.length + 31) >> 5;
    this.#bits = new Int32Array(matcher.groupCount * this.#width);
    this.#asked = new Int32Array(this.#width);
    this.#leads = new Int32Array(statements.length);
    this.#headings = new Int32Array(statements.length);
    let entry: OutlineEntry | undefined;
    let heading: Statement | undefined;
    for (const statement of statements) {
      const { index, lead } = statement;
      if (statement.entry !== entry) {
        ({ entry } = statement);
        heading = headingOf(statement);
      }
      this.#leads[index] = lead ? lead.index : index;
      this.#headings[index] = heading ? heading.index : index;
      this.#addHits(statement, hits);
    }
  }

  #addHits({ index, span: { end }, hitsFrom, hitsTo }: Statement, { groups, ends }: TermHits): void {
    const bits = this.#bits;
    const width = this.#width;
    const column = index >> 5;
    const bit = 1 << (index & 31);
    for (let at = hitsFrom; at < hitsTo; at++) {
      if ((ends[at] ?? 0) <= end) {
        const word = (groups[at] ?? 0) * width + column;
        bits[word] = (bits[word] ?? 0) | bit;
      }
    }
  }

  /** Whether the statement holds a term of the group, by its number, denied or not. */
  holds({ index }: Statement, number: number | undefined): boolean {
    return number !== undefined && isSet(this.#bits, number * this.#width, index);
  }

  /** Whether the statement, what leads to it, or its heading holds a term of the group, denied or not. */
  surrounds({ index }: Statement, group: string): boolean {
    const number = this.#matcher.numberOf(group);
    return number !== undefined && this.#isAround(this.#bits, number * this.#width, index);
  }

  #isAround(bits: Int32Array, row: number, index: number): boolean {
    return isSet(bits, row, index) || isSet(bits, row, this.#leads[index] ?? 0) || isSet(bits, row, this.#headings[index] ?? 0);
  }

  /** The statements that hold a term of one of the groups, in document order. */
  statementsWith(groups: readonly string[]): readonly Statement[] {
    const found: Statement[] = [];
    const bits = this.#join(groups);
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
        const statement = this.#all[(word << 5) + 31 - Math.clz32(left & -left)];
        if (statement) {
          found.push(statement);
        }
      }
    }
    return found;
  }

  /** The statements that hold a term of one of the groups, or stand below one that does, in document order. */
  statementsAbout(groups: readonly string[]): readonly Statement[] {
    const bits = this.#join(groups);
    if (bits.every(isZero)) {
      return NONE;
    }
    const found: Statement[] = [];
    for (let index = 0; index < this.#all.length; index++) {
      const statement = this.#isAround(bits, 0, index) ? this.#all[index] : undefined;
      if (statement) {
        found.push(statement);
      }
    }
    return found;
  }

  /** One row of bits: whether a statement holds a term of any of the groups. */
  #join(groups: readonly string[]): Int32Array {
    const joined = this.#asked.fill(0);
    for (const group of groups) {
      const number = this.#matcher.numberOf(group);
      for (let word = 0; number !== undefined && word < this.#width; word++) {
        joined[word] = (joined[word] ?? 0) | (this.#bits[number * this.#width + word] ?? 0);
      }
    }
    return joined;
  }
}

const NONE: readonly Statement[] = [];

function isZero(word: number): boolean {
  return word === 0;
}

function isSet(bits: Int32Array, row: number, index: number): boolean {
  return ((bits[row + (index >> 5)] ?? 0) & (1 << (index & 31))) !== 0;
}
