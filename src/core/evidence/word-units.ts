import type { Span } from '../text/span';

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9_]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether the UTF-16 unit belongs to a word: letters and digits of any script, without punctuation, symbols and spaces. */
export function isWordUnit(code: number): boolean {
  if (code < 128) {
    return ASCII_WORD[code] === 1;
  }
  return (
    code >= 0xaa &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xfe00 && code <= 0xfe6f) &&
    !(code >= 0xff00 && code <= 0xff0f) &&
    !LATIN_1_SYMBOLS.has(code) &&
    code !== 0xfeff
  );
}

const LATIN_1_SYMBOLS = new Set(Array.from('«»¬®¯°±²³´¶·¸¹¼½¾¿×÷', character => character.charCodeAt(0)));

/** The UTF-16 unit in lower case, where that is one unit too. */
export function lowerUnit(code: number): number {
  const known = LOWER[code] ?? 0;
  return known === 0 ? (LOWER[code] = lowerWord(String.fromCharCode(code)).charCodeAt(0)) : known;
}

/** The word as it is compared: in lower case, and without the dots that Russian writers leave out of "ё" as they please. */
export function lowerWord(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

/** 0 for those that nobody has asked for. */
const LOWER = new Uint16Array(0x10000);

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a letter or digit stands in the span. */
export function hasWord(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    if (isWordUnit(text.charCodeAt(at))) {
      return true;
    }
  }
  return false;
}

/** How many runs of letters and digits stand in the text, or between two offsets of it. Chinese has no spaces between its words; two of its signs are about one. */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0;
  let signs = 0;
  for (let at = start; at < end; at++) {
    if (!isWordUnit(text.charCodeAt(at))) {
      continue;
    }
    words++;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isWordUnit(code)) {
        break;
      }
      if (code >= 0x3400 && code <= 0x9fff) {
        signs++;
      }
    }
  }
  return words + (signs >> 1);
}
