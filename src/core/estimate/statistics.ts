/**
 * The quantile of the standard normal distribution: below it lies the share `p`, which is above 0 and below 1.
 *
 * Algorithm AS 241 (PPND16) of Wichura, Applied Statistics 37 (1988), 477–484; exact to about 1 in 10^16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return q * ratio(CENTRE, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const tail = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5);
  return q < 0 ? -tail : tail;
}

type Rational = readonly [above: readonly number[], below: readonly number[]];

const CENTRE: Rational = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
];
const TAIL: Rational = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
];
const FAR_TAIL: Rational = [
  [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
];

function ratio([above, below]: Rational, at: number): number {
  const [top, bottom] = [above, below].map(coefficients => coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0));
  return (top ?? 0) / (bottom ?? 1);
}

export interface TestOptions {
  /** The chance of seeing a difference where there is none, on both sides together. */
  readonly alpha: number;
  /** The chance of seeing a difference that is there. */
  readonly power: number;
}

/**
 * The units that each arm of an experiment needs to tell two proportions apart, before rounding up.
 *
 * Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions (2003), chapter 4, without continuity correction.
 */
export function sampleSizeForProportions(first: number, second: number, { alpha, power }: TestOptions): number {
  const mean = (first + second) / 2;
  const underNone = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
  const underSome = normalQuantile(power) * Math.sqrt(first * (1 - first) + second * (1 - second));
  return ((underNone + underSome) / (second - first)) ** 2;
}

/** The units that each arm needs to see a mean move by `effect`, in the unit of the standard deviation, before rounding up. */
export function sampleSizeForMeans(deviation: number, effect: number, { alpha, power }: TestOptions): number {
  return 2 * ((normalQuantile(1 - alpha / 2) + normalQuantile(power)) * (deviation / effect)) ** 2;
}

/** Shares below this count as this, so that an empty bin has a logarithm. */
const SMALLEST_SHARE = 1e-4;

/** The Kullback-Leibler divergence of the current shares from the reference, in nats. */
export function divergence(current: readonly number[], reference: readonly number[]): number {
  return current.reduce((sum, share, bin) => {
    const [a, e] = [share, reference[bin] ?? 0].map(each => Math.max(each, SMALLEST_SHARE));
    return sum + (a ?? 0) * Math.log((a ?? 1) / (e ?? 1));
  }, 0);
}

/** The Population Stability Index: the divergence in both directions. Below 0.1 stable, above 0.2 a reason to act. */
export function stabilityIndex(reference: readonly number[], current: readonly number[]): number {
  return divergence(current, reference) + divergence(reference, current);
}
