import assert from 'node:assert/strict';
import { vagueQuantifier } from '../../../src/core/lint/rules/vague-quantifier';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

/** A target, without which a speed is the finding of no-latency-target. */
const latency = '## Requirements\n\nLatency of the first page: p99 ≤ 200 ms.\n\n';

testRule(vagueQuantifier, {
  accepts: {
    'what stands beside an order of magnitude': marked('## Requirements\n\nThe system must have a high throughput for millions of users.\n'),
    'an advantage with its reason': marked(`${latency}### Requirements of the team\n\n- Scalable because nobody tunes it by hand\n`),
    'a speed where no latency is given, which is another finding': marked('## Requirements\n\nThe service must be fast.\n'),
    'the reason of a demand': marked(`${latency}## Serving\n\n### Service level requirements\n\n- Dense network: to ensure low latency between services\n`),
    'a word that is explained in place': marked(`${latency}## Requirements\n\n### Constraints\n\n- **Scalable** because nobody has to tune it\n`),
    'a number beside it': marked('## Requirements\n\nThe service must be fast: p99 ≤ 200 ms.\n'),
    'a number below it': marked('## Requirements\n\n- Answers must be fast\n  - First token within 1 minute\n'),
    'a mode of inference': marked('## Serving\n\nReal-time inference behind a cache.\n'),
    'the name of a thing': marked('## Serving\n\n- Fast SSDs: the index must fit on them\n'),
    'a question': marked('## Requirements\n\n- How fast does it need to be?\n'),
    'a step in which words may be loose': marked('## Data\n\nThe join must be fast.\n'),
    'a number still to be filled in': marked('## Requirements\n\nThe service must be fast ([fill: value and unit]).\n'),
    'code': marked('## Requirements\n\nIt must run `fast`.\n'),
    'a question that is answered': marked('## Requirements\n\n### Questions\n\n- How fast should the model learn from a click? (Near real-time)\n\nLatency: p99 ≤ 200 ms.\n'),
  },
  rejects: {
    'a demand': marked(`${latency}The service must be «fast».\n`),
    'the demand behind a speed that is said already': marked('## Requirements\n\nThe service must be fast and «highly available».\n'),
    'a bare bullet among the requirements': marked(`${latency}## Non-functional requirements\n\n- «Low latency» for everybody\n- «Highly available»\n`),
    'a row': marked(`${latency}## Evaluation\n\n| Metric | Why |\n| --- | --- |\n| Moderation latency | needs to be «fast» |\n`),
    'another language': marked(`${latency}## Требования\n\nСервис должен отвечать «быстро».\n`),
    'at most five of them': marked(`${latency}${'The service must be «fast».\n\n'.repeat(5)}The service must be fast.\n`),
  },
  fixes: {
    'by a placeholder': { before: marked('## Requirements\n\nIt must be highly available.\n'), after: marked('## Requirements\n\nIt must be highly available ([fill: value and unit]).\n') },
  },
});

describe('vague-quantifier, where nobody has named a framework', () => {
  const text = '# Feed design\n\n## Requirements\n\nThe answer must be fast.\n\n## Data\n\nThe click log.\n\n## Model\n\nBoosted trees.\n\n## Evaluation\n\nnDCG@10.\n\n## Serving\n\nOnline, p99 ≤ 200 ms.\n';

  it('takes a latency elsewhere for the number', () => {
    assert.equal(findingsOf('vague-quantifier', text).length, 0);
    assert.equal(findingsOf('vague-quantifier', marked(text)).length, 1);
  });
});
