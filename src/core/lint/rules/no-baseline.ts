import { baseline } from '../../evidence/checks/baseline';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noBaseline: Rule = {
  id: 'no-baseline',
  summary: 'Name a baseline that the model has to beat.',
  why: 'A rule, a popularity list or the system of today costs little and tells what the model adds. Without one, nobody knows whether nDCG of 0.36 is a success, and nothing stands in when the model fails.',
  source: 'Rules of ML, rules 1 and 4; ML Test Score, Model 5; Aminian & Xu (2023), step 4.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['model/baseline'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\n### Baseline\n\nThe most popular videos per country, nDCG@20 of 0.21.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network retrieves and a DLRM ranks.\n',
  },

  check: context =>
    reportAbsent(
      context,
      baseline,
      'No baseline is named. Give a rule, a simple model or the system of today with its score, such as “most popular per country, nDCG@20 of 0.21”.',
    ),
};
