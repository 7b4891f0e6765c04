import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NextOf } from '../../../src/core/text/next-of';
import { runs } from '../../support/wild-text';

describe('NextOf', () => {
  it('finds the next place, in whatever order it is asked', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ab:]{0,40}$/), fc.array(fc.nat(45)), (text, starts) => {
      const colon = new NextOf(text, ':');
      for (const start of starts) {
        const expected = text.indexOf(':', start);
        assert.equal(colon.from(start), expected === -1 ? Infinity : expected);
      }
    }), runs);
  });
});
