// The build of the library that runs as it stands in Node, bundles and browsers: the package’s entry point for Node rewrites
// the module loader, and the other builds bring polyfills along.
import unitMath from 'unitmath/dist/UnitMath.min2.js';
import { baseUnits, prefixFactors, type BaseUnit, type Measure } from './unit-words';

/** A unit without a value, such as requests per second; that of a plain number has no factors. */
export interface Unit {
  readonly units: readonly { readonly unit: { readonly name: string }; readonly prefix: string; readonly power: number }[];
  mul(other: Unit): Unit;
  div(other: Unit): Unit;
  pow(exponent: number): Unit;
  equalQuantity(other: Unit): boolean;
  setValue(value: number): Unit;
  getNormalizedValue(): number;
}

/** A unit to a power. */
export interface Factor {
  /** With its prefix, such as `ms`. */
  readonly symbol: string;
  /** Without it, such as `s`. */
  readonly name: string;
  readonly prefix: string;
  readonly power: number;
}

type UnitFactory = (text: string) => Unit;

let factory: UnitFactory | undefined;

/** Loading the library takes some 10 ms, and most texts have no estimate. */
function library(): UnitFactory {
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

const units = new Map<string, Unit>();

/** The unit of the symbol, one of {@link baseUnits} with or without a prefix; of the empty symbol, that of a plain number. */
export function unitOf(symbol: string): Unit {
  const known = units.get(symbol);
  if (known) {
    return known;
  }
  const unit = library()(symbol);
  units.set(symbol, unit);
  return unit;
}

/** How many base units one of the symbol is: 3600 for `h`. */
export function sizeOf(symbol: string): number {
  return unitOf(symbol).setValue(1).getNormalizedValue();
}

/** How many base units one of the unit is. */
export function sizeOfUnit(unit: Unit): number {
  return sizeOfFactors(factorsOf(unit));
}

export function sizeOfFactors(factors: readonly Pick<Factor, 'symbol' | 'power'>[]): number {
  return factors.reduce((size, { symbol, power }) => size * sizeOf(symbol) ** power, 1);
}

export function factorsOf(unit: Unit): Factor[] {
  return unit.units.map(({ unit: { name }, prefix, power }) => ({ symbol: prefix + name, name, prefix, power }));
}

export function isPlain(unit: Unit): boolean {
  return unit.equalQuantity(unitOf(''));
}

/** Counts things of one kind, and nothing else: `users`, not `users/s`. */
export function isCount(unit: Unit): boolean {
  const [factor, ...others] = factorsOf(unit);
  return factor?.power === 1 && others.length === 0 && measureOf(factor) === 'count';
}

export function measureOf({ name }: Factor): Measure {
  return baseUnits.get(name)?.measure ?? 'count';
}

export function multiply(a: Unit, b: Unit): Unit {
  return merge(a.mul(b));
}

export function divide(a: Unit, b: Unit): Unit {
  return merge(a.div(b));
}

/** The library keeps hours per day, and queries per request: here the units of one family become the first of them, or cancel. */
function merge(unit: Unit): Unit {
  const powers = new Map<string, { symbol: string; power: number }>();
  const factors = factorsOf(unit);
  for (const { symbol, name, power } of factors) {
    const family = familyOf(name);
    const known = powers.get(family);
    powers.set(family, { symbol: known?.symbol ?? symbol, power: (known?.power ?? 0) + power });
  }
  const left = [...powers.values()].filter(({ power }) => power !== 0);
  return left.length === factors.length ? unit : composeUnit(left);
}

/** The product of the factors. */
export function composeUnit(factors: readonly { readonly symbol: string; readonly power: number }[]): Unit {
  return factors.reduce((unit, { symbol, power }) => unit.mul(power === 1 ? unitOf(symbol) : unitOf(symbol).pow(power)), unitOf(''));
}

function familyOf(name: string): BaseUnit['family'] {
  return baseUnits.get(name)?.family ?? name;
}
