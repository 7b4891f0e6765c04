import { indexOfLeast, indexOfNext } from '../text/numbers';
import type { Span } from '../text/span';
import type { HitColumns } from './hit-columns';
import type { Words } from './lexicon';

/** A word or phrase of a group, found in a text. */
export interface TermHit {
  readonly group: string;
  readonly span: Span;
}

/**
 * All hits of a text, ordered by where they start. A text has thousands and rules look at few, so they are kept as columns of
 * numbers, and become objects when somebody asks for them.
 */
export class TermHits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The numbers of their groups. */
  readonly groups: Int32Array;
  /** How many hits there are. */
  readonly count: number;
  /** Where the words of the text stand that begin with a digit. */
  readonly numerals: readonly number[];
  /** Where its words start. */
  readonly wordStarts: Int32Array;
  /** It holds Chinese, which has no spaces between its words. */
  readonly hasHan: boolean;
  readonly #names: readonly string[];

  /** @param names the groups by their numbers */
  constructor(names: readonly string[], { count, starts, numerals, hasHan }: Words, found: HitColumns) {
    this.#names = names;
    this.numerals = numerals;
    this.wordStarts = starts.slice(0, count);
    this.hasHan = hasHan;
    this.count = found.count;
    this.starts = found.starts.slice(0, found.count);
    this.ends = found.ends.slice(0, found.count);
    this.groups = found.groups.slice(0, found.count);
  }

  at(index: number): TermHit {
    return { group: this.#names[this.groups[index] ?? -1] ?? '', span: { start: this.starts[index] ?? 0, end: this.ends[index] ?? 0 } };
  }

  /** Where the hits of the group start. */
  startsOf(group: number | undefined): number[] {
    const found: number[] = [];
    for (let index = 0; index < this.count; index++) {
      if (this.groups[index] === group) {
        found.push(this.starts[index] ?? 0);
      }
    }
    return found;
  }

  /** Where the first hit of each group starts. */
  firstStarts(): Map<string, number> {
    const firsts = new Map<number, number>();
    for (let index = this.count - 1; index >= 0; index--) {
      firsts.set(this.groups[index] ?? -1, this.starts[index] ?? 0);
    }
    return new Map(Array.from(firsts, ([group, start]) => [this.#names[group] ?? '', start]));
  }

  toArray(): TermHit[] {
    return Array.from({ length: this.count }, (_, index) => this.at(index));
  }

  /** The index of the first hit, at `first` or behind it, that starts at the offset or behind it. */
  indexFrom(offset: number, first = 0): number {
    return first === 0 ? indexOfLeast(this.starts, offset, this.count) : indexOfNext(this.starts, offset, first, this.count);
  }
}
