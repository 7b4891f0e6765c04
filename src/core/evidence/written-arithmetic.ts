import { addAll } from '../text/add-all';
import type { Span } from '../text/span';
import { readTokens, type Token } from './arithmetic-tokens';
import { isClose, roundingOf } from './arithmetic-tolerance';
import { evaluate } from './arithmetic-value';
import { findQuantities, type Quantity } from './quantities';
import type { Dimension } from './units';

/** A sum that a document writes out, such as "50M × 4 / 86,400 = 2.3k", and that does not come out. */
export interface WrongSum {
  /** The sum without its result. */
  readonly sum: Span;
  /** The stated number, with its unit. */
  readonly result: Quantity;
  /** What comes out, in the unit of the result. */
  readonly computed: number;
  /** There is only one way to read the units. */
  readonly isUnambiguous: boolean;
}

const MEASURED: ReadonlySet<Dimension> = new Set(['time', 'rate', 'size', 'share', 'money']);
const DAY = 86_400;
/** Of a number in a vector: "100k vectors × 384 dimensions = 150 MB" leaves them out. */
const BYTES = [2, 4, 8];
const MAX_TOKENS = 60;
/** Nothing is rounded on the way to a sum. */
const ADDITION = 0.05;
/** By how much a slip of a digit may move what is paid. */
const MOST_OFF = 1.3;
/** In bytes: less is no product of vectors, dimensions and bytes. */
const LEAST_MEMORY = 1e6;
const HEDGE = /^(?:about|approximately|approx|roughly|around|ca|circa|nearly|almost|только|около|约)$/i;

/** The wrong sums in a text. What holds variables, functions, ranges or bits is not read. */
export function findWrongSums(text: string, offset: number): WrongSum[] {
  if (!(text.includes('=') || text.includes('≈')) || !/\d[^=≈]*[=≈][^=≈]*\d/.test(text) || /\bpp\b|\bpercentage points?\b|\bpoints?\b[^=≈]*[×*x]\s?[\d.]+ points?\b|\bbits?\b|\b[GMK]?bps\b|[GMK]bit/i.test(text)) {
    return [];
  }
  const tokens = readTokens(text);
  let from = 0;
  return tokens.flatMap((token, index) => {
    if (token.kind === 'break') {
      from = index + 1;
    }
    if (token.kind !== 'equals') {
      return [];
    }
    const left = tokens.slice(Math.max(from, index - MAX_TOKENS), index);
    from = index + 1;
    const result = resultBehind(tokens, index + 1);
    const sum = trimWords(insideBracket(left));
    const wrong = result ? (judge(withSurcharge(withoutRemarks(sum)), result) ?? judgeConversion(left, result)) : undefined;
    const [first] = sum;
    return wrong && first ? [{ ...wrong, sum: { start: offset + first.at, end: offset + (left.at(-1)?.end ?? first.end) }, result: move(wrong.result, offset) }] : [];
  });
}

/** The number behind the sign; none where the sum goes on behind it: "= 2 × 3", "= 120 ms network + 80 ms". */
function resultBehind(tokens: readonly Token[], from: number): Quantity | undefined {
  let at = from;
  while (tokens[at]?.kind === 'word' && HEDGE.test(tokens[at]?.text ?? '')) {
    at++;
  }
  const { quantity, end } = tokens[at] ?? {};
  const following = tokens[at + 1];
  const isScaled = following !== undefined && isVariable(following, tokens[at]) && following.at === end;
  do {
    at++;
  } while (tokens[at]?.kind === 'word');
  const next = tokens[at]?.kind;
  const isGoingOn = next === 'operator' || next === 'square' || isScaled;
  return isGoingOn ? undefined : quantity;
}

/** What stands behind a bracket that is still open: "(20M × 384 bytes = 7.68 GB)". */
function insideBracket(tokens: readonly Token[]): readonly Token[] {
  const open: number[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') {
      open.push(index);
    } else if (kind === 'close') {
      open.pop();
    }
  }
  return tokens.slice((open.at(-1) ?? -1) + 1);
}

/** Words may introduce a sum, but "log2(…)" and "QPS × 3" are more than numbers. */
function trimWords(all: readonly Token[]): readonly Token[] {
  const tokens = behindName(all);
  const first = tokens.findIndex(({ kind }) => kind !== 'word');
  const [opening, before] = [tokens[first], tokens[first - 1]];
  return first === -1 || (opening?.kind === 'open' && before?.end === opening.at) ? [] : tokens.slice(first);
}

