import assert from 'node:assert/strict';
import { applyEdits, updateResults } from '../../../src/core';
import { fenced, sheetOf } from '../../support/estimates';

const load = 'load = 50M users * 4 requests/user/day';
const update = (line: string): string => {
  const text = fenced(line);
  const updated = applyEdits(text, updateResults(sheetOf(text)));
  return updated.split('\n')[1] ?? '';
};

/** A formula, what is stated, and what the update makes of it. */
const cases: readonly (readonly [formula: string, stated: string, updated: string])[] = [
  // Right as it stands.
  [`${load} to requests/s`, '2.31k requests/s', '2.31k requests/s'],
  [`${load} to requests/s`, '2.3k QPS', '2.3k QPS'],
  [`${load} to requests/s`, '2k requests/s', '2k requests/s'],
  [`${load} to requests/s`, '2,315 requests/s', '2,315 requests/s'],
  [`${load} to requests/s`, '≈ 2300 requests/s', '≈ 2300 requests/s'],
  [`${load} to requests/s`, '200M requests/day', '200M requests/day'],
  ['x = 1 - 0.99^16', '14.9 %', '14.9 %'],
  ['x = 1 - 0.99^16 to %', '0.149', '0.149'],
  ['x = ceil(8.68 GPUs)', '9', '9'],
  ['x = ceil(8.68) * 1', '9 GPUs', '9 GPUs'],
  ['x = 540 USD/day * 1', '$540/day', '$540/day'],
  ['x = 3 * -2', '-6', '-6'],
  ['x = 1000 * 512 B', '512 kB, in all', '512 kB, in all'],
  // Stale, and corrected in the unit and with the digits that were stated.
  [`${load} to requests/s`, '3.1k requests/s', '2.31k requests/s'],
  [`${load} to requests/s`, '2.9k QPS', '2.31k QPS'],
  [`${load} to requests/s`, '2400 requests/s at noon  # measured', '2.315k requests/s at noon  # measured'],
  [`${load} to requests/s`, '2.31k requests', '2.31k requests/s'],
  [`${load} to requests/s`, '2.31k', '2.31k requests/s'],
  ['x = 1 - 0.99^16', '15.9 %', '0.149'],
  ['x = 1 - 0.99^16 to %', '15.9 %', '14.9 %'],
  ['x = 1e9 * 512 B', '500 GB', '512 GB'],
  ['x = 1e9 * 512 B', '0.5 GiB', '477 GiB'],
  ['x = 25 ms + 50 ms', '80 ms', '75 ms'],
  ['x = 3 * -2', '-5', '-6'],
  ['x = $20/h * 3 h', '$50', '$60'],
  ['x = 3 GPUs * 3', '8', '9 GPUs'],
  ['x = 2 * 3', '', '6'],
];

describe('a stated result', () => {
  for (const [formula, stated, updated] of cases) {
    it(`“${stated}” of ${formula} becomes “${updated}”`, () => {
      assert.equal(update(`${formula} # => ${stated}`).trimEnd(), `${formula} # => ${updated}`);
    });
  }

  it('keeps what stands around it', () => {
    assert.equal(update('x = 2 * 3        # =>   7  # counted twice'), 'x = 2 * 3        # =>   6  # counted twice');
    assert.equal(update('x = 2 * 3 #=>'), 'x = 2 * 3 #=> 6');
  });

  it('in words that are no number is stale, but no update removes it', () => {
    const { lines, ...sheet } = sheetOf(fenced('x = 2 * 3 # => see the appendix'));

    assert.deepEqual(lines.map(({ stated }) => [stated?.isStale, stated?.isReadable]), [[true, false]]);
    assert.deepEqual(updateResults({ lines, ...sheet }), []);
  });

  it('is not judged where the line has no result', () => {
    assert.deepEqual(sheetOf(fenced('x = [fill: a number] # => 7', 'y = x * 2 # => 8', 'z = 1 / 0 # => 9')).lines.map(({ stated }) => stated), [undefined, undefined, undefined]);
  });
});
