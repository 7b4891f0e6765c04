import { anyCase } from '../text/any-case';
import { findUnit, scales, type UnitMatch } from './units';
import { isWordUnit } from './word-units';

/** What stands around a number: "$" before it, "k" and "QPS" behind it. */
export interface Measure {
  readonly currency: string | undefined;
  readonly scale: number;
  readonly unit: UnitMatch | undefined;
  readonly end: number;
}

/** The scale and the unit that begin at the offset; what has a currency needs no unit. */
export function readMeasure(text: string, from: number, currency: string | undefined): Measure {
  const { factor: scale, end } = readScale(text, from, currency);
  const unit = currency === undefined ? findUnit(text, end) : undefined;
  return { currency, scale, unit, end: unit?.end ?? end };
}

/**
 * The word or letter for thousands and more that begins at the offset; one where none does.
 * @param currency what stood before the number
 */
export function readScale(text: string, from: number, currency?: string): { factor: number; end: number } {
  if (!mayBeScaled(text, from)) {
    return { factor: 1, end: from };
  }
  const ahead = text.slice(from, from + 16);
  const tight = TIGHT_SCALE.exec(ahead)?.[0].toLowerCase();
  if (tight !== undefined) {
    const end = from + tight.length;
    // "10mm" is a length, "$10mm" and "10mm users" are millions.
    return tight !== 'mm' || currency !== undefined || isCounted(text, end) ? { factor: scales.get(tight) ?? 1, end } : { factor: 1, end: from };
  }
  const match = SCALE.exec(ahead);
  const word = match?.[1];
  // "5 B" is five bytes, "5 B users" five billion of them: a single letter behind a space needs something to count.
  if (!match || word === undefined || (word.length === 1 && !isCounted(text, from + match[0].length) && !(word === 'M' && NAMED.test(text.slice(from + match[0].length, from + match[0].length + 8))))) {
    return { factor: 1, end: from };
  }
  return { factor: scales.get(word.toLowerCase().replace('.', '')) ?? 1, end: from + match[0].length };
}

const SCALE =
  anyCase`^[ \u00a0\u2009\u202f-]?(thousand|million|billion|trillion|mln|bln|bn|тыс\.?|млн\.?|млрд\.?|[kKMBGT](?![\p{L}\p{N}]))(?![\p{L}])`;
/** "21 M scores/s", "120 M × 64": no unit is called M, so a word or a sign behind it makes it millions. */
const NAMED = /^\s(?:\p{Ll}{4,}|[×*·+/=≈])/u;
const TIGHT_SCALE = /^(?:[kKmMbBT]|bn|mm)(?![\p{L}\p{N}])/u;

/** A word may follow, with a space before it or none. */
function mayBeScaled(text: string, from: number): boolean {
  return isWordUnit(text.charCodeAt(from)) || isWordUnit(text.charCodeAt(from + 1));
}

function isCounted(text: string, from: number): boolean {
  const dimension = findUnit(text, from)?.dimension;
  return dimension === 'count' || dimension === 'rate' || dimension === 'money';
}