/** "When p(complex) is under 23 / 233": what stands in brackets behind a name, before the sum, belongs to the name. */
function behindName(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex(({ kind }) => kind !== 'word');
  const close = open > 0 && tokens[open]?.kind === 'open' ? tokens.findIndex(({ kind }, index) => index > open && kind !== 'word') : -1;
  return tokens[close]?.kind === 'close' && tokens[close + 1]?.kind === 'word' ? tokens.slice(close + 1) : tokens;
}

/** "1 byte (int8)": words in brackets behind a number are said of it, and multiply nothing. */
function withoutRemarks(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const last = kept.at(-1)?.kind;
    const close = token?.kind === 'open' && (last === 'number' || last === 'word') ? tokens.findIndex(({ kind }, index) => index > at && kind !== 'word') : -1;
    if (close > at + 1 && tokens[close]?.kind === 'close') {
      at = close;
    } else if (token) {
      kept.push(token);
    }
  }
  return kept;
}

/** "20 GB + 30 % overhead": the share is one of what stands before it. */
function withSurcharge(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ operator, kind }, index) => kind === 'operator' && (operator === '+' || operator === '-') && tokens[index + 1]?.quantity?.dimension === 'share');
  const [sign, share] = [tokens[at], tokens[at + 1]];
  const before = tokens.slice(0, Math.max(at, 0)).flatMap(({ quantity }) => quantity ?? []);
  if (!sign || !share?.quantity || before.length !== 1 || before.some(({ dimension }) => dimension === 'share')) {
    return tokens;
  }
  const value = sign.operator === '+' ? 1 + share.quantity.value : 1 - share.quantity.value;
  return [...tokens.slice(0, at), { ...sign, operator: '*' }, { ...share, quantity: { ...share.quantity, value, dimension: 'number', unit: '' } }, ...tokens.slice(at + 2)];
}

/** "= 54,000 min = 900 hours": the same in another unit. A day of work has fewer hours than one of the calendar, so days are none. */
function judgeConversion(tokens: readonly Token[], result: Quantity): Judgement | undefined {
  const [only, ...others] = tokens;
  const { quantity } = only ?? {};
  const isConverted = quantity !== undefined && others.length === 0 && quantity.high === undefined && result.high === undefined && quantity.dimension === result.dimension && quantity.unit !== result.unit;
  if (!isConverted || !(CLOCK.test(quantity.unit) && CLOCK.test(result.unit)) || result.value === 0) {
    return undefined;
  }
  const factor = factorOf(result);
  const computed = quantity.value / factor;
  return isClose(result.value / factor, computed, result) ? undefined : { result, computed, isUnambiguous: false };
}

const CLOCK = /^(?:ms|s|sec|seconds?|min|minutes?|h|hr|hours?|[kmgtp]b)$/i;

/** The sum in the one place, where the other gives its result: two cells of a row, or "37,000 (45,000 × 60 %)". */
export function findWrongSumBeside(text: string, sum: Span, result: Span): WrongSum | undefined {
  const [formula, stated] = [text.slice(sum.start, sum.end), text.slice(result.start, result.end)];
  if (!WRITTEN.test(formula) || /[=≈]/.test(formula + stated)) {
    return undefined;
  }
  const lead = `${formula} = `;
  const [wrong] = findWrongSums(lead + stated, 0);
  return wrong && { ...wrong, sum, result: move(wrong.result, result.start - lead.length) };
}

/** Numbers with a sign between them; "3 × 224 × 224" is a shape. */
const WRITTEN = /^(?!\s*\d{1,4}(?:\s?[×x*]\s?\d{1,4}){1,3}\s*$)[^\p{L}]{0,4}\d[^|]{0,40}?(?:[×÷·*/+]|\sx\s)\s?\d/u;

type Judgement = Omit<WrongSum, 'sum'>;

