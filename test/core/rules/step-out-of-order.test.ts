import { stepOutOfOrder } from '../../../src/core/lint/rules/step-out-of-order';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const steps = (...titles: string[]): string => marked(titles.map(title => `## ${title}\n\nAll that the review asked for.\n`).join('\n'));

testRule(stepOutOfOrder, {
  accepts: {
    'a table in an appendix': marked('## Clarifying requirements\n\nA feed.\n\n## Serving\n\nOnline.\n\n## Monitoring\n\nDaily.\n\n## Appendix B: data sources\n\nLogs.\n'),
    'the order of the framework': steps('Requirements', 'Framing', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring'),
    'metrics right behind the requirements': steps('Requirements', 'Success metrics', 'Data', 'Model', 'Serving', 'Monitoring'),
    'evaluation metrics right behind the framing': steps('Requirements', 'Framing', 'Evaluation metrics', 'Data', 'Model', 'Serving', 'Monitoring'),
    'a document that nobody marked': '## Model\n\nTrees.\n\n## Data\n\nClicks.\n\n## Evaluation\n\nnDCG.\n',
    'the phases of a plan': marked('## Data\n\nClicks.\n\n## Serving\n\nOnline.\n\n## Phase 2: Model development\n\nTrees by May.\n'),
    'a combined heading': steps('Requirements', 'Data', 'Model development and offline evaluation', 'Serving'),
    'sections below a step': marked('## Model\n\nTrees.\n\n### Monitoring\n\nThe loss.\n\n## Evaluation\n\nnDCG.\n'),
  },
  rejects: {
    'one step that moved, and only that': steps('Requirements', '«Monitoring»', 'Data', 'Model', 'Evaluation', 'Serving'),
    'data behind the model': steps('Requirements', 'Model', '«Data»', 'Evaluation'),
  },
  fixes: {
    'it by moving the step with its sections, and numbering all of them anew': {
      before: marked('## 1. Requirements\n\nA.\n\n## 2. Monitoring\n\nB.\n\n### Alerts\n\nC.\n\n## 3. Data\n\nD.\n\n## 4. Model\n\nE.\n'),
      after: marked('## 1. Requirements\n\nA.\n\n## 2. Data\n\nD.\n\n## 3. Model\n\nE.\n\n## 4. Monitoring\n\nB.\n\n### Alerts\n\nC.\n'),
    },
  },
});
