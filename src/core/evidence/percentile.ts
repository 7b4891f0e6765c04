import { allMatches } from '../text/all-matches';
import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';

/** "p95", "P99.9", "q0.95", "95th percentile", "at the 99th", "the median". */
const PERCENTILE = new RegExp(anyCase`\b(?:p|q(?:0\.)?)(\d\d(?:\.\d{1,2})?)\b|\b(\d\d(?:\.\d{1,2})?)(?:(?:th|st|nd|rd)\b|(?:-й)?[\s-]?(?:percentile|%-?ile|перцентил))|\b(median)\b`, 'gi');
const MEDIAN = 50;
/** What is said of one number ends here. */
const NEXT = new RegExp(anyCase`[,;(|]|\band\b`, 'gi');

/** The percentile that a text names, between 0 and 100; none where it names several. */
export function percentileIn(text: string): number | undefined {
  const named = new Set(allMatches(text, PERCENTILE).map(([, short, long, median]) => (median ? MEDIAN : Number(short ?? long))));
  const [percentile] = named;
  return named.size === 1 ? percentile : undefined;
}

/**
 * The percentile at which one of the `numbers` of a statement holds, all in order: it stands before the number ("p95 ≤ 250 ms")
 * or behind it ("400 ms at the 99th"), and anywhere in the statement where the number is the only one.
 */
export function percentileOf(text: string, statement: Span, number: Span, numbers: readonly Span[]): number | undefined {
  const previous = numbers.findLast(({ end }) => end <= number.start);
  const next = numbers.find(({ start }) => start >= number.end);
  if (!previous && !next) {
    return percentileIn(text.slice(statement.start, statement.end));
  }
  const before = text.slice(previous?.end ?? statement.start, number.start).split(NEXT).at(-1) ?? '';
  const [after = ''] = text.slice(number.end, next?.start ?? statement.end).split(NEXT);
  return percentileIn(before) ?? percentileIn(after);
}
