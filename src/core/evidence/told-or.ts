import type { Answer } from './check';

/** What is told in the usual words, and only where it is not, what is told in others. */
export function toldOr(told: Answer, inOtherWords: () => Answer): Answer {
  const other = told.state === 'met' ? told : inOtherWords();
  return other.state === 'met' ? other : told;
}
