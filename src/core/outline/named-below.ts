import type { OutlineEntry } from './outline';

/** The headings below the entry that name something by themselves, in document order. */
export function* namedHeadingsBelow(entries: readonly OutlineEntry[], { index, span }: OutlineEntry): Generator<OutlineEntry> {
  for (let at = index + 1; at < entries.length; at++) {
    const below = entries[at];
    if (!below || below.span.start >= span.end) {
      return;
    }
    if (below.kind === 'heading' && below.named.length > 0) {
      yield below;
    }
  }
}
