// The build of the library that runs as it stands in Node, bundles and browsers: the package’s entry point for Node rewrites
// the module loader, and the other builds bring polyfills along.
import unitMath from 'unitmath/dist/UnitMath.min2.js';
import { limits } from './limits';
import { Misfit } from './misfit';
import { baseUnits, prefixFactors, type BaseUnit, type Measure } from './unit-words';

/**
 * A unit without a value, such as requests per second; that of a plain number has no factors. No two factors are of one family:
 * such units convert into each other, so they become one, or cancel.
 */
export type Unit = readonly Factor[];

/** A unit to a power. */
export interface Factor {
  /** With its prefix, such as `ms`. */
  readonly symbol: string;
  /** Without it, such as `s`. */
  readonly name: string;
  readonly prefix: string;
  readonly power: number;
  /** Units of one family convert into each other. */
  readonly family: string;
}

export type WrittenFactor = Pick<Factor, 'symbol' | 'power'>;

type LibraryUnit = ReturnType<ReturnType<typeof unitMath.config>>;

let factory: ((text: string) => LibraryUnit) | undefined;

/** Loading the library takes some 10 ms, and most texts have no estimate. */
function library(): (text: string) => LibraryUnit {
  return (factory ??= unitMath.config({ definitions: { skipBuiltIns: true, baseQuantities: families(), units: definitions(), prefixes: prefixes() } }));
}

/** The library brings base quantities of its own, among them TIME: ours are told apart by a prefix. */
const quantityOf = (family: string): string => `OUR_${family}`;

function families(): string[] {
  return [...new Set(Array.from(baseUnits.values(), ({ family }) => quantityOf(family)))];
}

function definitions(): Record<string, { value: number; quantity: string; prefixes: string }> {
  return Object.fromEntries(Array.from(baseUnits.values(), ({ name, family, factor }) => [name, { value: factor, quantity: quantityOf(family), prefixes: name }]));
}

function prefixes(): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Array.from(baseUnits.values(), ({ name, prefixes: own }) => [name, { '': 1, ...Object.fromEntries(own.map(prefix => [prefix, prefixFactors[prefix]])) }]),
  );
}

/** What the library knows of a symbol; there are some hundreds, and it takes its time to tell. */
interface Known {
  readonly unit: Unit;
  readonly size: number;
}

const known = new Map<string, Known>();

function ask(symbol: string): Known {
  const ready = known.get(symbol);
  if (ready) {
    return ready;
  }
  const told = library()(symbol);
  const unit = told.units.map(({ unit: { name }, prefix, power }) => ({ symbol: prefix + name, name, prefix, power, family: familyOf(name) }));
  const answer = { unit, size: told.setValue(1).getNormalizedValue() };
  known.set(symbol, answer);
  return answer;
}

/** That of a plain number. */
export const NO_UNIT: Unit = [];

/** The unit of the symbol, one of {@link baseUnits} with or without a prefix. */
export function unitOf(symbol: string): Unit {
  return ask(symbol).unit;
}

/** How many base units one of the symbol is: 3600 for `h`. */
export function sizeOf(symbol: string): number {
  return ask(symbol).size;
}

/** How many base units one of the unit is. */
export function sizeOfFactors(written: readonly WrittenFactor[]): number {
  let size = 1;
  for (const { symbol, power } of written) {
    size *= power === 1 ? sizeOf(symbol) : sizeOf(symbol) ** power;
  }
  return size;
}

export function isPlain(unit: Unit): boolean {
  return unit.length === 0;
}

/** Whether values of the two units can be added. */
export function isSameKind(a: Unit, b: Unit): boolean {
  return a === b || (a.length === b.length && a.every(({ family, power }) => b.some(other => other.family === family && other.power === power)));
}

/** Counts things of one kind, and nothing else: `users`, not `users/s`. */
export function isCount(unit: Unit): boolean {
  const [factor] = unit;
  return factor?.power === 1 && unit.length === 1 && measureOf(factor) === 'count';
}

export function measureOf({ name }: Factor): Measure {
  return baseUnits.get(name)?.measure ?? 'count';
}

/** The unit of factors as they are written, such as `requests/s`. @throws Misfit */
export function unitFrom(written: readonly WrittenFactor[]): Unit {
  return bounded(written.reduce((unit, { symbol, power }) => merge(unit, unitOf(symbol), power), NO_UNIT));
}

/** The unit to a power that is whole, or leaves whole powers. @throws Misfit */
export function raiseUnit(unit: Unit, power: number): Unit {
  return bounded(merge(NO_UNIT, unit, power));
}

/** @throws Misfit */
export function multiply(a: Unit, b: Unit): Unit {
  return bounded(merge(a, b, 1));
}

/** @throws Misfit */
export function divide(a: Unit, b: Unit): Unit {
  return bounded(merge(a, b, -1));
}

/** What one unit has more than the other, for words: no value can be given in it. */
export function leftOver(a: Unit, b: Unit): Unit {
  return merge(a, b, -1);
}

/**
 * `a` times `b` to the power. The library would keep hours per day, and queries per request: here the units of one family become
 * the first of them, or cancel.
 */
function merge(a: Unit, b: Unit, power: number): Unit {
  if (isPlain(b) || (isPlain(a) && power === 1)) {
    return isPlain(b) ? a : b;
  }
  const merged = [...a];
  for (const factor of b) {
    const at = merged.findIndex(({ family }) => family === factor.family);
    const first = merged[at] ?? factor;
    const sum = (merged[at]?.power ?? 0) + factor.power * power;
    merged.splice(at === -1 ? merged.length : at, at === -1 ? 0 : 1, ...(sum === 0 ? [] : [{ ...first, power: sum }]));
  }
  return merged;
}

/** The unit, where an estimate can mean it. */
function bounded(unit: Unit): Unit {
  const highest = unit.find(({ power }) => Math.abs(power) > limits.unitPower);
  if (highest) {
    throw new Misfit(`gives ${highest.symbol} to the power of ${highest.power}; a power of a unit is at most ${limits.unitPower}`);
  }
  if (unit.length > limits.unitFactors) {
    throw new Misfit(`gives a unit of ${unit.length} parts, ${unit.map(({ symbol }) => symbol).join(', ')}; a unit has at most ${limits.unitFactors}`);
  }
  return unit;
}

function familyOf(name: string): BaseUnit['family'] {
  return baseUnits.get(name)?.family ?? name;
}
