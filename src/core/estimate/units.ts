// The build of the library that runs as it stands in Node, bundles and browsers: the package’s entry point for Node rewrites
// the module loader, and the other builds bring polyfills along.
import unitMath from 'unitmath/dist/UnitMath.min2.js';
import { baseUnits, prefixFactors, type BaseUnit, type Measure } from './unit-words';

/** A unit without a value, such as requests per second; that of a plain number has no factors. */
export interface Unit {
  readonly units: readonly { readonly unit: { readonly name: string }; readonly prefix: string; readonly power: number }[];
  mul(other: Unit): Unit;
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

export type WrittenFactor = Pick<Factor, 'symbol' | 'power'>;

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
const sizes = new Map<string, number>();

/** The unit of the symbol, one of {@link baseUnits} with or without a prefix; of the empty symbol, that of a plain number. */
export function unitOf(symbol: string): Unit {
  return units.get(symbol) ?? keep(units, symbol, library()(symbol));
}

/** How many base units one of the symbol is: 3600 for `h`. */
export function sizeOf(symbol: string): number {
  return sizes.get(symbol) ?? keep(sizes, symbol, unitOf(symbol).setValue(1).getNormalizedValue());
}

function keep<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  cache.set(key, value);
  return value;
}

/** How many base units one of the unit is. */
export function sizeOfUnit(unit: Unit): number {
  return sizeOfFactors(factorsOf(unit));
}

export function sizeOfFactors(written: readonly WrittenFactor[]): number {
  return written.reduce((size, { symbol, power }) => size * sizeOf(symbol) ** power, 1);
}

const factors = new WeakMap<Unit, readonly Factor[]>();

export function factorsOf(unit: Unit): readonly Factor[] {
  const known = factors.get(unit);
  if (known) {
    return known;
  }
  const read = unit.units.map(({ unit: { name }, prefix, power }) => ({ symbol: prefix + name, name, prefix, power }));
  factors.set(unit, read);
  return read;
}

export function isPlain(unit: Unit): boolean {
  return unit.units.length === 0;
}

/** Whether values of the two units can be added. */
export function isSameKind(a: Unit, b: Unit): boolean {
  return a === b || a.equalQuantity(b);
}

/** Counts things of one kind, and nothing else: `users`, not `users/s`. */
export function isCount(unit: Unit): boolean {
  const [factor, ...others] = factorsOf(unit);
  return factor?.power === 1 && others.length === 0 && measureOf(factor) === 'count';
}

export function measureOf({ name }: Factor): Measure {
  return baseUnits.get(name)?.measure ?? 'count';
}

/** The unit of factors as they are written, such as `requests/s`; those of one family become one, or cancel. */
export function unitFrom(written: readonly WrittenFactor[]): Unit {
  const [first, second] = written;
  const isOne = first === undefined || (first.power === 1 && second === undefined);
  return isOne ? unitOf(first?.symbol ?? '') : merged(written.flatMap(({ symbol, power }) => factorsOf(unitOf(symbol)).map(factor => ({ ...factor, power }))));
}

/** The unit to a power that is whole, or leaves whole powers. */
export function raiseUnit(unit: Unit, power: number): Unit {
  return merged(factorsOf(unit).map(factor => ({ ...factor, power: factor.power * power })));
}

export function multiply(a: Unit, b: Unit): Unit {
  return isPlain(b) ? a : isPlain(a) ? b : merged([...factorsOf(a), ...factorsOf(b)]);
}

export function divide(a: Unit, b: Unit): Unit {
  return isPlain(b) ? a : merged([...factorsOf(a), ...factorsOf(b).map(factor => ({ ...factor, power: -factor.power }))]);
}

/** The library keeps hours per day, and queries per request: here the units of one family become the first of them, or cancel. */
function merged(all: readonly Factor[]): Unit {
  const families = new Map<string, { symbol: string; power: number }>();
  for (const { symbol, name, power } of all) {
    const family = familyOf(name);
    const known = families.get(family);
    families.set(family, { symbol: known?.symbol ?? symbol, power: (known?.power ?? 0) + power });
  }
  return composeUnit([...families.values()].filter(({ power }) => power !== 0));
}

const composed = new Map<string, Unit>();
/** Composing a unit costs the library some 20 µs, and a document repeats the same few. */
const REMEMBERED = 500;

/** The product of the factors. */
function composeUnit(parts: readonly WrittenFactor[]): Unit {
  const key = parts.map(({ symbol, power }) => `${symbol}^${power}`).join(' ');
  const known = composed.get(key);
  if (known) {
    return known;
  }
  if (composed.size >= REMEMBERED) {
    composed.clear();
  }
  return keep(composed, key, parts.reduce((unit, { symbol, power }) => unit.mul(power === 1 ? unitOf(symbol) : unitOf(symbol).pow(power)), unitOf('')));
}

function familyOf(name: string): BaseUnit['family'] {
  return baseUnits.get(name)?.family ?? name;
}
