import { addAll } from '../text/add-all';
import type { Span } from '../text/span';
import { keywords } from './keywords';
import { limits } from './limits';
import { explained } from './misfit';
import { fail } from './problem';
import type { Quantity, Target, UnitFactor } from './syntax';
import type { TokenStream } from './token-stream';
import { scales } from './tokens';
import { describeUnknownUnit } from './unknown-unit';
import { currencies, findUnitWord } from './unit-words';
import { unitFrom } from './units';

/** Whether a number begins here, with or without a sign of money. */
export function beginsQuantity(tokens: TokenStream): boolean {
  const { kind, text } = tokens.peek();
  return kind === 'number' || (kind === 'symbol' && currencies.has(text));
}

/**
 * A number with its scale and its unit: `50M users`, `$2.50/h`, `30 %`.
 *
 * @param isInList a comma separates values here, not thousands
 * @throws LineProblem
 */
export function readQuantity(tokens: TokenStream, isInList: boolean): Quantity {
  const first = tokens.take();
  const currency = currencies.get(first.text);
  const number = currency === undefined ? first : tokens.take();
  if (number.kind !== 'number') {
    return fail(first.span, `Behind “${first.text}” belongs a number, such as ${first.text}2.50.`);
  }
  if (isInList && number.text.includes(',')) {
    fail(number.span, `A comma separates values here. Write ${number.text.replaceAll(',', '')}, or a space behind the comma.`);
  }
  const next = tokens.peek();
  if (currency === undefined && number.text.endsWith('B') && next.text === '/' && next.isTight) {
    const digits = number.text.slice(0, -1);
    fail(number.span, `“${number.text}” may be billions or bytes. Write ${digits} B for bytes, ${digits} billion for the number.`);
  }
  const scale = readScale(tokens);
  const isShare = currency === undefined && tokens.takeIf('%') !== undefined;
  const money = currency === undefined ? [] : [{ symbol: currency, power: 1 }];
  const unit = [...money, ...readUnit(tokens, isShare || currency !== undefined)];
  skipFactorSign(tokens);
  const span = { start: first.span.start, end: tokens.end };
  checkUnit(span, unit);
  return { kind: 'quantity', span, value: (number.value * scale) / (isShare ? 100 : 1), isShare, unit };
}

/** "5 million", and "5 M users": a letter behind a space needs something to count, because 5 B are bytes. */
function readScale(tokens: TokenStream): number {
  const [{ kind, text }, next] = [tokens.peek(), tokens.peek(1)];
  const scale = kind === 'word' ? scales.get(text) : undefined;
  const isScale = text.length > 1 || (next.kind === 'word' && findUnitWord(next.text) !== undefined);
  if (scale === undefined || !isScale) {
    return 1;
  }
  tokens.take();
  return scale;
}

/** A peak factor is often written 3× or 3x. */
function skipFactorSign(tokens: TokenStream): void {
  const { kind, text, isTight } = tokens.peek();
  const isFactorSign = isTight && ((kind === 'symbol' && text === '*') || (kind === 'word' && text === 'x'));
  if (isFactorSign && tokens.peek(1).kind === 'end') {
    tokens.take();
  }
}

/** The unit behind a number; with `isRate` only what it is counted per. */
function readUnit(tokens: TokenStream, isRate: boolean): UnitFactor[] {
  const factors: UnitFactor[] = [];
  const { kind, text, span, isTight } = tokens.peek();
  if (!isRate && kind === 'word' && !keywords.has(text) && !(text === 'x' && isTight)) {
    const unit = findUnitWord(text) ?? fail(span, describeUnknownUnit(text));
    tokens.take();
    addAll(factors, powered(tokens, unit.factors, 1));
  }
  for (let sign = unitSign(tokens, factors.length > 0); sign !== undefined; sign = unitSign(tokens, true)) {
    tokens.take();
    addAll(factors, powered(tokens, findUnitWord(tokens.take().text)?.factors ?? [], sign));
  }
  return factors;
}

/** The power that the next unit has: -1 behind `/` and `per`, 1 behind `*` and `-`. Signs with space around them compute. */
function unitSign(tokens: TokenStream, hasUnit: boolean): 1 | -1 | undefined {
  const [sign, word] = [tokens.peek(), tokens.peek(1)];
  const isUnit = word.kind === 'word' && findUnitWord(word.text) !== undefined && tokens.peek(2).text !== '(';
  if (isUnit && sign.kind === 'word' && sign.text === 'per') {
    return -1;
  }
  if (!isUnit || sign.kind !== 'symbol' || !sign.isTight || !word.isTight) {
    return undefined;
  }
  return sign.text === '/' ? -1 : hasUnit && (sign.text === '*' || sign.text === '-') ? 1 : undefined;
}

function powered(tokens: TokenStream, factors: readonly UnitFactor[], sign: 1 | -1): UnitFactor[] {
  const power = sign * readUnitPower(tokens);
  return factors.map(factor => ({ symbol: factor.symbol, power: factor.power * power }));
}

/** `s^2`: an exponent behind a unit is the unit’s. */
function readUnitPower(tokens: TokenStream): number {
  const sign = tokens.takeIf('^');
  if (!sign) {
    return 1;
  }
  const minus = tokens.takeIf('-');
  const exponent = tokens.take();
  if (exponent.kind !== 'number' || !Number.isInteger(exponent.value) || exponent.value < 1 || exponent.value > limits.unitPower) {
    fail(exponent.kind === 'end' ? sign.span : exponent.span, `The power of a unit is a whole number up to ${limits.unitPower}. To raise a quantity, put it in parentheses: (3 s)^2.`);
  }
  return minus ? -exponent.value : exponent.value;
}

/** The unit behind `to`. Nothing can be computed there, so spaces around the signs do not matter. @throws LineProblem */
export function readTarget(tokens: TokenStream): Target {
  const { kind, span, text } = tokens.peek();
  if (tokens.takeIf('%')) {
    return { span, isShare: true, unit: [] };
  }
  if (kind !== 'word' && text !== '/') {
    fail(span, 'Behind “to” belongs a unit, such as requests/s.');
  }
  const unit = readUnit(tokens, false);
  for (let sign = tokens.peek(); sign.kind === 'symbol' && (sign.text === '/' || sign.text === '*'); sign = tokens.peek()) {
    tokens.take();
    const word = tokens.take();
    const next = (word.kind === 'word' ? findUnitWord(word.text) : undefined) ?? fail(word.span, describeUnknownUnit(word.text));
    addAll(unit, powered(tokens, next.factors, sign.text === '/' ? -1 : 1));
  }
  const whole = { start: span.start, end: tokens.end };
  checkUnit(whole, unit);
  return { span: whole, isShare: false, unit };
}

/** The factors together are a unit. @throws LineProblem */
function checkUnit(span: Span, factors: readonly UnitFactor[]): void {
  if (factors.length > 1) {
    explained(span, 'This', () => unitFrom(factors));
  }
}
