import assert from 'node:assert/strict';
import { resultHints } from '../../../src/core';
import { fenced, sheetOf } from '../../support/estimates';

describe('the hints of a sheet', () => {
  it('show what a formula comes to, unless it is stated', () => {
    const text = fenced('a = 2 GB', 'b = a * 3   # per node', 'c = a * 4 # => 8 GB', 'd = a * 5 # => 9 GB', 'e = 1 / 0', 'assert a < b');

    const hints = resultHints(sheetOf(text));

    assert.deepEqual(hints.map(({ offset, ...hint }) => ({ before: text.slice(text.lastIndexOf('\n', offset) + 1, offset), ...hint })), [
      { before: 'b = a * 3', text: '= 6 GB', derivation: '2 GB × 3' }, { before: 'd = a * 5', text: '= 10 GB', derivation: '2 GB × 5' },
    ]);
  });
});
