import type { OutlineEntry } from '../outline/outline';

/** The innermost outline entry at offsets that come in order. */
export class EntrySweep {
  readonly #entries: readonly OutlineEntry[];
  readonly #open: OutlineEntry[] = [];
  #next = 0;

  constructor(entries: readonly OutlineEntry[]) {
    this.#entries = entries;
  }

  at(offset: number): OutlineEntry | undefined {
    for (let entry = this.#entries[this.#next]; entry && entry.span.start <= offset; entry = this.#entries[this.#next]) {
      this.#open.push(entry);
      this.#next++;
    }
    while ((this.#open.at(-1)?.span.end ?? Infinity) <= offset) {
      this.#open.pop();
    }
    return this.#open.at(-1);
  }
}
