// @ts-check
import MarkdownIt from 'markdown-it';
import { hostile } from './hostile.mjs';
import { time } from './stopwatch.mjs';
import { printTable } from './table.mjs';
import { targets } from './targets.mjs';

/** The shorter text grows until it takes this long, in milliseconds, or is this long, in bytes. */
const ENOUGH = 100;
const LONGEST = 500_000;
const ROUNDS = 3;
/** So many where the fewer looked bad. */
const MOST_ROUNDS = 9;
/** Below this, in milliseconds, the ratio says more about the machine than about the code. */
const MEASURABLE = 2;

/**
 * Hostile inputs of one size and of twice the size: linear work doubles, quadratic work quadruples.
 * @param {import('./bundle-core.mjs').Core} core
 */
export function double({ lintDocument, knowledge }) {
  const markdown = new MarkdownIt();
  const lint = (/** @type {string} */ text) => lintDocument(text, knowledge).findings;
  const parse = (/** @type {string} */ text) => markdown.block.parse(text, markdown, {}, []);
  const results = hostile.map(({ name, make }) => {
    try {
      return { name, ...measure(make, lint, parse) };
    } catch (error) {
      return { name, error };
    }
  });
  const measured = results.flatMap(each => ('error' in each ? [] : [each]));
  const crashed = results.flatMap(each => ('error' in each ? [each] : []));
  printTable(
    `Hostile inputs, of one size and of twice the size; ✗ where that takes more than ${targets.doubling} times as long`,
    ['', 'n', 'kB at 2n', 'ms at n', 'ms at 2n', 'ratio', '', 'block parse: ms at 2n', 'ratio'],
    measured.toSorted((a, b) => b.ratio - a.ratio).map(each => [
      each.name, String(each.n), String(Math.round(each.bytes / 1000)), each.short, each.long, each.ratio.toFixed(2), isFlagged(each) ? '✗' : '✓', each.parse, each.parseRatio.toFixed(2),
    ]),
  );
  const flagged = measured.filter(isFlagged).length;
  const dearest = measured.toSorted((a, b) => perMegabyte(b) - perMegabyte(a)).slice(0, 5);
  console.log(`\n  ${flagged === 0 ? '✓' : '✗'} ${measured.length - flagged} of ${measured.length} at most ${targets.doubling}`);
  console.log(`  ms per MB of the dearest: ${dearest.map(each => `${each.name} ${Math.round(perMegabyte(each))}`).join(', ')}`);
  for (const { name, error } of crashed) {
    console.log(`  ✗ ${name}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 2).join('') : error}`);
  }
}

/**
 * The best of few rounds: whatever else the machine does only adds to them.
 * @param {(n: number) => string} make
 * @param {(text: string) => unknown} lint
 * @param {(text: string) => unknown} parse
 */
function measure(make, lint, parse) {
  const n = grow(make, lint);
  const [once, twice] = [Buffer.from(make(n)), Buffer.from(make(2 * n))];
  // The longer first: what has just been grown to is the shorter, of which the linter remembers the front matter.
  const works = [() => time(lint, twice), () => time(lint, once), () => time(parse, twice), () => time(parse, once)];
  const best = works.map(() => Infinity);
  const isDoubtful = () => (best[0] ?? 0) / (best[1] ?? 1) > targets.doubling;
  for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && isDoubtful()); round++) {
    for (const [index, work] of works.entries()) {
      best[index] = Math.min(best[index] ?? Infinity, work());
    }
  }
  const [long = NaN, short = NaN, longParse = NaN, shortParse = NaN] = best;
  return { n, bytes: twice.length, short, long, ratio: long / short, parse: longParse, parseRatio: longParse / shortParse };
}

/**
 * A power of two so large that the time can be told, and so small that twice the size still takes about a second at worst.
 * @param {(n: number) => string} make
 * @param {(text: string) => unknown} lint
 */
function grow(make, lint) {
  let n = 64;
  for (let bytes = Buffer.from(make(n)); bytes.length < LONGEST && time(lint, bytes) < ENOUGH; bytes = Buffer.from(make(n))) {
    n *= 2;
  }
  return n;
}

/** @param {{ ratio: number, short: number }} result */
const isFlagged = ({ ratio, short }) => ratio > targets.doubling && short >= MEASURABLE;

/** @param {{ long: number, bytes: number }} result */
const perMegabyte = ({ long, bytes }) => (long / bytes) * 1e6;
