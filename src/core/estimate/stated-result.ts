import type { Span } from '../text/span';
import { type Amount } from './amount';
import { formatAmount } from './format-amount';
import { DIGITS, formatDigits, formatMoney, formatPercent, formatScaled } from './format-number';
import { attempt } from './problem';
import { beginsQuantity, readQuantity } from './quantity-parser';
import type { StatedResult } from './sheet';
import type { Quantity } from './syntax';
import { TokenStream } from './token-stream';
import { plainDigits, scales, tokenise, type Token } from './tokens';
import { isCount, isPlain, isSameKind, measureOf, sizeOfFactors, unitFrom, type Unit } from './units';

/** A result as somebody has written it down. */
interface Written {
  readonly quantity: Quantity;
  readonly unit: Unit;
  /** In base units. */
  readonly value: number;
  /** Half of one in the last digit that is given, in base units. */
  readonly tolerance: number;
  /** How many digits matter. */
  readonly digits: number;
  /** The sign, the digits and their scale: “-2.31k”. */
  readonly number: Span;
  /** With the sign, through the unit. */
  readonly span: Span;
}

/** Compares what is stated behind `# =>` with what the line comes to. */
export function judgeStated(text: string, span: Span, amount: Amount): StatedResult {
  if (span.start === span.end) {
    const gap = /\s/.test(text.charAt(span.start - 1)) ? '' : ' ';
    return { span, isStale: true, isReadable: true, correction: { span, newText: gap + formatAmount(amount) } };
  }
  const written = readWritten(text, span);
  if (!written) {
    return { span, isStale: true, isReadable: false, correction: { span, newText: formatAmount(amount) } };
  }
  const isRight = isComparable(written.unit, amount.unit) && Math.abs(written.value - amount.value) <= written.tolerance + Math.abs(amount.value) * 1e-9;
  return { span, isStale: !isRight, isReadable: true, correction: isRight ? undefined : correct(written, amount) };
}

/** Converts, or counts the same things: “9” is 9 GPUs. */
function isComparable(a: Unit, b: Unit): boolean {
  return isSameKind(a, b) || (isPlain(a) && isCount(b)) || (isPlain(b) && isCount(a));
}

function readWritten(text: string, span: Span): Written | undefined {
  const tokens = attempt(() => tokenise(text, span));
  if (!tokens.ok) {
    return undefined;
  }
  const isApproximate = ['~', '≈'].includes(tokens.value[0]?.text ?? '');
  const from = tokens.value.slice(isApproximate ? 1 : 0);
  const isNegative = from[0]?.text === '-';
  const rest = from.slice(isNegative ? 1 : 0);
  const at = rest.findIndex(({ kind }) => kind === 'number');
  const [number, next] = [rest[at], rest[at + 1]];
  // What follows the number may be a unit, or a remark in any words.
  const quantity = quantityIn(rest) ?? quantityIn(rest.slice(0, at + 1));
  if (!number || !quantity || at > 1) {
    return undefined;
  }
  const scaled = next?.kind === 'word' && next.text.length > 1 && scales.has(next.text) ? next : number;
  const unit = unitFrom(quantity.unit);
  const sign = isNegative ? -1 : 1;
  const size = sizeOfFactors(quantity.unit);
  const { digits, last } = precisionOf(number, isApproximate);
  const perNumber = number.value === 0 ? (quantity.isShare ? 0.01 : 1) : quantity.value / number.value;
  return {
    quantity, unit, digits,
    value: sign * quantity.value * size,
    tolerance: (last * perNumber * size) / 2,
    number: { start: isNegative && at === 0 ? (from[0]?.span.start ?? number.span.start) : number.span.start, end: scaled.span.end },
    span: { start: from[0]?.span.start ?? span.start, end: quantity.span.end },
  };
}

function quantityIn(tokens: readonly Token[]): Quantity | undefined {
  const last = tokens.at(-1)?.span.end ?? 0;
  const stream = new TokenStream([...tokens, { kind: 'end', text: '', span: { start: last, end: last }, value: 0, isTight: false }]);
  const read = attempt(() => (beginsQuantity(stream) ? readQuantity(stream, false) : undefined));
  return read.ok ? read.value : undefined;
}

/**
 * How many digits of the number matter, and how much one in the last of them is, in the number’s value. All that are written
 * matter, but for the zeros at the end of an approximate one.
 */
function precisionOf({ text, value }: Token, isApproximate: boolean): { digits: number; last: number } {
  const [mantissa = '', exponent = '0'] = plainDigits(text).replace(/[a-df-zA-DF-Z]+$/, '').split(/e/i);
  const [whole = '', decimals = ''] = mantissa.split('.');
  const scale = value === 0 ? 1 : value / Number(mantissa);
  const zeros = isApproximate && decimals === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  const digits = (whole + decimals).replace(/^0+/, '').length - zeros;
  return { digits: Math.max(1, digits), last: 10 ** (zeros - decimals.length) * (value === 0 ? 10 ** Number(exponent) : scale) };
}

/** Six digits are as many as an estimate can mean. */
const MAX_DIGITS = 6;
/** In a unit with prefixes, numbers outside are told in another one. */
const READABLE = [0.1, 10_000] as const;

/** Keeps the unit in which the result was stated, where it is of the same kind, and at least as many digits. */
function correct({ unit, quantity, number, span, digits: given }: Written, amount: Amount): { span: Span; newText: string } {
  const digits = Math.min(MAX_DIGITS, Math.max(DIGITS, given));
  const kept = isSameKind(unit, amount.unit) ? formatNumberIn(unit, quantity, amount, digits) : undefined;
  return kept === undefined ? { span, newText: formatAmount(amount, digits) } : { span: number, newText: kept };
}

/** The number alone, for the unit as it was written; nothing where the number would not be easy to read in it. */
function formatNumberIn(unit: Unit, { isShare, unit: written }: Quantity, amount: Amount, digits: number): string | undefined {
  const value = amount.value / sizeOfFactors(written);
  const lead = unit.find(({ power }) => power > 0);
  if (isPlain(unit)) {
    // What cancels, such as s/ns, is better left away.
    const isReadable = written.length === 0 && isShare === amount.isShare;
    return !isReadable ? undefined : isShare ? formatPercent(value, digits) : formatScaled(value, digits);
  }
  if (!lead) {
    return undefined;
  }
  switch (measureOf(lead)) {
    case 'count':
      return formatScaled(value, digits);
    case 'money':
      return formatMoney(value, digits);
    default:
      return Math.abs(value) >= READABLE[0] && Math.abs(value) < READABLE[1] ? formatDigits(value, digits) : undefined;
  }
}
