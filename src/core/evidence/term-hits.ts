import { indexOfLeast, indexOfNext } from '../text/numbers';
import type { Span } from '../text/span';
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
  starts: Int32Array;
  ends: Int32Array;
  /** The numbers of their groups. */
  groups: Int32Array;
  /** How many hits there are; the columns have room for more. */
  count = 0;
  /** Where the words of the text stand that begin with a digit. */
  readonly numerals: readonly number[];
  /** Where its words start. */
  readonly wordStarts: Int32Array;
  /** It holds Chinese, which has no spaces between its words. */
  readonly hasHan: boolean;
  readonly #names: readonly string[];

  /** @param names the groups by their numbers */
  constructor(names: readonly string[], { count, starts, numerals, hasHan }: Words) {
    const room = count * 2;
    this.#names = names;
    this.numerals = numerals;
    this.wordStarts = starts.slice(0, count);
    this.hasHan = hasHan;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.groups = new Int32Array(room);
  }

  /** @param group its number */
  add(start: number, end: number, group: number): void {
    if (this.count === this.starts.length) {
      this.#grow();
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.groups[this.count] = group;
    this.count++;
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

  /** "click-through rate" is one hit and not also "click-through": of the hits from `first` on, the longest of each group stays. */
  keepLongest(first: number): void {
    const { starts, ends, groups } = this;
    let kept = first;
    for (let at = first; at < this.count; at++) {
      let other = first;
      while (other < kept && groups[other] !== groups[at]) {
        other++;
      }
      if (other === kept) {
        kept++;
      } else if ((ends[at] ?? 0) <= (ends[other] ?? 0)) {
        continue;
      }
      starts[other] = starts[at] ?? 0;
      ends[other] = ends[at] ?? 0;
      groups[other] = groups[at] ?? 0;
    }
    this.count = kept;
  }

  sort(): void {
    const order = Array.from({ length: this.count }, (_, index) => index).sort((a, b) => (this.starts[a] ?? 0) - (this.starts[b] ?? 0));
    for (const column of [this.starts, this.ends, this.groups]) {
      column.set(order.map(index => column[index] ?? 0));
    }
  }

  #grow(): void {
    const grown = (column: Int32Array): Int32Array => {
      const longer = new Int32Array(column.length * 2 + LEAST_ROOM);
      longer.set(column);
      return longer;
    };
    [this.starts, this.ends, this.groups] = [grown(this.starts), grown(this.ends), grown(this.groups)];
  }
}

const LEAST_ROOM = 16;
