import { isSpace, type Span } from '../text/span';
import { limits } from './limits';
import { fail } from './problem';

/** A piece of an estimate’s line. */
export interface Token {
  readonly kind: 'number' | 'word' | 'symbol' | 'end';
  /** As written; empty at the end of the line. */
  readonly text: string;
  readonly span: Span;
  /** Of a number, with its scale: 50,000,000 for `50M`. */
  readonly value: number;
  /** Nothing stands between it and what comes before. */
  readonly isTight: boolean;
}

/** Thousands are separated by commas, apostrophes or narrow spaces; an underscore may stand anywhere between digits. */
const NUMBER = /(?:\d{1,3}(?:[,'\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:_\d+)*)(?:\.\d+)?(?:[eE][+\-\u2212]?\d+)?|\.\d+(?:[eE][+\-\u2212]?\d+)?/y;
const SCALE = /(?:bn|mn|[kKMBT])(?![\p{L}\p{N}_])/uy;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
/** Most words, and quicker to find. */
const ASCII_WORD = /[A-Za-z_]\w*(?![^\0-\x7f])/y;
const SYMBOL = /\*\*|<=|>=|==|~=|[\s\S]/uy;

/** By what a number is multiplied that the letters or the word follow. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['K', 1e3], ['thousand', 1e3], ['M', 1e6], ['mn', 1e6], ['million', 1e6], ['B', 1e9], ['bn', 1e9], ['billion', 1e9], ['T', 1e12], ['trillion', 1e12],
]);

/** One sign of each meaning. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['×', '*'], ['·', '*'], ['÷', '/'], ['**', '^'], ['−', '-'], ['≤', '<='], ['≥', '>='], ['~=', '≈'], ['==', '='],
]);

/**
 * The tokens of the text within the span, and one for its end.
 *
 * @throws LineProblem on a number that is too long to be meant.
 */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const line = text.slice(start, end);
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    let from = at;
    while (from < line.length && isSpace(line.charCodeAt(from))) {
      from++;
    }
    const isTight = from === at && at > 0;
    if (from === line.length) {
      tokens.push({ kind: 'end', text: '', span: { start: end, end }, value: 0, isTight });
      return tokens;
    }
    const token = readToken(line, from, start, isTight);
    tokens.push(token);
    at = token.span.end - start;
  }
}

/** Reads the token at `at` of the line, which begins at `offset` of the text. */
function readToken(line: string, at: number, offset: number, isTight: boolean): Token {
  const code = line.charCodeAt(at);
  const digits = (code >= ZERO && code <= NINE) || code === POINT ? match(NUMBER, line, at) : '';
  if (digits !== '') {
    return readNumber(line, at, offset, isTight, digits);
  }
  const start = offset + at;
  const word = match(ASCII_WORD, line, at) || match(WORD, line, at);
  if (word !== '') {
    return { kind: 'word', text: word, span: { start, end: start + word.length }, value: 0, isTight };
  }
  const sign = match(SYMBOL, line, at);
  return { kind: 'symbol', text: SIGNS.get(sign) ?? sign, span: { start, end: start + sign.length }, value: 0, isTight };
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

function readNumber(line: string, at: number, offset: number, isTight: boolean, digits: string): Token {
  const scale = match(SCALE, line, at + digits.length);
  const text = digits + scale;
  const span = { start: offset + at, end: offset + at + text.length };
  const [mantissa = '', exponent = '0'] = plainDigits(digits).split(/e/i);
  if (mantissa.length > limits.digits) {
    fail(span, `A number has at most ${limits.digits} digits. Write a large one as 1.5e12.`);
  }
  if (exponent.length > 4 || Math.abs(Number(exponent)) > limits.exponent) {
    fail(span, `An exponent is at most ${limits.exponent}.`);
  }
  return { kind: 'number', text, span, value: Number(`${mantissa}e${exponent}`) * (scales.get(scale) ?? 1), isTight };
}

/** The digits without what separates thousands. */
export function plainDigits(digits: string): string {
  return /^[\d.]*$/.test(digits) ? digits : digits.replaceAll(/[,'_\u00a0\u2009\u202f]/g, '').replace('\u2212', '-');
}

/** What the sticky expression finds at the very place. */
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