/** Units are read kindly: a sum is right when it is so in any mixture of written and base units ("500 MB/day × 30 days = 15 GB"). */
function judge(tokens: readonly Token[], result: Quantity): Judgement | undefined {
  const operands = tokens.flatMap(({ quantity }) => quantity ?? []);
  const dimensions = [...new Set(operands.map(({ dimension }) => dimension).filter(dimension => MEASURED.has(dimension)))];
  if (!isSum(tokens) || [...operands, result].some(({ high, dimension }) => high !== undefined || dimension === 'clock')) {
    return undefined;
  }
  // "2.4 B × 7 = 17 B impressions" are billions, and no bytes.
  if (result.dimension !== 'size' && operands.some(({ unit }) => unit === 'b')) {
    return undefined;
  }
  const factor = factorOf(result);
  const outcomes: number[] = [];
  const implied: number[] = [];
  for (let mask = 0; mask < 1 << dimensions.length; mask++) {
    const isBase = (dimension: Dimension): boolean => (mask & (1 << dimensions.indexOf(dimension))) !== 0 && dimensions.includes(dimension);
    const value = evaluate(tokens, quantity => (isBase(quantity.dimension) ? quantity.value : quantity.value / factorOf(quantity)));
    if (value === undefined || value === 0) {
      return undefined;
    }
    const isPerDay = result.dimension === 'rate' && !dimensions.includes('rate') && !dimensions.includes('time');
    const isOfVectors = result.dimension === 'size' && !dimensions.includes('size');
    outcomes.push(value, value / factor);
    addAll(implied, isPerDay ? [value / DAY] : []);
    addAll(implied, isOfVectors ? BYTES.map(bytes => (value * bytes) / factor) : []);
  }
  const stated = result.value / factor;
  const computed = outcomes.toSorted((a, b) => distance(a, stated) - distance(b, stated))[0];
  const isAddition = tokens.every(({ operator }) => operator === undefined || operator === '+');
  const isRight = computed === undefined || implied.some(each => isClose(stated, each, result)) || (isAddition ? Math.abs(stated - computed) <= ADDITION * computed : isClose(stated, computed, result, slackOf(operands)));
  // A price that goes unnamed is hardly ever so near to one.
  const isSlip = computed !== undefined && result.dimension === 'money' && distance(computed, stated) < Math.log(MOST_OFF);
  if (isRight || (!isAddition && !isSlip && isBeyond(result, dimensions, computed * factor))) {
    return undefined;
  }
  return { result, computed, isUnambiguous: dimensions.length === 0 && !MEASURED.has(result.dimension) };
}

/** How far a result may be off because its operands are rounded, each by half of its last digit: "412 × 14,500" by half a percent. */
function slackOf(operands: readonly Quantity[]): number {
  return operands.reduce((sum, operand) => sum + roundingOf(operand.value / factorOf(operand)), 0);
}

/** At least one operator; "1/10 of users" and "50/50" are no sums. */
function isSum(tokens: readonly Token[]): boolean {
  const operators = tokens.flatMap((token, index) => (token.kind === 'operator' || token.kind === 'square' ? [{ token, index }] : []));
  const isFraction = operators.length === 1 && operators.every(({ token, index }) => token.operator === '/' && tokens[index - 1]?.end === token.at && tokens[index + 1]?.at === token.end);
  return operators.length > 0 && !isFraction && !tokens.some((token, index) => isVariable(token, tokens[index - 1]));
}

/** A letter that stands for a number, or a scale that is not known: "10mil", "10亿". */
function isVariable({ kind, text, at }: Token, before: Token | undefined): boolean {
  return (kind === 'word' && (/^\p{L}$/u.test(text) || (before?.kind === 'number' && before.end === at && !text.startsWith('/')))) || (kind === 'number' && /\s[xX]\s/.test(text));
}

/** A result of a kind that none of its numbers has: hours of so many items at an unnamed speed. */
function isBeyond({ dimension }: Quantity, dimensions: readonly Dimension[], computed: number): boolean {
  if (dimension === 'size') {
    return !dimensions.includes('size') && computed < LEAST_MEMORY;
  }
  return MEASURED.has(dimension) && dimension !== 'rate' && dimension !== 'share' && !dimensions.includes(dimension) && !dimensions.includes('rate');
}

function distance(a: number, b: number): number {
  return Math.abs(Math.log(Math.abs(a / b) || Number.MIN_VALUE));
}

/** What the unit multiplies the written number by. */
function factorOf({ unit, dimension }: Quantity): number {
  return MEASURED.has(dimension) && unit !== '' ? (findQuantities(`1 ${unit}`)[0]?.value ?? 1) || 1 : 1;
}

function move(quantity: Quantity, offset: number): Quantity {
  return { ...quantity, span: { start: quantity.span.start + offset, end: quantity.span.end + offset } };
}
