import { closest, distance } from 'fastest-levenshtein';

/** " Did you mean “scale”?", where one of the known words is close enough to be meant; otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const suggestion = known.length > 0 && word.length <= MAX_LENGTH ? closest(word, known) : undefined;
  const isClose = suggestion !== undefined && distance(word, suggestion) <= Math.max(2, Math.floor(word.length / 3));
  return isClose ? ` Did you mean “${suggestion}”?` : '';
}

const MAX_LENGTH = 100;
