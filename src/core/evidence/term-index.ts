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
  /** By the number of a group, 1 where some statement holds a term of it: most groups are in no one text. */
  readonly #isHeld: Uint8Array;
  /** The row that is being asked for, of one group or of several together, and the one with what stands below its statements. */
  readonly #asked: Int32Array;
  readonly #around: Int32Array;
  /** By the index of a statement: that of what leads to it, and of its heading or label; its own where there is none. */
  readonly #leads: Int32Array;
  readonly #headings: Int32Array;
  /** Which statements stand below each, as a chain of places, two for each that may stand below another; 0 ends it. */
  readonly #firstBelow: Int32Array;
  readonly #nextBelow: Int32Array;

  /** @param headingOf the statement that is a statement's heading or label */
  constructor(statements: readonly Statement[], hits: TermHits, matcher: TermMatcher, headingOf: (statement: Statement) => Statement | undefined) {
    this.#matcher = matcher;
    this.#all = statements;
    this.#width = (statements.length + 31) >> 5;
    this.#bits = new Int32Array(matcher.groupCount * this.#width);
    this.#isHeld = new Uint8Array(matcher.groupCount);
    this.#asked = new Int32Array(this.#width);
    this.#around = new Int32Array(this.#width);
    this.#leads = new Int32Array(statements.length);
    this.#headings = new Int32Array(statements.length);
    this.#firstBelow = new Int32Array(statements.length);
    this.#nextBelow = new Int32Array(2 * statements.length + 1);
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
      this.#putBelow(lead, index, 2 * index + 1);
      this.#putBelow(heading, index, 2 * index + 2);
      this.#addHits(statement, hits);
    }
  }

  #putBelow(above: Statement | undefined, index: number, place: number): void {
    if (above && above.index !== index) {
      this.#nextBelow[place] = this.#firstBelow[above.index] ?? 0;
      this.#firstBelow[above.index] = place;
    }
  }

  #addHits({ index, span: { end }, hitsFrom, hitsTo }: Statement, { groups, ends }: TermHits): void {
    const bits = this.#bits;
    const width = this.#width;
    const column = index >> 5;
    const bit = 1 << (index & 31);
    for (let at = hitsFrom; at < hitsTo; at++) {
      if ((ends[at] ?? 0) <= end) {
        const group = groups[at] ?? 0;
        const word = group * width + column;
        this.#isHeld[group] = 1;
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
    return this.#statementsIn(this.#join(groups));
  }

  /** The statements that hold a term of one of the groups, or stand below one that does, in document order. */
  statementsAbout(groups: readonly string[]): readonly Statement[] {
    const holding = this.#join(groups);
    const around = this.#around;
    around.set(holding);
    for (let word = 0; word < holding.length; word++) {
      for (let left = holding[word] ?? 0; left !== 0; left &= left - 1) {
        for (let place = this.#firstBelow[lowestOf(left, word)] ?? 0; place !== 0; place = this.#nextBelow[place] ?? 0) {
          const index = (place - 1) >> 1;
          around[index >> 5] = (around[index >> 5] ?? 0) | (1 << (index & 31));
        }
      }
    }
    return this.#statementsIn(around);
  }

  /** The statements whose bits are set in the row. */
  #statementsIn(row: Int32Array): readonly Statement[] {
    const found: Statement[] = [];
    for (let word = 0; word < row.length; word++) {
      for (let left = row[word] ?? 0; left !== 0; left &= left - 1) {
        const statement = this.#all[lowestOf(left, word)];
        if (statement) {
          found.push(statement);
        }
      }
    }
    return found;
  }

  /** One row of bits: whether a statement holds a term of any of the groups. */
  #join(groups: readonly string[]): Int32Array {
    const joined = this.#asked.fill(0);
    for (const group of groups) {
      const number = this.#matcher.numberOf(group);
      if (number === undefined || this.#isHeld[number] !== 1) {
        continue;
      }
      const row = number * this.#width;
      for (let word = 0; word < this.#width; word++) {
        joined[word] = (joined[word] ?? 0) | (this.#bits[row + word] ?? 0);
      }
    }
    return joined;
  }
}

/** The index of the statement whose bit is the lowest that is set in that word of a row. */
function lowestOf(bits: number, word: number): number {
  return (word << 5) + 31 - Math.clz32(bits & -bits);
}

function isSet(bits: Int32Array, row: number, index: number): boolean {
  return ((bits[row + (index >> 5)] ?? 0) & (1 << (index & 31))) !== 0;
}
