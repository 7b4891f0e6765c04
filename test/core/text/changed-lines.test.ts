import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, changedLines } from '../../../src/core';
import { runs, wildText } from '../../support/wild-text';

describe('changedLines', () => {
  it('touches no line that stays as it is', () => {
    assert.deepEqual(changedLines('a\r\nb\r\nc', 'a\r\nB\r\nc'), [{ span: { start: 3, end: 6 }, newText: 'B\r\n' }]);
  });

  it('turns any text into any other, and is empty for the same', () => {
    fc.assert(
      fc.property(wildText, wildText, (before, after) => {
        assert.equal(applyEdits(before, changedLines(before, after)), after);
        assert.deepEqual(changedLines(before, before), []);
      }),
      runs,
    );
  });
});
