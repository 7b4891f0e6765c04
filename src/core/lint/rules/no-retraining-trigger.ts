import { retrainingTrigger } from '../../evidence/checks/retraining-trigger';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noRetrainingTrigger: Rule = {
  id: 'no-retraining-trigger',
  summary: 'Say when the model is trained again.',
  why: '“Regularly” is nobody’s task. A cadence or a trigger follows from how fast quality decays, and sets what retraining costs.',
  source: 'Aminian & Xu (2023), step 7; Rules of ML, rule 8; ML Test Score, Model 4 and Monitoring 4.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  about: ['monitoring/retraining'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nThe ranker is retrained daily, and at once when PSI exceeds 0.2 for two days.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Monitoring\n\nPSI above 0.2 pages the ranking on-call. The model is retrained regularly.\n',
  },

  check: context =>
    reportAbsent(
      context,
      retrainingTrigger,
      'Nothing says when the model is trained again. Give a cadence, a trigger and a gate, such as “weekly, or when PSI exceeds 0.2 for 3 days; promoted if nDCG is no worse than the live model’s”.',
    ),
};
