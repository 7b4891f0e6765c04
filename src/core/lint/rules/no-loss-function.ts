import { lossFunction } from '../../evidence/checks/loss-function';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noLossFunction: Rule = {
  id: 'no-loss-function',
  summary: 'Say what training minimises.',
  why: 'The loss is where the objective, the weights between tasks and the correction for sampling meet. Left unsaid, the model optimises whatever the library has as its default.',
  source: 'Aminian & Xu (2023), step 4.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['model/loss'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network, trained with sampled softmax over 1,000 in-batch negatives.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network, trained daily on 28 days of clicks.\n',
  },

  check: context =>
    reportAbsent(
      context,
      lossFunction,
      'Nothing says what training minimises. Name the loss, with weights where there are several tasks, such as “1.0 × cross-entropy of a click + 0.3 × Huber of watch time”.',
    ),
};
