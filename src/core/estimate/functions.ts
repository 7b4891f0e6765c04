import { add, checkFit, compare, isNearly, joined, over, plain, raise, rounded, times, type Amount } from './amount';
import { describeUnit } from './describe-unit';
import { Misfit } from './misfit';
import { divergence, normalQuantile, sampleSizeForMeans, sampleSizeForProportions, stabilityIndex, type TestOptions } from './statistics';
import { isCount, isPlain } from './units';

/** A value that a function takes: an amount, or a list of them. */
export type Argument = Amount | readonly Amount[];

/** A function of the estimates’ language. */
export interface EstimateFunction {
  readonly name: string;
  /** Its parameters; those in brackets may be left out. */
  readonly parameters: string;
  /** What it gives, in one line. */
  readonly summary: string;
  /** How many arguments it takes, at least and at most. */
  readonly arity: readonly [number, number];
  /** The first so many arguments are lists. */
  readonly lists?: number;
  /** @throws Misfit where the arguments do not fit. */
  readonly compute: (parameters: readonly Argument[]) => Amount;
}

const MANY = Infinity;

const list: readonly EstimateFunction[] = [
  { name: 'min', parameters: 'a, b, …', summary: 'The smallest.', arity: [1, MANY], compute: each => extreme(each, -1) },
  { name: 'max', parameters: 'a, b, …', summary: 'The largest: parallel stages take as long as the slowest.', arity: [1, MANY], compute: each => extreme(each, 1) },
  { name: 'sum', parameters: 'a, b, …', summary: 'All together.', arity: [1, MANY], compute: each => amounts(each).reduce(add) },
  { name: 'abs', parameters: 'x', summary: 'Without its sign.', arity: [1, 1], compute: ofOne(x => ({ ...x, value: Math.abs(x.value) })) },
  { name: 'ceil', parameters: 'x', summary: 'Rounded up to a whole number of its unit.', arity: [1, 1], compute: ofOne(x => rounded(x, Math.ceil)) },
  { name: 'floor', parameters: 'x', summary: 'Rounded down to a whole number of its unit.', arity: [1, 1], compute: ofOne(x => rounded(x, Math.floor)) },
  { name: 'round', parameters: 'x', summary: 'Rounded to the nearest whole number of its unit.', arity: [1, 1], compute: ofOne(x => rounded(x, Math.round)) },
  { name: 'sqrt', parameters: 'x', summary: 'The square root.', arity: [1, 1], compute: ofOne(squareRoot) },
  { name: 'exp', parameters: 'x', summary: 'e to the power of x.', arity: [1, 1], compute: ofOne(x => plain(Math.exp(number(x)))) },
  { name: 'log', parameters: 'x', summary: 'The natural logarithm.', arity: [1, 1], compute: logarithm(Math.log) },
  { name: 'ln', parameters: 'x', summary: 'The natural logarithm.', arity: [1, 1], compute: logarithm(Math.log) },
  { name: 'log2', parameters: 'x', summary: 'The logarithm to base 2.', arity: [1, 1], compute: logarithm(Math.log2) },
  { name: 'log10', parameters: 'x', summary: 'The logarithm to base 10.', arity: [1, 1], compute: logarithm(Math.log10) },
  { name: 'z_two_sided', parameters: 'alpha', summary: 'The normal quantile for a two-sided test: 1.96 for 5 %.', arity: [1, 1], compute: ofOne(x => plain(normalQuantile(1 - share(x) / 2))) },
  { name: 'z_one_sided', parameters: 'alpha', summary: 'The normal quantile for a one-sided test: 0.842 for 20 %.', arity: [1, 1], compute: ofOne(x => plain(normalQuantile(1 - share(x)))) },
  {
    name: 'sample_size_proportions', parameters: 'baseline, target[, alpha = 5 %][, power = 80 %]', arity: [2, 4],
    summary: 'The units per arm that an A/B test needs to tell the two proportions apart.', compute: sampleOfProportions,
  },
  {
    name: 'sample_size_means', parameters: 'deviation, effect[, alpha = 5 %][, power = 80 %]', arity: [2, 4],
    summary: 'The units per arm that an A/B test needs to see a mean move by the effect.', compute: sampleOfMeans,
  },
  { name: 'psi', parameters: '[reference shares], [current shares]', arity: [2, 2], lists: 2, summary: 'The Population Stability Index: below 0.1 stable, above 0.2 a reason to act.', compute: ofBins((reference, current) => stabilityIndex(reference, current)) },
  { name: 'kl', parameters: '[current shares], [reference shares]', arity: [2, 2], lists: 2, summary: 'The Kullback-Leibler divergence of the current shares from the reference, in nats.', compute: ofBins((current, reference) => divergence(current, reference)) },
  {
    name: 'replicas_for', parameters: 'load, capacity_of_one[, utilisation = 60 %]', arity: [2, 3],
    summary: 'The replicas that carry the load when each is used up to the utilisation, rounded up.', compute: replicasFor,
  },
];

