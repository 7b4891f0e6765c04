import { closest, distance } from 'fastest-levenshtein';

const MAX_LENGTH = 100;

/** The known word that was probably meant; `undefined` where none is close. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const farthest = Math.max(2, Math.floor(word.length / 3));
  // A word that is so much longer or shorter is farther away, and need not be compared letter by letter.
  const near = word.length <= MAX_LENGTH ? known.filter(each => Math.abs(each.length - word.length) <= farthest) : [];
  const suggestion = near.length > 0 ? closest(word, near) : undefined;
  return suggestion !== undefined && distance(word, suggestion) <= farthest ? suggestion : undefined;
}

/** " Did you mean “scale”?", where one of the known words is close enough to be meant; otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const suggestion = suggest(word, known);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}
