import { anyCase } from '../text/any-case';
import { isSpace, type Span } from '../text/span';
import { mayBeRange, RANGE, readFarEnd } from './far-end';
import { readMeasure, readScale } from './measure';
import { toNumber } from './to-number';
import { findUnit, type Dimension } from './units';
import { isDigit, isWordUnit } from './word-units';

/** A number with what it counts, such as "p99 ≤ 200 ms", "50M users" or "12 requests per user per day". */
export interface Quantity {
  readonly span: Span;
  /** In the base unit of its dimension: seconds, bytes, per second, a share of one, otherwise as written. */
  readonly value: number;
  /** The upper end of a range such as "8–10 h". */
  readonly high: number | undefined;
  readonly dimension: Dimension;
  /** The unit as written, in lower case; empty for a bare number. */
  readonly unit: string;
}

const NUMBER =
  /(?<![\p{L}\p{N}_.@#])(?<!\d,(?=\d{3}(?!\d)))(?:(?<![\p{L}\p{N}][-–/:])|(?<=\b[Ss]ub-))([$€£]\s?)?(\d{1,3}(?:[,_\u00a0\u2009\u202f']\d{3})+(?![\d])(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|0,\d+(?![\d,])|(?<!\d,)\d+,\d{1,2}(?![\d,\p{L}])|\d+(?:\.\d+)?(?:[eE]\d{1,3})?)/uy;

const WORDS = new RegExp(anyCase`(?<![\p{L}\p{N}_-])(half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?=[\s-]+\p{L})`, 'iy');
/** What the words for numbers mean. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['half a', 0.5], ['half an', 0.5], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8],
  ['nine', 9], ['ten', 10], ['twelve', 12],
]);

/**
 * The quantities of a text, in order. Dates, versions, section and reference numbers, percentiles, names such as `F1` or
 * `ResNet-50` and cut-offs such as `@20` are none.
 */
export function findQuantities(text: string): Quantity[] {
  const beginnings: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if ((isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at))) && !isWordUnit(text.charCodeAt(at - 1))) {
      beginnings.push(at);
    }
  }
  return readQuantities(text, beginnings);
}

/** The quantities of a text of which the places are known, in order, where its numbers and the words for numbers begin. */
export function readQuantities(text: string, beginnings: readonly number[]): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (const at of beginnings) {
    if (!isDigit(text.charCodeAt(at))) {
      const quantity = readWord(text, at);
      if (quantity) {
        found.push(quantity);
      }
    } else if (at >= from) {
      const start = numberStart(text, at);
      const end = numberEnd(text, start);
      if (end > at && start >= from && !isName(text, start, end)) {
        const quantity = readQuantity(text, start, at, end);
        found.push(quantity);
        from = quantity.span.end;
      } else {
        from = Math.max(at, end);
      }
    }
  }
  return found;
}

/** The numbers in words are English. */
function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Where the number begins whose first digit stands at the offset: with the currency before it. */
function numberStart(text: string, at: number): number {
  const before = isSpace(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  return CURRENCIES.has(text.charCodeAt(before)) && numberEnd(text, before) !== -1 ? before : at;
}

/** Where the number ends that begins there; -1 where none does. */
function numberEnd(text: string, start: number): number {
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : -1;
}

/** @param first where its first digit stands, behind the currency */
function readQuantity(text: string, start: number, first: number, last: number): Quantity {
  const sign = first > start ? text.charAt(start) : undefined;
  let end = last;
  // "$100$ million" is a formula, not money.
  const isFormula = sign === '$' && text.charCodeAt(end) === DOLLAR;
  const currency = isFormula ? undefined : sign;
  end += isFormula ? 1 : 0;
  const low = toNumber(text.slice(first, last));
  const range = mayBeRange(text, end) ? RANGE.exec(text.slice(end, end + 40)) : null;
  if (range) {
    end += range[0].length;
  }
  if (text.charCodeAt(end) === COLON && /^:\d\d(?!\d)/.test(text.slice(end, end + 4))) {
    return { span: { start, end: end + 3 }, value: low, high: undefined, dimension: 'clock', unit: '' };
  }
  const hour = Number.isInteger(low) && low >= 1 && low <= 12 && !range ? HALF_OF_DAY.exec(text.slice(end, end + 6)) : null;
  if (hour) {
    const value = (low % 12) + (/p/i.test(hour[0]) ? 12 : 0);
    return { span: { start, end: end + hour[0].length }, value, high: undefined, dimension: 'clock', unit: '' };
  }
  const measure = readMeasure(text, end, currency);
  const far = !range && mayBeRange(text, measure.end) ? readFarEnd(text, start, low, measure) : undefined;
  const { scale, unit } = measure;
  const { dimension, factor, unit: written } = far?.unit ?? unit ?? BARE;
  return {
    span: { start, end: far?.end ?? measure.end },
    value: low * scale * factor,
    high: far?.value ?? (range?.[1] === undefined ? undefined : toNumber(range[1]) * scale * factor),
    dimension: currency === undefined ? dimension : 'money',
    unit: currency ?? written,
  };
}

/** A number without anything behind it. */
const BARE = { dimension: 'number', factor: 1, unit: '' } as const;

/** The quantity that begins with a number written as a word, such as "two weeks" or "half a million users". */
function readWord(text: string, at: number): Quantity | undefined {
  WORDS.lastIndex = at;
  const word = WORDS.exec(text)?.[0];
  if (word === undefined) {
    return undefined;
  }
  const scale = readScale(text, at + word.length);
  const unit = findUnit(text, scale.end);
  if (!unit || (unit.dimension !== 'time' && scale.factor === 1)) {
    return undefined;
  }
  const value = (numberWords.get(word.toLowerCase()) ?? 1) * scale.factor * unit.factor;
  return { span: { start: at, end: unit.end }, value, high: undefined, dimension: unit.dimension, unit: unit.unit };
}

const DOLLAR = 0x24;
const CURRENCIES = new Set(Array.from('$€£', sign => sign.charCodeAt(0)));

/** "6 AM", "6pm", "6 a.m." */
const HALF_OF_DAY = anyCase`^\s?[ap](?:m(?![\p{L}\p{N}])|\.m\.)`;
const COLON = 0x3a;

const YEAR = /^(?:19|20)\d\d$/;

/** Whether the number is part of a date, a version, a list marker, a reference or a year. */
function isName(text: string, start: number, end: number): boolean {
  const isYear = end - start === 4 && YEAR.test(text.slice(start, end));
  if (!isYear && !NAME_SIGNS.has(text.charCodeAt(end))) {
    return false;
  }
  const after = text.slice(end, end + 8);
  if (/^-\d{1,2}-\d/.test(after) || /^[./]\d{1,2}[./]\d/.test(after) || /^\.\d+\.\d/.test(after)) {
    return true;
  }
  if (isYear && !/^\s?(?:ms|s|%|[kKMG]?B|\p{L})/u.test(after)) {
    return true;
  }
  if (/^[.)][ \t]/.test(after) && startsLine(text, start)) {
    return true;
  }
  return text.charCodeAt(start - 1) === OPENING_BRACKET && after.startsWith(']');
}

/** What follows a number that is part of a date, a version, a list marker or a reference. */
const NAME_SIGNS = new Set(Array.from('-./)]', sign => sign.charCodeAt(0)));
const OPENING_BRACKET = 0x5b;

function startsLine(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (code === 0x0a || code === 0x0d) {
      return true;
    }
    if (!isSpace(code) && code !== 0x3e) {
      return false;
    }
  }
  return true;
}
