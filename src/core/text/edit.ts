import { compareSpans, overlaps, type Span } from './span';

/** Replaces what stands at `span` of the text it was computed for. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text with all edits applied at once.
 *
 * @throws RangeError when two edits overlap or one lies outside the text: applying them would lose something.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => compareSpans(a.span, b.span));
  const parts: string[] = [];
  let from = 0;
  for (const [index, { span, newText }] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (span.start < 0 || span.end > text.length || span.end < span.start) {
      throw new RangeError(`The edit ${span.start}–${span.end} lies outside the text.`);
    }
    if (previous && overlaps(previous.span, span)) {
      throw new RangeError(`The edits at ${previous.span.start} and ${span.start} overlap.`);
    }
    parts.push(text.slice(from, span.start), newText);
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
