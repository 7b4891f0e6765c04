import type { Quantity } from './quantities';

/** What is bought whole. */
export function isMachine(unit: string): boolean {
  return /^(?:replica|shard|gpu|node|instance|server)s?$/.test(unit);
}

/** Whether a stated number is what comes out, rounded, or rounded up to whole machines, never down; one digit may be off by a quarter. */
export function isClose(stated: number, computed: number, { unit }: Pick<Quantity, 'unit'>): boolean {
  if (isMachine(unit) && stated < computed) {
    return stated >= computed * 0.98;
  }
  const tolerance = digitsOf(stated) === 1 ? 0.25 : 0.1;
  const isRoundedUp = unit !== '%' && stated === Math.ceil(computed);
  return isRoundedUp || Math.abs(stated - computed) <= tolerance * Math.abs(computed);
}

/** The significant digits: 2,000 has one. */
function digitsOf(value: number): number {
  return value.toPrecision(12).replace(/e.*/, '').replace('.', '').replace(/^-?0+/, '').replace(/0+$/, '').length;
}
