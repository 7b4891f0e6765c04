import { describeUnit, writeUnit } from './describe-unit';
import { Misfit } from './misfit';
import { divide, isCount, isPlain, isSameKind, leftOver, measureOf, multiply, NO_UNIT, raiseUnit, sizeOfFactors, type Unit } from './units';

/** What an expression comes to. */
export interface Amount {
  /** In base units: seconds, bytes, things. */
  readonly value: number;
  /** As it was written or came about; the formatter may show another one of the same kind. */
  readonly unit: Unit;
  /** Written in percent, and shown so. */
  readonly isShare: boolean;
  /** Asked for with `to`: it is shown in this very unit. */
  readonly isFixed: boolean;
}

/** Differences that only come from computing with binary fractions: 0.1 + 0.2 is 0.3. */
const NOISE = 1e-9;

/** A number without a unit. */
export function plain(value: number, isShare = false): Amount {
  return { value, unit: NO_UNIT, isShare, isFixed: false };
}

/** The amount in its own unit: 1.5 for `1.5 h`. */
function valueInUnit({ value, unit }: Amount): number {
  return value / sizeOfFactors(unit);
}

function withValueInUnit(amount: Amount, value: number): Amount {
  return { ...amount, value: value * sizeOfFactors(amount.unit) };
}

/** @throws Misfit */
export function add(a: Amount, b: Amount): Amount {
  checkFit(a, b, 'adds', 'to');
  return joined(a, b, a.value + b.value);
}

/** @throws Misfit */
export function subtract(a: Amount, b: Amount): Amount {
  checkFit(b, a, 'subtracts', 'from');
  return joined(a, b, a.value - b.value);
}

/** A share of a number is a number; only a share of a share is written in percent again. */
export function times(a: Amount, b: Amount): Amount {
  return { value: a.value * b.value, unit: multiply(a.unit, b.unit), isShare: a.isShare && b.isShare, isFixed: false };
}

/** @throws Misfit */
export function over(a: Amount, b: Amount): Amount {
  if (b.value === 0) {
    throw new Misfit('divides by zero');
  }
  return { value: a.value / b.value, unit: divide(a.unit, b.unit), isShare: false, isFixed: false };
}

export function negate(a: Amount): Amount {
  return { ...a, value: -a.value };
}

/** Less than, nearly equal (0) or greater than, as a negative, zero or positive number. @throws Misfit */
export function compare(a: Amount, b: Amount): number {
  checkFit(a, b, 'compares', 'with');
  return isNearly(a.value, b.value) ? 0 : a.value - b.value;
}

/** Equal but for the noise of computing. */
export function isNearly(a: number, b: number, tolerance = NOISE): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The two can be added. A plain number beside a count is a number of the same things: one more GPU is `gpus + 1`.
 *
 * @throws Misfit
 */
export function checkFit(a: Amount, b: Amount, verb: string, preposition: string): void {
  if (!isSameKind(a.unit, b.unit) && !canCount(a, b)) {
    misfit(a, b, verb, preposition);
  }
}

/** A value of both, in the unit of the first unless that is a plain number. */
export function joined(a: Amount, b: Amount, value: number): Amount {
  return { value, unit: isPlain(a.unit) ? b.unit : a.unit, isShare: a.isShare || b.isShare, isFixed: false };
}

function canCount(a: Amount, b: Amount): boolean {
  return (isPlain(a.unit) && !a.isShare && isCount(b.unit)) || (isPlain(b.unit) && !b.isShare && isCount(a.unit));
}

function misfit(a: Amount, b: Amount, verb: string, preposition: string): never {
  throw new Misfit(`${verb} ${describeUnit(a.unit)} ${preposition} ${describeUnit(b.unit)}${describeLeftOver(a.unit, b.unit)}`);
}

/** Where one unit has only things more than the other, they are named: a price per GPU may have been meant. */
function describeLeftOver(a: Unit, b: Unit): string {
  const factors = leftOver(a, b);
  const isNamed = a.length > 1 && factors.every(factor => measureOf(factor) === 'count');
  return isNamed && !isPlain(b) ? `; ${writeUnit(factors, false)} is left over` : '';
}

/** The amount in another unit. A plain number may be given a count: `ceil(load / capacity) to GPUs`. @throws Misfit */
export function convert(a: Amount, unit: Unit): Amount {
  const isLabelled = isPlain(a.unit) && isCount(unit);
  if (!isSameKind(a.unit, unit) && !isLabelled) {
    return misfit(a, { ...a, unit }, 'gives', 'as');
  }
  return { value: a.value, unit, isShare: false, isFixed: true };
}

/** `a` to the power `b`. @throws Misfit */
export function raise(a: Amount, b: Amount): Amount {
  if (!isPlain(b.unit)) {
    throw new Misfit(`raises to the power of ${describeUnit(b.unit)}; a power is a plain number`);
  }
  if (isPlain(a.unit)) {
    return plain(a.value ** b.value);
  }
  if (!a.unit.every(({ power }) => Number.isInteger(power * b.value))) {
    throw new Misfit(`raises ${describeUnit(a.unit)} to the power of ${b.value}, which no unit has`);
  }
  return { value: a.value ** b.value, unit: raiseUnit(a.unit, b.value), isShare: false, isFixed: false };
}

/** Rounds in the amount’s own unit; what is whole but for noise stays. */
export function rounded(amount: Amount, round: (value: number) => number): Amount {
  const value = valueInUnit(amount);
  const whole = Math.round(value);
  return { ...withValueInUnit(amount, isNearly(value, whole) ? whole : round(value)), isShare: false };
}
