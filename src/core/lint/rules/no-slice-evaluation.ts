import { slices } from '../../evidence/checks/slices';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noSliceEvaluation: Rule = {
  id: 'no-slice-evaluation',
  summary: 'Evaluate the slices that matter, each with a minimum.',
  why: 'An average hides whom the model fails: it can rise while new users, a language or a protected group lose.',
  source: 'ML Test Score, Model 6 and 7; Model Cards, disaggregated evaluation.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isTentative: true,
  about: ['evaluation/slices'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\nnDCG@10 per country and for new users; no slice may lose more than 2 %.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\nnDCG@10 over all users of the last week.\n',
  },

  check: context =>
    reportAbsent(
      context,
      slices,
      'No slice is evaluated on its own. List those that matter, each with a minimum, such as “new users at least 0.25 nDCG@10; no country may lose more than 2 %”.',
    ),
};
