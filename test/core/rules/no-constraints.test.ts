import { noConstraints } from '../../../src/core/lint/rules/no-constraints';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noConstraints, {
  accepts: {
    'a cap on money before all steps': marked('## Why this exists\n\nRunning cost has to stay under $900 a month.\n\n## Requirements\n\nWe route tickets.\n'),
    'a budget': marked('## Requirements\n\nThe budget is 60k USD a month.\n'),
    'a section': marked('## Requirements\n\n### Constraints\n\n- One team of four engineers\n'),
    'a law': marked('## Requirements\n\nThe GDPR applies to viewing history.\n'),
    'a limit among the models': marked('## Requirements\n\nWe rank the home feed.\n\n## Model\n\nThe managed cluster does not permit plug-ins.\n'),
    'hardware': marked('## Requirements\n\nWe rank the home feed.\n\n## Setup\n\n- CPU only\n'),
    'what may not be looked at': marked('## Requirements\n\nWe rank loans.\n\n## Data\n\nProtected attributes stay out of the table.\n'),
    'dates': marked('## Requirements\n\nThe first milestone is in May.\n'),
    'limits in Russian': marked('## Требования\n\nСрок: три недели.\n'),
    'limits in Chinese': marked('## 需求\n\n数据不得离开机房。\n'),
    'a document that nobody marked': '## Requirements\n\nWe rank the home feed for 50M daily users.\n\n## Data\n\nClicks.\n\n## Model\n\nTrees.\n',
    'a reason why none applies': marked('## Requirements\n\nWe rank the feed.\n\n### Constraints\n\nN/A: an internal experiment on spare hardware of our own.\n'),
  },
  silences: {
    'a value still to be filled in': marked('## Requirements\n\n### Constraints\n\n- Money: [fill: ceiling]\n- One team\n'),
  },
  rejects: {
    'none': marked('## «Requirements»\n\nWe rank the home feed for 50M daily users.\n'),
    'a cost among the models': marked('## «Requirements»\n\nWe rank the home feed.\n\n## Model\n\nTrees that are easy to explain, at little cost.\n'),
    'a question': marked('## «Requirements»\n\n- What is the budget?\n'),
  },
  fixes: {
    'by the section': { before: marked('## Clarifying requirements\n\nWe rank the home feed.\n'), after: /### Constraints\n[\s\S]*\| Money \| \[fill: / },
  },
});
