import type { OutlineEntry } from '../outline/outline';
import { indexFrom, type Span } from '../text/span';

/** Hands out what lies within spans that come in order, and may nest, without looking at everything each time. */
export class Sweep<Item extends { readonly span: Span }> {
  readonly #items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  within({ start, end }: Span): readonly Item[] {
    let found: Item[] | undefined;
    for (let index = indexFrom(this.#items, start); index < this.#items.length; index++) {
      const item = this.#items[index];
      if (!item || item.span.start >= end) {
        break;
      }
      if (item.span.end <= end) {
        (found ??= []).push(item);
      }
    }
    return found ?? NONE;
  }

  hasWithin(span: Span): boolean {
    return this.within(span).length > 0;
  }
}

const NONE: readonly never[] = [];

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
