/** What a result is shown with unless more is asked for: three digits that matter. */
export const DIGITS = 3;

/** Above this, and below its inverse, a number is written with an exponent. */
const LARGEST = 1e15;
const SMALLEST = 1e-4;

const SCALES = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']] as const;

/** A number in the scale in which people write it: `2.31k`, `46.3M`, `0.0027`, `3.6e18`. The same in every language. */
export function formatScaled(value: number, digits = DIGITS): string {
  const rounded = Number(value.toPrecision(digits));
  const scale = isPrintable(rounded) ? SCALES.find(([factor]) => Math.abs(rounded) >= factor) : undefined;
  return scale ? `${Number((rounded / scale[0]).toPrecision(digits))}${scale[1]}` : formatDigits(rounded, digits);
}

/** A number without a letter, for units that have prefixes: `512`, `0.125`. */
export function formatDigits(value: number, digits = DIGITS): string {
  const rounded = Number(value.toPrecision(digits));
  return isPrintable(rounded) ? String(rounded) : rounded.toExponential().replace('e+', 'e');
}

function isPrintable(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size >= SMALLEST && size < LARGEST);
}

/** A share of one in percent. Close to all of it, what is missing tells: 99.95 %, not 100 %. */
export function formatPercent(share: number, digits = DIGITS): string {
  const percent = share * 100;
  const missing = 100 - percent;
  return missing > 0 && missing < 1 ? String(Number(percent.toFixed(Math.min(10, digits - 2 - Math.floor(Math.log10(missing)))))) : formatDigits(percent, digits);
}
