import assert from 'node:assert/strict';
import { estimateAssertionFailed } from '../../../src/core/lint/rules/estimate-assertion-failed';
import { fenced } from '../../support/estimates';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (...lines: string[]): string => marked(`## Requirements\n\nWe rank a feed.\n\n${fenced(...lines)}`);

testRule(estimateAssertionFailed, {
  accepts: {
    'what holds': doc('load = 5k requests/s', 'assert load <= 5k QPS', 'assert load ≈ 4960 QPS'),
    'what is about still open numbers': doc('load = [fill: peak] requests/s', 'assert load < 5k QPS'),
    'what hangs on a wrong line': doc('load = 5 ms + 2 GB', 'assert load < 5 GB'),
    'noise of computing': doc('assert 0.1 + 0.2 = 0.3', 'assert 25 ms + 50 ms + 80 ms + 25 ms + 10 ms <= 200 ms * 95 %'),
  },
  rejects: {
    'a limit that is passed': doc('load = 12k requests/s', 'assert «load < 10k requests/s»  # bought'),
    'two that differ by more than 1 %': doc('assert «100 ≈ 102»'),
  },
});

describe('estimate-assertion-failed', () => {
  it('shows both sides', () => {
    const text = doc('load = 50M users * 4 requests/user/day * 3 to requests/s', 'assert load < 5k requests/s', 'assert 2 GB >= 3 GB');

    assert.deepEqual(findingsOf('estimate-assertion-failed', text).map(({ message }) => message), [
      'This does not hold: load is 6.94k requests/s, not below 5k requests/s. Change what it is made of, or the limit.',
      'This does not hold: 2 GB, not at least 3 GB. Change what it is made of, or the limit.',
    ]);
  });
});
