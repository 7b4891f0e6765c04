import assert from 'node:assert/strict';
import { inWords } from '../../../src/core/text/in-words';

describe('inWords', () => {
  it('puts a word before the last one', () => {
    assert.deepEqual([inWords([]), inWords(['a']), inWords(['a', 'b']), inWords(['a', 'b', 'c'], 'or')], ['', 'a', 'a and b', 'a, b or c']);
  });
});
