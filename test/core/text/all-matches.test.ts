import assert from 'node:assert/strict';
import { allMatches } from '../../../src/core/text/all-matches';

describe('All places of a pattern', () => {
  it('are those that matchAll finds, empty ones too', () => {
    for (const [text, pattern] of [['10 of 200, 3', /\d+/g], ['abc', /x*/g], ['', /^/g], ['aab', /(?=a)/g]] as const) {
      assert.deepEqual(allMatches(text, pattern).map(({ index, 0: found }) => [index, found]), Array.from(text.matchAll(pattern), ({ index, 0: found }) => [index, found]));
    }
  });

  it('are found again from the start', () => {
    const pattern = /a/g;
    assert.equal(allMatches('aa', pattern).length, 2);
    assert.equal(allMatches('a', pattern).length, 1);
  });
});
