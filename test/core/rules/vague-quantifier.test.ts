import { vagueQuantifier } from '../../../src/core/lint/rules/vague-quantifier';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(vagueQuantifier, {
  accepts: {
    'a number beside it': marked('## Requirements\n\nThe service must be fast: p99 ≤ 200 ms.\n'),
    'a number below it': marked('## Requirements\n\n- Answers must be fast\n  - First token within 1 minute\n'),
    'a mode of inference': marked('## Serving\n\nReal-time inference behind a cache.\n'),
    'the name of a thing': marked('## Serving\n\n- Fast SSDs: the index must fit on them\n'),
    'a question': marked('## Requirements\n\n- How fast does it need to be?\n'),
    'a step in which words may be loose': marked('## Data\n\nThe join must be fast.\n'),
    'a number still to be filled in': marked('## Requirements\n\nThe service must be fast ([fill: value and unit]).\n'),
    'code': marked('## Requirements\n\nIt must run `fast`.\n'),
  },
  rejects: {
    'a demand': marked('## Requirements\n\nThe service must be «fast».\n'),
    'a bare bullet among the requirements': marked('## Non-functional requirements\n\n- «Low latency» for everybody\n- «Highly available»\n'),
    'a row': marked('## Evaluation\n\n| Metric | Why |\n| --- | --- |\n| Moderation latency | needs to be «fast» |\n'),
    'another language': marked('## Требования\n\nСервис должен отвечать «быстро».\n'),
    'at most five of them': marked(`## Requirements\n\n${'The service must be «fast».\n\n'.repeat(5)}The service must be fast.\n`),
  },
  fixes: {
    'by a placeholder': { before: marked('## Requirements\n\nIt must be fast.\n'), after: marked('## Requirements\n\nIt must be fast ([fill: value and unit]).\n') },
  },
});
