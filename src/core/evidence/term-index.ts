import type { Statement } from './statements';
import type { TermHits } from './term-hits';
import type { TermMatcher } from './term-matcher';

const NONE: readonly Statement[] = [];

/** Which statements hold terms of which groups. */
export class TermIndex {
  readonly #matcher: TermMatcher;
  /** By group number, in document order. */
  readonly #statements: (Statement[] | undefined)[] = [];
  /** A row of bits for each statement, a bit for each group. */
  readonly #bits: Int32Array;
  readonly #width: number;

  constructor(statements: readonly Statement[], { groups, ends }: TermHits, matcher: TermMatcher) {
    this.#matcher = matcher;
    this.#width = (matcher.groupCount + 31) >> 5;
    this.#bits = new Int32Array(statements.length * this.#width);
    for (const statement of statements) {
      for (let at = statement.hitsFrom; at < statement.hitsTo; at++) {
        if ((ends[at] ?? 0) <= statement.span.end) {
          this.#add(statement, groups[at] ?? 0);
        }
      }
    }
  }

  #add(statement: Statement, group: number): void {
    const word = statement.index * this.#width + (group >> 5);
    const bits = this.#bits[word] ?? 0;
    const bit = 1 << (group & 31);
    if ((bits & bit) === 0) {
      this.#bits[word] = bits | bit;
      (this.#statements[group] ??= []).push(statement);
    }
  }

  /** Whether the statement holds a term of the group, denied or not. */
  holds({ index }: Statement, group: string): boolean {
    const number = this.#matcher.numberOf(group);
    return number !== undefined && ((this.#bits[index * this.#width + (number >> 5)] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** The statements that hold a term of one of the groups, in document order. */
  statementsWith(groups: readonly string[]): readonly Statement[] {
    const lists = groups.map(group => this.#statements[this.#matcher.numberOf(group) ?? -1]).filter(list => list !== undefined);
    const [first = NONE] = lists;
    return lists.length < 2 ? first : [...new Set(lists.flat())].toSorted((a, b) => a.index - b.index);
  }
}
