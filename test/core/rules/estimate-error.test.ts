import assert from 'node:assert/strict';
import { estimateError } from '../../../src/core/lint/rules/estimate-error';
import { fenced } from '../../support/estimates';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (...lines: string[]): string => marked(`## Requirements\n\nWe rank a feed.\n\n${fenced(...lines)}`);

testRule(estimateError, {
  accepts: {
    'a sheet': doc('dau = 50M users', 'load = dau * 4 requests/user/day to requests/s # => 2.31k requests/s', 'assert load < 10k QPS'),
    'what is still to be filled in': doc('dau = [fill: daily users] users', 'load = dau * TBD'),
    'a later block with names of an earlier one': `${doc('dau = 50M users')}\n## Serving\n\n${fenced('load = dau * 2')}`,
    'other code': marked('## Requirements\n\n```python\ndau = 5 ms + 2 GB\n```\n'),
    'a comment': doc('# 5 ms + 2 GB'),
  },
  rejects: {
    'units that do not fit': doc('x = «5 ms + 2 GB»'),
    'an unknown name, once': doc('x = «nobody» * 2', 'y = nobody * 3', 'z = x + 1'),
    'an unknown unit': doc('x = 3 «userz»'),
    'a name twice': doc('x = 3', '«x» = 4'),
    'a name before its line': doc('x = «y» * 2', 'y = 3'),
    'a division by zero': doc('x = «1 / 0»', 'y = x + 1'),
    'an assertion over two kinds': doc('assert «5 ms < 2 GB»'),
    'words': doc('«We expect a lot.»'),
    'a line that is too long': doc(`«x = ${'1 + '.repeat(200)}1»`),
    'more lines than a block has': doc(...Array.from({ length: 502 }, (_, index) => (index === 500 ? '«a = b»' : index > 500 ? 'c = d' : `a${index} = ${index}`))),
    'each in its place, with CRLF': doc('a = «1 / 0»', 'b = 3 «userz»').replaceAll('\n', '\r\n'),
  },
});

describe('estimate-error', () => {
  it('shows the first place of a name that is defined twice', () => {
    const text = doc('dau = 3', 'dau = 4');

    const [finding] = findingsOf('estimate-error', text);

    assert.deepEqual(finding?.related.map(({ span }) => text.slice(span.start, span.end + 4)), ['dau = 3']);
  });

  it('is mild about a name whose whole step is missing', () => {
    const text = marked(`## Deployment and serving\n\n${fenced('gpus = peak_qps / (500 requests/s/GPU)', 'spare = peak_qps * 2')}`);

    assert.deepEqual(findingsOf('estimate-error', text).map(({ severity, message }) => `${severity} ${message}`), [
      'info “peak_qps” is not defined. It may come from the step “Clarifying requirements”, which is missing.',
    ]);
  });
});
