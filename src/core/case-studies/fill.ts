/** Longer words would be no placeholder: the linter looks no further. */
const LONGEST = 200;

/** A visible placeholder that says what belongs in its place. */
export function fill(words: string): string {
  return `[fill: ${words.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '').trim()}]`;
}

/** A heading or column as what it asks for: “Target or limit” is “target or limit”, “RPM kept” stays. A question asks for its answer. */
export function askedBy(heading: string): string {
  const words = heading.replaceAll(/[*_`[\]\\|]|<!--|-->/g, '').replaceAll(/\s+/g, ' ').trim();
  return QUESTION.test(words) ? 'answer' : words.replace(/^\p{Lu}(?=\p{Ll}{2})/u, letter => letter.toLowerCase());
}

export const QUESTION = /[?？]["”’)]*$/;
