import type { Statement } from './statements';
import type { TermHits } from './term-hits';
import type { TermMatcher } from './term-matcher';

/** Which statements hold terms of which groups. Rules ask tens of thousands of times a document, and mostly in vain. */
export class TermIndex {
  readonly #matcher: TermMatcher;
  readonly #all: readonly Statement[];
  /** A row of bits for each statement, a bit for each group: of its own terms, and of those and all that introduces it. */
  readonly #own: Int32Array;
  readonly #around: Int32Array;
  readonly #width: number;

  /** @param headingOf the statement that is a statement's heading or label */
  constructor(statements: readonly Statement[], { groups, ends }: TermHits, matcher: TermMatcher, headingOf: (statement: Statement) => Statement | undefined) {
    this.#matcher = matcher;
    this.#all = statements;
    this.#width = (matcher.groupCount + 31) >> 5;
    this.#own = new Int32Array(statements.length * this.#width);
    for (const statement of statements) {
      for (let at = statement.hitsFrom; at < statement.hitsTo; at++) {
        if ((ends[at] ?? 0) <= statement.span.end) {
          this.#add(statement, groups[at] ?? 0);
        }
      }
    }
    this.#around = this.#own.slice();
    for (const statement of statements) {
      this.#join(statement, statement.lead);
      this.#join(statement, headingOf(statement));
    }
  }

  #add({ index }: Statement, group: number): void {
    const word = index * this.#width + (group >> 5);
    this.#own[word] = (this.#own[word] ?? 0) | (1 << (group & 31));
  }

  #join({ index }: Statement, other: Statement | undefined): void {
    for (let word = 0; other && word < this.#width; word++) {
      const at = index * this.#width + word;
      this.#around[at] = (this.#around[at] ?? 0) | (this.#own[other.index * this.#width + word] ?? 0);
    }
  }

  /** Whether the statement holds a term of the group, denied or not. */
  holds(statement: Statement, group: string): boolean {
    return this.#has(this.#own, statement, group);
  }

  /** Whether the statement, what leads to it, or its heading holds a term of the group, denied or not. */
  surrounds(statement: Statement, group: string): boolean {
    return this.#has(this.#around, statement, group);
  }

  #has(bits: Int32Array, { index }: Statement, group: string): boolean {
    const number = this.#matcher.numberOf(group);
    return number !== undefined && isSet(bits, index * this.#width, number);
  }

  /** The statements that hold a term of one of the groups, in document order. */
  statementsWith(groups: readonly string[]): readonly Statement[] {
    return this.#select(this.#own, groups);
  }

  /** The statements that hold a term of one of the groups, or stand below one that does, in document order. */
  statementsAbout(groups: readonly string[]): readonly Statement[] {
    return this.#select(this.#around, groups);
  }

  #select(bits: Int32Array, groups: readonly string[]): readonly Statement[] {
    const numbers = groups.map(group => this.#matcher.numberOf(group)).filter(number => number !== undefined);
    const [only] = numbers;
    if (only === undefined || numbers.length === 1) {
      return only === undefined ? NONE : this.#all.filter(({ index }) => isSet(bits, index * this.#width, only));
    }
    const mask = new Int32Array(this.#width);
    for (const number of numbers) {
      mask[number >> 5] = (mask[number >> 5] ?? 0) | (1 << (number & 31));
    }
    return this.#all.filter(({ index }) => meets(bits, index * this.#width, mask));
  }
}

function meets(bits: Int32Array, row: number, mask: Int32Array): boolean {
  for (let word = 0; word < mask.length; word++) {
    if (((bits[row + word] ?? 0) & (mask[word] ?? 0)) !== 0) {
      return true;
    }
  }
  return false;
}

const NONE: readonly Statement[] = [];

function isSet(bits: Int32Array, row: number, group: number): boolean {
  return ((bits[row + (group >> 5)] ?? 0) & (1 << (group & 31))) !== 0;
}
