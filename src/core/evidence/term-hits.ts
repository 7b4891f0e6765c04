import { indexOfLeast } from '../text/numbers';
import type { Span } from '../text/span';

/** A word or phrase of a group, found in a text. */
export interface TermHit {
  readonly group: string;
  readonly span: Span;
}

/**
 * All hits of a text, ordered by where they start. A text has thousands and rules look at few, so they are kept as columns of
 * numbers, and become objects when somebody asks for them: always the same object for the same hit.
 */
export class TermHits {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** The numbers of their groups. */
  readonly groups: number[] = [];
  readonly #names: readonly string[];
  readonly #hits: (TermHit | undefined)[] = [];

  /** Where the words of the text stand that begin with a digit. */
  readonly numerals: readonly number[];

  /** @param names the groups by their numbers */
  constructor(names: readonly string[], numerals: readonly number[]) {
    this.#names = names;
    this.numerals = numerals;
  }

  get length(): number {
    return this.starts.length;
  }

  add(start: number, end: number, group: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.groups.push(group);
  }

  at(index: number): TermHit {
    return (this.#hits[index] ??= {
      group: this.#names[this.groups[index] ?? -1] ?? '',
      span: { start: this.starts[index] ?? 0, end: this.ends[index] ?? 0 },
    });
  }

  /** Where the hits of the group start. */
  startsOf(group: number | undefined): number[] {
    return group === undefined ? [] : this.starts.filter((_, index) => this.groups[index] === group);
  }

  toArray(): TermHit[] {
    return this.starts.map((_, index) => this.at(index));
  }

  /** The index of the first hit that starts at the offset or behind it. */
  indexFrom(offset: number): number {
    return indexOfLeast(this.starts, offset);
  }

  /** "click-through rate" is one hit and not also "click-through": of the hits from `first` on, the longest of each group stays. */
  keepLongest(first: number): void {
    const { starts, ends, groups } = this;
    let kept = first;
    for (let at = first; at < starts.length; at++) {
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
    starts.length = kept;
    ends.length = kept;
    groups.length = kept;
  }

  sort(): void {
    const order = this.starts.map((_, index) => index).toSorted((a, b) => (this.starts[a] ?? 0) - (this.starts[b] ?? 0));
    for (const column of [this.starts, this.ends, this.groups]) {
      const sorted = order.map(index => column[index] ?? 0);
      for (const [index, value] of sorted.entries()) {
        column[index] = value;
      }
    }
  }
}
