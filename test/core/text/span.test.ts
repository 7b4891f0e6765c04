import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSpans, overlaps, overlapsAny } from '../../../src/core/text/span';
import { runs } from '../../support/wild-text';

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

describe('mergeSpans', () => {
  it('leaves spans in order that cover the same and do not touch', () => {
    fc.assert(fc.property(fc.array(span), spans => {
      const merged = mergeSpans(spans);
      const covers = (all: typeof spans, at: number): boolean => all.some(({ start, end }) => start <= at && at < end);
      assert.ok(merged.every(({ start }, index) => index === 0 || (merged[index - 1]?.end ?? 0) < start));
      for (let at = 0; at <= 80; at++) {
        assert.equal(covers(merged, at), covers(spans, at), String(at));
      }
    }), runs);
  });
});

describe('overlapsAny', () => {
  it('finds what an overlap with each of them finds', () => {
    fc.assert(fc.property(fc.array(span), span, (spans, one) => {
      const solid = mergeSpans(spans).filter(({ start, end }) => end > start);
      assert.equal(overlapsAny(solid, one), solid.some(each => overlaps(each, one)));
    }), runs);
  });
});
