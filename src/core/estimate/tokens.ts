import type { Span } from '../text/span';
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

const SPACE = /\s*/y;
/** Thousands are separated by commas, apostrophes or narrow spaces; an underscore may stand anywhere between digits. */
const NUMBER = /(?:\d{1,3}(?:[,'\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:_\d+)*)(?:\.\d+)?(?:[eE][+\-\u2212]?\d+)?|\.\d+(?:[eE][+\-\u2212]?\d+)?/y;
const SCALE = /(?:bn|mn|[kKMBT])(?![\p{L}\p{N}_])/uy;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
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
  const line = text.slice(0, end);
  const tokens: Token[] = [];
  for (let at = start; ; ) {
    const from = at + match(SPACE, line, at).length;
    const isTight = from === at && tokens.length > 0;
    if (from >= end) {
      tokens.push({ kind: 'end', text: '', span: { start: end, end }, value: 0, isTight });
      return tokens;
    }
    const token = { ...readToken(line, from), isTight };
    tokens.push(token);
    at = token.span.end;
  }
}

function readToken(line: string, start: number): Omit<Token, 'isTight'> {
  const digits = match(NUMBER, line, start);
  if (digits !== '') {
    return readNumber(line, start, digits);
  }
  const word = match(WORD, line, start);
  if (word !== '') {
    return { kind: 'word', text: word, span: { start, end: start + word.length }, value: 0 };
  }
  const sign = match(SYMBOL, line, start);
  return { kind: 'symbol', text: SIGNS.get(sign) ?? sign, span: { start, end: start + sign.length }, value: 0 };
}

function readNumber(line: string, start: number, digits: string): Omit<Token, 'isTight'> {
  const scale = match(SCALE, line, start + digits.length);
  const span = { start, end: start + digits.length + scale.length };
  const [mantissa = '', exponent = '0'] = digits.replaceAll(/[,'_\u00a0\u2009\u202f]/g, '').replace('\u2212', '-').split(/e/i);
  if (mantissa.length > limits.digits) {
    fail(span, `A number has at most ${limits.digits} digits. Write a large one as 1.5e12.`);
  }
  if (exponent.length > 4 || Math.abs(Number(exponent)) > limits.exponent) {
    fail(span, `An exponent is at most ${limits.exponent}.`);
  }
  if (scale === 'B' && line.charAt(span.end) === '/') {
    fail(span, `“${line.slice(start, span.end)}” may be billions or bytes. Write ${digits} B for bytes, ${digits} billion for the number.`);
  }
  return { kind: 'number', text: line.slice(start, span.end), span, value: Number(`${mantissa}e${exponent}`) * (scales.get(scale) ?? 1) };
}

/** What the sticky expression finds at the very place. */
function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
