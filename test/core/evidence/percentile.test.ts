import assert from 'node:assert/strict';
import { percentileIn, percentileOf } from '../../../src/core/evidence/percentile';

describe('percentiles', () => {
  it('are read in digits and in words, and not where several stand', () => {
    for (const [text, percentile] of [['p95', 95], ['latency q0.95', 95], ['q99', 99], ['P99.9 ≤ 1 s', 99.9], ['the 95th percentile', 95], ['at the 99th', 99], ['90-й перцентиль', 90], ['p50/p99', undefined], ['95 ms', undefined], ['no more than 95 %', undefined]] as const) {
      assert.equal(percentileIn(text), percentile, text);
    }
  });

  it('belong to the number that they stand before or behind', () => {
    const numbers = (text: string): { start: number; end: number }[] => Array.from(text.matchAll(/\d+ ms/g), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
    for (const [text, ...percentiles] of [
      ['p50 of 30 ms and p99 of 80 ms', 50, 99],
      ['30 ms p50, 80 ms p99', 50, 99],
      ['95th percentile of 250 ms server-side, 400 ms at the 99th', 95, 99],
      ['p99: retrieval 20 ms, ranking 40 ms', 99, undefined],
      ['250 ms for the page (p95)', 95],
    ] as const) {
      const found = numbers(text);
      assert.deepEqual(found.map(number => percentileOf(text, { start: 0, end: text.length }, number, found)), percentiles, text);
    }
  });
});
