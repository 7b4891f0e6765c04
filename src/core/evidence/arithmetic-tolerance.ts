import type { Quantity } from './quantities';

/** What is bought whole. */
export function isMachine(unit: string): boolean {
  return /^(?:replica|shard|gpu|node|instance|server)s?$/.test(unit);
}

/**
 * Whether a stated number is what comes out, rounded, or rounded up to whole machines, never down; one digit may be off by a quarter.
 * @param slack by how much the operands' own rounding may move the result, as a share of it; a result of four digits or more is held to that
 */
export function isClose(stated: number, computed: number, { unit }: Pick<Quantity, 'unit'>, slack = Infinity): boolean {
  if (isMachine(unit) && stated < computed) {
    return stated >= computed * 0.98;
  }
  const digits = digitsOf(stated);
  const tolerance = digits === 1 ? 0.25 : digits >= EXACT_DIGITS ? Math.min(0.1, Math.max(LEAST_SLACK, slack)) : 0.1;
  const isRoundedUp = unit !== '%' && stated === Math.ceil(computed);
  return isRoundedUp || Math.abs(stated - computed) <= tolerance * Math.abs(computed);
}

/** Nobody gives four digits of what is only roughly so. */
const EXACT_DIGITS = 4;
const LEAST_SLACK = 0.02;

/** By how much the number may be off because it is rounded to its digits, as a share of it: 2,000 by a quarter, 14,500 by 0.3 %. */
export function roundingOf(value: number): number {
  return value === 0 ? 0 : 0.5 / Number(significantOf(value) || 1);
}

/** The significant digits: 2,000 has one. */
function digitsOf(value: number): number {
  return significantOf(value).length;
}

function significantOf(value: number): string {
  return value.toPrecision(12).replace(/e.*/, '').replace('.', '').replace(/^-?0+/, '').replace(/0+$/, '');
}
