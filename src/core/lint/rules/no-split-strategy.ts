import { splitStrategy } from '../../evidence/checks/split-strategy';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noSplitStrategy: Rule = {
  id: 'no-split-strategy',
  summary: 'Say how data is divided into training, validation and test.',
  why: 'The split decides what the offline numbers mean: one that differs from how the model will be used makes every one of them too good.',
  source: 'Aminian & Xu (2023), steps 3 and 4; ML Test Score, Model 4.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  about: ['data/split'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log is split by time: train on days 1 to 28, validate on day 29, test on day 30.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log has 4B rows a day.\n',
  },

  check: context =>
    reportAbsent(
      context,
      splitStrategy,
      'Nothing says how the data is split. Give dates and a gap in which labels mature, such as “train on days 1 to 28, validate on day 29, test on day 30”.',
    ),
};
