/** A time in the unit in which a latency is usually given: "230 ms", "1.5 s". */
export function formatTime(seconds: number): string {
  return seconds < 10 ? (seconds < 1 ? `${formatNumber(seconds * 1000)} ms` : `${formatNumber(seconds)} s`) : `${formatNumber(Math.round(seconds))} s`;
}

/** A number as a sentence gives it: four digits that matter, thousands separated: "10,000", "0.0231". */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(4));
  const [whole = '', decimals] = rounded.toString().split('.');
  return rounded.toString().includes('e') ? rounded.toString() : whole.replaceAll(/\d(?=(?:\d{3})+$)/g, '$&,') + (decimals === undefined ? '' : `.${decimals}`);
}

/** A count in the scale in which people write it: "10B", "1,000", "46.3M". */
export function formatCount(value: number): string {
  for (const [factor, letter] of [[1e12, 'T'], [1e9, 'B'], [1e6, 'M']] as const) {
    if (value >= factor) {
      return `${Number((value / factor).toPrecision(3))}${letter}`;
    }
  }
  return formatNumber(value);
}
