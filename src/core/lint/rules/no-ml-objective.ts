import { mlObjective } from '../../evidence/checks/ml-objective';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noMlObjective: Rule = {
  id: 'no-ml-objective',
  summary: 'Say what the model predicts, for which unit and when.',
  why: 'The business goal cannot be trained on. The target that stands in for it decides labels, loss and metrics, and where it is wrong everything after it is.',
  source: 'Aminian & Xu (2023), step 2.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  isTentative: true,
  about: ['framing/ml-objective'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nAt request time we predict the chance that a viewer watches at least 30 s of a video.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nThis is a binary classification problem on tabular data.\n',
  },

  // Whoever goes by no framework says what is predicted in so many ways that no finding about them was right.
  check: context => reportAbsent(context, mlObjective, () => ({ message: NOTHING, severity: context.isMarked ? undefined : 'info' })),
};

const NOTHING = 'Nothing says what the model learns. Give target, unit and moment, such as “at request time, predict the chance that a viewer watches at least 30 s of a video”.';
