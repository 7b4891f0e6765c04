import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexOfLeast, indexOfNext } from '../../../src/core/text/numbers';

describe('indexOfNext', () => {
  it('finds what indexOfLeast finds, from wherever it begins', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 80 }), fc.nat(80), fc.integer({ min: -2, max: 64 }), fc.nat(80), (numbers, start, from, shorter) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const count = Math.max(0, sorted.length - shorter);
        const before = Math.min(start, count);

        assert.equal(indexOfNext(sorted, from, before, count), indexOfLeast(sorted, from, count, before));
      }),
      { numRuns: 2000 },
    );
  });
});
