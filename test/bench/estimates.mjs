// @ts-check
import { median } from './statistics.mjs';
import { time, warmUp } from './stopwatch.mjs';
import { printTable } from './table.mjs';
import { atMost, targets } from './targets.mjs';

const ROUNDS = 200;
const HOSTILE_ROUNDS = 20;
/** A full sheet, and the most lines that a block may have. */
const SIZES = [50, 500];

/**
 * Lines that cost most for what they are long, as often as a block has room for them.
 * @type {Readonly<Record<string, (index: number) => string>>}
 */
const hostile = {
  'sums': index => filled(`a${index} = 1`, '+1'),
  'powers': index => filled(`a${index} = 1`, '*2^2'),
  'names': index => filled(`a${index} = 1`, index > 0 ? `+a${index - 1}` : '+1'),
  'units that differ': index => filled(`a${index} = 1`, ['*2 users', '*3 GB', '/(5 ms)', '*7 tokens', '/(9 users)', '*2 GPUs', '/(3 MB)']),
  'functions': index => filled(`a${index} = 1`, '+abs(1)'),
  'quantiles': index => filled(`a${index} = 1`, '+z_one_sided(5%)'),
  'parentheses': index => filled(`a${index} = 1`, '+((((1))))'),
  'lists': index => `a${index} = max(${'1 ms, '.repeat(78)}1 ms)`,
  'unknown units': index => `a${index} = 3 unknwon_${index}`,
  'unknown names': index => `a${index} = nobody_${index} * 2`,
  'assertions': () => filled('assert 1 <= 1', '+1'),
  'stated results': index => `a${index} = 2 * ${index} # => 7 ${'w '.repeat(100)}`,
  'what is to be filled in': index => filled(`a${index} = 1`, '+[fill: x]'),
};

/** A line with as many of the pieces as it has room for. */
function filled(/** @type {string} */ start, /** @type {string | string[]} */ piece) {
  const pieces = [piece].flat();
  let line = start;
  for (let index = 0; line.length + (pieces[index % pieces.length]?.length ?? 0) <= 500; index++) {
    line += pieces[index % pieces.length];
  }
  return line;
}

/**
 * How long it takes, after each key, to compute a block anew, and how long where somebody means ill.
 * @param {import('./bundle-core.mjs').Core} core
 */
export function estimates({ parseDocument, estimatesOf }) {
  const work = (/** @type {string} */ text) => estimatesOf(parseDocument(text)).lines.length;
  const rows = SIZES.map(size => {
    const bytes = blockOf(linesOf(size));
    warmUp(work, bytes, 500);
    const whole = median(Array.from({ length: ROUNDS }, () => time(work, bytes)));
    return [`a block of ${size} lines`, whole * 1000, (whole * 1000) / size, size > 50 ? '' : atMost(whole, targets.block) + ' ms'];
  });
  printTable('Computing estimates anew', ['', 'µs', 'µs a line', ''], rows);
  const worst = Object.entries(hostile).map(([name, line]) => {
    const bytes = blockOf(Array.from({ length: 500 }, (_, index) => line(index)));
    const times = Array.from({ length: HOSTILE_ROUNDS }, () => time(work, bytes));
    return { name, first: times[0] ?? NaN, typical: median(times) };
  });
  printTable(
    `A block full of what costs most; ✗ where that takes more than ${targets.hostileBlock} ms`, ['', 'ms', 'ms at first', ''],
    worst.toSorted((a, b) => b.typical - a.typical).map(({ name, first, typical }) => [name, typical, first, typical > targets.hostileBlock ? '✗' : '✓']),
  );
}

const blockOf = (/** @type {readonly string[]} */ lines) => Buffer.from(`\`\`\`estimate\n${lines.join('\n')}\n\`\`\`\n`);

/**
 * Inputs, formulas with units, and an assertion in ten lines.
 * @param {number} count
 */
function linesOf(count) {
  return Array.from({ length: count }, (_, index) => {
    switch (index % 10) {
      case 0:
        return `u${index} = ${index + 10}M users`;
      case 9:
        return `assert r${index - 8} < 900k QPS`;
      default:
        return index % 10 === 1
          ? `r${index} = u${index - 1} * 4 requests/user/day to requests/s  # => 2.31k requests/s`
          : `r${index} = max(r${index - 1}, 3k requests/s) * 1.1`;
    }
  });
}
