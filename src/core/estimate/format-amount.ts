import { type Amount } from './amount';
import { writeUnit } from './describe-unit';
import { DIGITS, formatDigits, formatMoney, formatPercent, formatScaled } from './format-number';
import { measureOf, sizeOf, sizeOfFactors, type Factor, type WrittenFactor } from './units';
import { baseUnits, currencies, type Prefix } from './unit-words';

/**
 * The amount as people write it, in words that an estimate reads again: `2.31k requests/s`, `512 GB`, `80 ms`, `$540/day`,
 * `14.9 %`. Sizes stay in the family in which they were written, decimal or binary; what was asked for with `to` stays in that
 * unit.
 */
export function formatAmount(amount: Amount, digits = DIGITS): string {
  const factors = amount.isFixed ? amount.unit : perSecond(amount.unit);
  if (factors.length === 0) {
    return amount.isShare ? `${formatPercent(amount.value, digits)} %` : formatScaled(amount.value, digits);
  }
  const value = amount.value / sizeOfFactors(factors);
  const lead = factors.find(({ power }) => power > 0);
  if (!lead) {
    return withoutLead(value, factors, digits);
  }
  const sign = [...currencies].find(([, name]) => name === lead.name)?.[0];
  const others = factors.filter(factor => factor !== lead);
  if (sign !== undefined && lead.power === 1 && others.every(({ power }) => power < 0)) {
    return `${value < 0 ? '-' : ''}${sign}${formatMoney(Math.abs(value), digits)}${writeUnit(others, false)}`;
  }
  if (measureOf(lead) === 'count' || measureOf(lead) === 'money') {
    return join(measureOf(lead) === 'money' ? formatMoney(value, digits) : formatScaled(value, digits), [lead, ...others]);
  }
  const symbol = amount.isFixed || lead.power !== 1 ? lead.symbol : fittingSymbol(lead, value, digits);
  const shown = value * (sizeOf(lead.symbol) / sizeOf(symbol)) ** lead.power;
  return join(formatDigits(shown, digits), [{ symbol, power: lead.power }, ...others]);
}

/** A rate is told per second rather than per millisecond. */
function perSecond(factors: readonly Factor[]): readonly Factor[] {
  return factors.map(factor => (factor.name === 's' && factor.power === -1 ? { ...factor, symbol: 's', prefix: '' } : factor));
}

function join(number: string, factors: readonly WrittenFactor[]): string {
  return `${number} ${writeUnit(factors, number !== '1' && number !== '-1')}`;
}

/** "4/day"; the letter for billions would read as bytes before a slash. */
function withoutLead(value: number, factors: readonly Factor[], digits: number): string {
  return formatScaled(value, digits).replace(/B$/, ' billion') + writeUnit(factors, false);
}

/** The unit of the lead’s own family in which the number is easiest to read. */
function fittingSymbol(lead: Factor, value: number, digits: number): string {
  return measureOf(lead) === 'time' ? fittingTime(lead, value, digits) : fittingPrefix(lead, value * sizeOf(lead.symbol), digits);
}

function fittingPrefix({ name, prefix: written }: Factor, base: number, digits: number): string {
  const isBinary = written.endsWith('i');
  const prefixes = (baseUnits.get(name)?.prefixes ?? []).filter(prefix => prefix === '' || prefix.endsWith('i') === isBinary);
  const fits = (prefix: Prefix): boolean => Math.abs(Number((base / sizeOf(prefix + name)).toPrecision(digits))) >= 1;
  return (prefixes.toReversed().find(fits) ?? '') + name;
}

/** Up to which number a time is told in the unit, from the longest unit to the shortest. */
const COMFORTABLE: readonly (readonly [symbol: string, most: number])[] = [
  ['year', Infinity], ['month', 36], ['week', 100], ['day', 1000], ['h', 100], ['min', 600], ['s', 600], ['ms', 1000], ['us', 1000], ['ns', 1000],
];
/** From how many seconds on a time is told in the unit, where the one in which it was written does not suit. */
const TIMES = [['year', 2 * 365.25 * 86_400], ['day', 2 * 86_400], ['h', 2 * 3600], ['min', 120], ['s', 1], ['ms', 1e-3], ['us', 1e-6]] as const;

function fittingTime({ symbol }: Factor, value: number, digits: number): string {
  const size = Math.abs(Number(value.toPrecision(digits)));
  const most = COMFORTABLE.find(([each]) => each === symbol)?.[1] ?? 1000;
  const seconds = Math.abs(Number((value * sizeOf(symbol)).toPrecision(digits)));
  return size === 0 || (size >= 1 && size < most) ? symbol : (TIMES.find(([, least]) => seconds >= least)?.[0] ?? 'ns');
}
