/** A half-open range of UTF-16 offsets into the original text of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Orders spans by where they start, then by where they end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Whether `inner` lies within `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The spans in order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** Whether the span shares a character with one of those of {@link mergeSpans}. */
export function overlapsAny(merged: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.end ?? 0) <= start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return (merged[low]?.start ?? Infinity) < end;
}

/** The index of the first item, of items in order, whose span starts at the offset or behind it; their number where none does. */
export function indexFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Those of the items, which are in the order of their starts, that lie in the span. */
export function itemsWithin<Item extends { readonly span: Span }>(items: readonly Item[], { start, end }: Span): readonly Item[] {
  let within: Item[] | undefined;
  for (let index = indexFrom(items, start); index < items.length; index++) {
    const item = items[index];
    if (!item || item.span.start >= end) {
      break;
    }
    if (item.span.end <= end) {
      (within ??= []).push(item);
    }
  }
  return within ?? NONE;
}

const NONE: readonly never[] = [];

/** The span without the white space at its ends; an empty span at its start where nothing else is left. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) {
    from++;
  }
  while (to > from && isSpace(text.charCodeAt(to - 1))) {
    to--;
  }
  return to > from ? { start: from, end: to } : { start, end: start };
}

/** Whether the UTF-16 unit is white space as Markdown sees it; also the byte order mark. */
export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}
