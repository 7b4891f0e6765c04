import { addTo } from '../text/grouped';
import { didYouMean } from '../text/suggest';
import { unitWords } from './unit-words';

/** Shorter words are near to every other. */
const MIN_LENGTH_TO_GUESS = 4;

/** Words that mean different things to different people. */
const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['m', ' Did you mean “M” for millions, “min” or “ms”?'],
  ['d', ' Did you mean “days” or “dims”?'],
  ['Gb', ' Did you mean “GB” or “Gbit”?'],
  ['Mb', ' Did you mean “MB” or “Mbit”?'],
  ['TPS', ' Did you mean “transactions/s” or “tokens/s”?'],
  ['Hz', ' Did you mean “requests/s”?'],
]);

/** What differs in its case alone. */
const byLetters = new Map<string, string[]>();
for (const word of unitWords) {
  addTo(byLetters, word.toLowerCase(), word);
}

/** What to say of a word behind a number that is no unit. */
export function describeUnknownUnit(word: string): string {
  if (word === 'x') {
    return 'Write * to multiply.';
  }
  const sameLetters = byLetters.get(word.toLowerCase());
  const otherCase = sameLetters ? ` Did you mean ${sameLetters.map(each => `“${each}”`).join(' or ')}?` : undefined;
  const hint = AMBIGUOUS.get(word) ?? otherCase ?? (word.length < MIN_LENGTH_TO_GUESS ? '' : didYouMean(word, unitWords));
  return `“${word}” is no unit that an estimate knows.${hint} To multiply by a name, write “*” before it.`;
}
