import { closest, distance } from 'fastest-levenshtein';

const MAX_LENGTH = 100;

/** The known word that was probably meant; `undefined` where none is close. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const suggestion = known.length > 0 && word.length <= MAX_LENGTH ? closest(word, known) : undefined;
  const isClose = suggestion !== undefined && distance(word, suggestion) <= Math.max(2, Math.floor(word.length / 3));
  return isClose ? suggestion : undefined;
}

/** " Did you mean “scale”?", where one of the known words is close enough to be meant; otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const suggestion = suggest(word, known);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}
