import assert from 'node:assert/strict';
import { fixDocument } from '../../../src/core';
import { estimateResultStale } from '../../../src/core/lint/rules/estimate-result-stale';
import { fenced } from '../../support/estimates';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';
import { knowledge } from '../../support/templates';

const doc = (...lines: string[]): string => marked(`## Requirements\n\nWe rank a feed.\n\n${fenced(...lines)}`);
const load = 'load = 50M users * 4 requests/user/day';

testRule(estimateResultStale, {
  accepts: {
    'the result': doc(`${load} to requests/s # => 2.31k requests/s`),
    'fewer digits': doc(`${load} to requests/s # => 2k requests/s`),
    'another unit of the same kind': doc(`${load} to requests/s # => 200M requests/day`, 'x = 1e9 * 512 B # => 0.512 TB'),
    'a remark behind it': doc(`${load} to requests/s # => 2.31k QPS, before caching  # measured`),
    'other comments': doc('x = 2 * 3 # seven'),
    'the result of a line that has none': doc('x = [fill: load] # => 7', 'y = 1 / 0 # => 7'),
  },
  rejects: {
    'another number': doc(`${load} to requests/s # => «3.1k requests/s»`),
    'a number without its unit': doc(`${load} to requests/s # => «2.31k»`),
    'a unit of another kind': doc('x = 1e9 * 512 B # => «512 s»'),
    'words': doc('x = 2 * 3 # => «a handful»'),
    'a result that is only asked for': doc('«x = 2 * 3» # =>'),
  },
  fixes: {
    'the number alone': { before: doc(`${load} to requests/s   # => 3.1k QPS, before caching`), after: doc(`${load} to requests/s   # => 2.31k QPS, before caching`) },
    'a missing result': { before: doc('x = 2 * 3 # =>'), after: doc('x = 2 * 3 # => 6') },
  },
});

describe('estimate-result-stale', () => {
  it('tells how the result comes about', () => {
    assert.deepEqual(findingsOf('estimate-result-stale', doc('dau = 50M users', 'load = dau * 4 requests/user/day to requests/s # => 3.1k QPS')).map(({ message }) => message), [
      '“3.1k QPS” is not what this comes to: 2.31k requests/s = 50M users × 4 requests/user/day.',
    ]);
  });

  it('is fixed with all others in one pass, and words are left alone', () => {
    const before = doc('a = 2 * 3 # => 7', 'b = a * 2 # => 14', 'c = b * 2 # => some');

    const { text, passes } = fixDocument(before, knowledge);

    assert.equal(text, doc('a = 2 * 3 # => 6', 'b = a * 2 # => 12', 'c = b * 2 # => some'));
    assert.equal(passes, 1);
  });
});
