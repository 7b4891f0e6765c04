/** A word, or several, found in a text. */
export interface FoundWord {
  readonly text: string;
  readonly start: number;
}

/**
 * Where the words stand in the text by themselves: "10" neither in "100" and "0.10" nor in "10 min", where that is one of the
 * words too.
 */
export function findWords(text: string, words: readonly string[]): FoundWord[] {
  if (words.length === 0) {
    return [];
  }
  const longestFirst = words.toSorted((a, b) => b.length - a.length).map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\w.])(?:${longestFirst.join('|')})(?!\\w|\\.\\d)`, 'g');
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ text: found, start: index }));
}
