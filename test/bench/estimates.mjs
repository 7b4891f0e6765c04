// @ts-check
import { median } from './statistics.mjs';
import { time, warmUp } from './stopwatch.mjs';
import { printTable } from './table.mjs';

const ROUNDS = 200;
/** A full sheet, and the most that a block may have. */
const SIZES = [50, 500];

/**
 * How long it takes, after each key, to compute a block anew.
 * @param {import('./bundle-core.mjs').Core} core
 */
export function estimates({ parseDocument, estimatesOf }) {
  const work = (/** @type {string} */ text) => estimatesOf(parseDocument(text)).lines.length;
  const rows = SIZES.map(size => {
    const bytes = Buffer.from(`\`\`\`estimate\n${linesOf(size).join('\n')}\n\`\`\`\n`);
    warmUp(work, bytes, 500);
    const whole = median(Array.from({ length: ROUNDS }, () => time(work, bytes)));
    return [`a block of ${size} lines`, whole * 1000, (whole * 1000) / size];
  });
  printTable('Computing estimates anew', ['', 'µs', 'µs a line'], rows);
}

/**
 * Inputs, formulas with units, and an assertion in ten lines.
 * @param {number} count
 */
function linesOf(count) {
  return Array.from({ length: count }, (_, index) => {
    switch (index % 10) {
      case 0:
        return `users_${index} = ${index + 10}M users`;
      case 9:
        return `assert rate_${index - 8} < 900k QPS`;
      default:
        return index % 10 === 1
          ? `rate_${index} = users_${index - 1} * 4 requests/user/day to requests/s  # => 2.31k requests/s`
          : `rate_${index} = max(rate_${index - 1}, 3k requests/s) * 1.1  # the peak`;
    }
  });
}
