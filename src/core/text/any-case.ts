/**
 * An expression over prose that does not tell capitals apart, with `\p{L}` for a letter and `\p{N}` for a digit: what the flags `iu` would mean, but V8 turns every
 * letter of theirs into a class of its equivalents, which takes three times as long to compile and six times as long to ask. Beyond the
 * basic plane nothing is a letter, the ranges hold a few marks, and few signs but the digits are numbers. Values are put in as they stand.
 */
export function anyCase({ raw }: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(withLetters(String.raw({ raw }, ...values)), 'i');
}

/** The source of an expression without the flag `u` that means what `\p{L}`, `\P{L}` and `\p{N}` mean with it; in a class no `\P{L}`. */
export function withLetters(source: string): string {
  if (!/\\p\{[LN]\}/i.test(source)) {
    return source;
  }
  let isInClass = false;
  return source.replaceAll(/\\(p|P)\{([LN])\}|\\.|[[\]]/g, (part: string, sign: string | undefined, kind: string) => {
    if (sign === undefined) {
      isInClass = part === '[' || (isInClass && part !== ']');
      return part;
    }
    const signs = kind === 'L' ? LETTERS : DIGITS;
    return isInClass ? signs : `[${sign === 'P' ? '^' : ''}${signs}]`;
  });
}

/** Latin, Greek, Cyrillic and the other alphabets up to the general punctuation, then kana, Han, Hangul and the full-width letters. */
const LETTERS = String.raw`a-zA-Z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`;
const DIGITS = String.raw`\d\u00b2\u00b3\u00b9\u00bc-\u00be\uff10-\uff19`;
