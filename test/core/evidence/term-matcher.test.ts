import assert from 'node:assert/strict';
import { TermMatcher } from '../../../src/core/evidence/term-matcher';
import { tabulateTerms } from '../../../src/core/evidence/term-table';

const matcher = new TermMatcher(tabulateTerms([
  ['ctr', ['click-through rate', 'click through', 'CTR']],
  ['drift', ['drift*', 'дрейф*', '漂移']],
  ['test', ['a/b test']],
]));
const find = (text: string): string[] => matcher.find(text).toArray().map(({ group, span: { start, end } }) => `${group} ${text.slice(start, end)}`);

describe('TermMatcher', () => {
  it('finds words in any case, whole', () => {
    assert.deepEqual(find('CTR, ctr, electric, ctrl'), ['ctr CTR', 'ctr ctr']);
  });

  it('finds phrases across hyphens, slashes and line ends, the longest once', () => {
    assert.deepEqual(find('click-through rate; click\nthrough; A/B test; a b test'), ['ctr click-through rate', 'ctr click\nthrough', 'test A/B test', 'test a b test']);
  });

  it('finds no phrase across the end of a sentence or paragraph', () => {
    assert.deepEqual(find('Click. Through\n\nclick\n\nthrough | click | through'), []);
  });

  it('finds beginnings of words in any script', () => {
    assert.deepEqual(find('drifting Дрейфа 数据漂移监控'), ['drift drifting', 'drift Дрейфа', 'drift 漂移']);
  });
});