/** Every function by its name. */
export const functions: ReadonlyMap<string, EstimateFunction> = new Map(list.map(each => [each.name, each]));

export const functionNames: readonly string[] = list.map(({ name }) => name);

export function isFunction(name: string): boolean {
  return functions.has(name);
}

function isAmount(argument: Argument): argument is Amount {
  return !Array.isArray(argument);
}

function amounts(parameters: readonly Argument[]): Amount[] {
  return parameters.filter(isAmount);
}

function ofOne(compute: (x: Amount) => Amount): EstimateFunction['compute'] {
  return parameters => compute(amounts(parameters)[0] ?? plain(0));
}

/** The first of the amounts in the order that the sign gives; its unit is that of the first argument. */
function extreme(parameters: readonly Argument[], sign: 1 | -1): Amount {
  return amounts(parameters).reduce((best, each) => joined(best, each, compare(best, each) * sign < 0 ? each.value : best.value));
}

function squareRoot(x: Amount): Amount {
  if (x.value < 0) {
    throw new Misfit('takes the square root of a negative number');
  }
  return raise(x, plain(0.5));
}

function logarithm(compute: (value: number) => number): EstimateFunction['compute'] {
  return ofOne(x => {
    const value = number(x);
    if (value <= 0) {
      throw new Misfit('takes the logarithm of a number that is not above zero');
    }
    return plain(compute(value));
  });
}

/** A plain number’s value. */
function number({ value, unit }: Amount): number {
  if (!isPlain(unit)) {
    throw new Misfit(`needs a plain number, not ${describeUnit(unit)}`);
  }
  return value;
}

/** A share above 0 and below 1. */
function share(x: Amount | undefined, preset?: number): number {
  if (x === undefined) {
    return preset ?? 0.5;
  }
  const value = number(x);
  if (value <= 0 || value >= 1) {
    throw new Misfit('needs a share above 0 % and below 100 %');
  }
  return value;
}

function testOptions(alpha: Amount | undefined, power: Amount | undefined): TestOptions {
  return { alpha: share(alpha, 0.05), power: share(power, 0.8) };
}

function sampleOfProportions(parameters: readonly Argument[]): Amount {
  const [first, second, alpha, power] = amounts(parameters);
  const [baseline, target] = [share(first), share(second)];
  if (isNearly(baseline, target)) {
    throw new Misfit('compares a proportion with itself: no sample is large enough');
  }
  return plain(Math.ceil(sampleSizeForProportions(baseline, target, testOptions(alpha, power))));
}

function sampleOfMeans(parameters: readonly Argument[]): Amount {
  const [deviation = plain(1), effect = plain(1), alpha, power] = amounts(parameters);
  checkFit(deviation, effect, 'compares', 'with');
  if (deviation.value <= 0 || effect.value === 0) {
    throw new Misfit('needs a deviation above zero and an effect that is not zero');
  }
  return plain(Math.ceil(sampleSizeForMeans(deviation.value, effect.value, testOptions(alpha, power))));
}

/** How far from 1 the sum of rounded shares may be. */
const SUM_TOLERANCE = 0.02;

function ofBins(compute: (first: readonly number[], second: readonly number[]) => number): EstimateFunction['compute'] {
  return parameters => {
    const [first = [], second = []] = parameters.map(each => (isAmount(each) ? [number(each)] : each.map(number)));
    if (first.length !== second.length || first.length < 2) {
      throw new Misfit(`compares ${first.length} bins with ${second.length}; both lists need the same bins, at least two`);
    }
    for (const shares of [first, second]) {
      const sum = shares.reduce((total, each) => total + each, 0);
      if (shares.some(each => each < 0) || Math.abs(sum - 1) > SUM_TOLERANCE) {
        throw new Misfit(`has shares that sum to ${Number(sum.toPrecision(3))}, not to 1`);
      }
    }
    return plain(compute(first, second));
  };
}

/** 60 % leaves room for a peak within the peak and for a replica that is restarting. */
const UTILISATION = 0.6;

function replicasFor(parameters: readonly Argument[]): Amount {
  const [load = plain(0), capacity = plain(1), utilisation] = amounts(parameters);
  const used = utilisation === undefined ? UTILISATION : number(utilisation);
  if (used <= 0 || used > 1) {
    throw new Misfit('needs a utilisation above 0 % and up to 100 %');
  }
  const replicas = over(load, times(capacity, plain(used)));
  if (!isPlain(replicas.unit) && !isCount(replicas.unit)) {
    throw new Misfit(`divides ${describeUnit(load.unit)} by ${describeUnit(capacity.unit)}`);
  }
  return rounded(replicas, Math.ceil);
}
