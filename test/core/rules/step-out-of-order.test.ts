import { stepOutOfOrder } from '../../../src/core/lint/rules/step-out-of-order';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const steps = (...titles: string[]): string => marked(titles.map(title => `## ${title}\n\nAll that the review asked for.\n`).join('\n'));

testRule(stepOutOfOrder, {
  accepts: {
    'the order of the framework': steps('Requirements', 'Framing', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring'),
    'metrics right behind the requirements': steps('Requirements', 'Success metrics', 'Data', 'Model', 'Serving', 'Monitoring'),
    'evaluation metrics right behind the framing': steps('Requirements', 'Framing', 'Evaluation metrics', 'Data', 'Model', 'Serving', 'Monitoring'),
    'a combined heading': steps('Requirements', 'Data', 'Model development and offline evaluation', 'Serving'),
    'sections below a step': marked('## Model\n\nTrees.\n\n### Monitoring\n\nThe loss.\n\n## Evaluation\n\nnDCG.\n'),
  },
  rejects: {
    'one step that moved, and only that': steps('Requirements', '«Monitoring»', 'Data', 'Model', 'Evaluation', 'Serving'),
    'data behind the model': steps('Requirements', 'Model', '«Data»', 'Evaluation'),
  },
});
