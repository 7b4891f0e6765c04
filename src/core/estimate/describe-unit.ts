import { isCount, measureOf, type Unit, type WrittenFactor } from './units';
import { writtenUnit, type Measure } from './unit-words';

/** What the unit measures, for a sentence: “a time (ms)”, “a rate (requests/s)”, “a number of users”, “a plain number”. */
export function describeUnit(unit: Unit): string {
  const [first, second] = unit;
  if (!first) {
    return 'a plain number';
  }
  const written = writeUnit(unit, true);
  if (isCount(unit)) {
    return `a number of ${written}`;
  }
  if (!second) {
    return first.power === 1 ? `${NAMES[measureOf(first)]} (${written})` : `a quantity in ${written}`;
  }
  const isRate = unit.length === 2 && unit.some(factor => factor.power === -1 && measureOf(factor) === 'time');
  return isRate ? `a rate (${written})` : `a quantity in ${written}`;
}

const NAMES: Readonly<Record<Measure, string>> = {
  time: 'a time', size: 'a size', money: 'an amount of money', computation: 'an amount of computation', power: 'a power', energy: 'an energy', count: 'a number',
};

/** The unit behind a number, in words that an estimate reads: `requests/user/day`, `GPU*h`; empty for a plain number. */
export function writeUnit(factors: readonly WrittenFactor[], isPlural: boolean): string {
  const above = factors.filter(({ power }) => power > 0);
  const below = factors.filter(({ power }) => power < 0);
  const isAlone = above.length === 1 && above[0]?.power === 1;
  const top = above.map(({ symbol, power }) => writtenUnit(symbol, isPlural && isAlone) + writePower(power)).join('*');
  return [top, ...below.map(({ symbol, power }) => writtenUnit(symbol, false) + writePower(-power))].join('/');
}

function writePower(power: number): string {
  return power === 1 ? '' : `^${power}`;
}
