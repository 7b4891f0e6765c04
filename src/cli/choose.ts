import { didYouMean } from '../core';
import { UsageError } from './usage-error';

/** The one of the known words that was given for an option; any other is a {@link UsageError}. */
export function choose<const Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const word = words.find(each => each === given);
  if (word === undefined) {
    throw new UsageError(`“${given}” is no value of ${option}.${didYouMean(given, words)} It is one of ${words.join(', ')}.`);
  }
  return word;
}
