/** What a result is shown with unless more is asked for: three digits that matter. */
export const DIGITS = 3;

/** From here on, and below the smallest, a number is written with an exponent. */
const LARGEST = 1e15;
const LARGEST_WITHOUT_LETTER = 1e6;
const SMALLEST = 1e-4;

const SCALES = [[1e12, 'T'], [1e9, 'B'], [1e6, 'M'], [1e3, 'k']] as const;

/** A number in the scale in which people write it: `2.31k`, `46.3M`, `0.0027`, `3.6e18`. The same in every language. */
export function formatScaled(value: number, digits = DIGITS): string {
  const rounded = Number(value.toPrecision(digits));
  const scale = Math.abs(rounded) < LARGEST ? SCALES.find(([factor]) => Math.abs(rounded) >= factor) : undefined;
  return scale ? `${Number((rounded / scale[0]).toPrecision(digits))}${scale[1]}` : formatDigits(rounded, digits);
}

/** A number without a letter, for units that have prefixes: `512`, `0.125`. Up to a million no digit before the point is left out. */
export function formatDigits(value: number, digits = DIGITS): string {
  const rounded = Number(value.toPrecision(digits));
  const whole = Math.abs(rounded) < 1000 ? rounded : Math.round(value);
  const size = Math.abs(whole);
  return size === 0 || (size >= SMALLEST && size < LARGEST_WITHOUT_LETTER) ? String(whole) : rounded.toExponential().replace('e+', 'e');
}

/** A share of one in percent. Close to all of it, what is missing tells: 99.95 %, not 100 %. */
export function formatPercent(share: number, digits = DIGITS): string {
  const percent = share * 100;
  const missing = 100 - percent;
  return missing > 0 && missing < 1 ? String(Number(percent.toFixed(Math.min(10, digits - 2 - Math.floor(Math.log10(missing)))))) : formatDigits(percent, digits);
}

/** An amount of money, to the cent where cents are usual: `2.50`, `0.0027`, `6.67k`. */
export function formatMoney(value: number, digits = DIGITS): string {
  const cents = value.toFixed(2);
  const hasCents = Math.abs(Number(cents)) >= 1 && Math.abs(Number(cents)) < 100 && !cents.endsWith('.00');
  return hasCents ? cents : formatScaled(value, digits);
}
