// @ts-check
import { contestants } from './contestants.mjs';
import { median, quantile } from './statistics.mjs';
import { time, warmUp } from './stopwatch.mjs';
import { printTable } from './table.mjs';
import { atLeast, atMost, targets } from './targets.mjs';

/**
 * How often each is measured; the slow ones take part in the first rounds only. A short text is linted several times in a row.
 * Before that everyone runs for so many milliseconds: until V8 has compiled some 500 functions of a linter, as in an editor
 * that has been open for a minute.
 */
const plan = {
  S: { rounds: 80, slowRounds: 80, calls: 8, warmUp: 4000 },
  M: { rounds: 80, slowRounds: 24, calls: 2, warmUp: 3000 },
  L: { rounds: 20, slowRounds: 3, calls: 1, warmUp: 300 },
};

/**
 * Everyone side by side on each document. They take turns, so that a bad phase of the machine hits all of them, and each
 * ratio is taken within its round.
 * @param {import('./bundle-core.mjs').Core} core
 * @param {import('./documents.mjs').Documents} documents
 */
export function compare(core, documents) {
  const all = contestants(core);
  const perMegabyte = [];
  for (const name of /** @type {const} */ (['S', 'M', 'L'])) {
    const bytes = documents[name];
    const times = takeTurns(all, bytes, plan[name]);
    const [yardstick = [], ours = [], slow = []] = times;
    printTable(
      `${name}, ${(bytes.length / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kB; our findings: ${core.lintDocument(bytes.toString('utf8'), core.knowledge).findings.length}`,
      ['', 'ms', '× block parse', '(quartiles)', '(best tenth)', '× faster than markdownlint', 'rounds'],
      all.map((contestant, index) => {
        const own = times[index] ?? [];
        const ratios = divide(own, yardstick);
        return [contestant.name, median(own), median(ratios).toFixed(2), quartiles(ratios), (quantile(own, 0.1) / quantile(yardstick, 0.1)).toFixed(2), median(divide(slow, own)), String(own.length)];
      }),
    );
    const [parses, faster] = [median(divide(ours, yardstick)), median(divide(slow, ours))];
    console.log(`\n  × block parse ${parses.toFixed(2)}${name === 'M' ? `  ${atMost(parses, targets.timesBlockParse)}` : ''}`);
    console.log(`  × faster than markdownlint ${faster.toFixed(1)}  ${atLeast(faster, targets.fasterThanMarkdownlint)}`);
    perMegabyte.push(median(ours) / bytes.length);
  }
  const [, onM = NaN, onL = NaN] = perMegabyte;
  console.log(`  ms per MB, L ÷ M ${(onL / onM).toFixed(2)}  ${atMost(onL / onM, targets.perMegabyte)}`);
}

/**
 * @param {readonly import('./contestants.mjs').Contestant[]} all
 * @param {Buffer} bytes
 * @param {(typeof plan)['S']} plan
 */
function takeTurns(all, bytes, { rounds, slowRounds, calls, warmUp: patience }) {
  for (const { run } of all) {
    warmUp(run, bytes, patience);
  }
  const times = all.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run, isSlow }] of all.entries()) {
      if (!isSlow || round < slowRounds) {
        times[index]?.push(time(run, bytes, isSlow ? 1 : calls));
      }
    }
  }
  return times;
}

/**
 * Round by round, as far as both took part.
 * @param {readonly number[]} above
 * @param {readonly number[]} below
 */
function divide(above, below) {
  return above.slice(0, below.length).map((value, round) => value / (below[round] ?? NaN));
}

/** @param {readonly number[]} ratios */
function quartiles(ratios) {
  return `${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`;
}
