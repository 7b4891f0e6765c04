import { businessObjective } from '../../evidence/checks/business-objective';
import { findHalfToldGoal, type HalfToldGoal } from '../../evidence/half-told-goal';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noBusinessObjective: Rule = {
  id: 'no-business-objective',
  summary: 'Say whose behaviour or cost has to change.',
  why: 'A model without a business goal is tuned towards whatever is easy to measure, and nobody can say when it is good enough to ship.',
  source: 'Aminian & Xu (2023), step 1; Rules of Machine Learning, 12 and 39.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  about: ['requirements/business-objective'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe new feed has to raise watch time per viewer from 38 to 40 minutes by September.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nViewers open the app and see 20 videos on the home page.\n',
  },

  check: context =>
    reportAbsent(context, businessObjective, () => {
      const told = findHalfToldGoal(context.evidence);
      return told ? { message: `${HALF_TOLD[told]}. ${EXAMPLE}`, severity: told === 'task' ? 'warning' : 'info', isGuess: told === 'metric' || told === 'task' } : { message: `Nothing says what the system is for. ${EXAMPLE}` };
    }),
};

const EXAMPLE = 'Say whose behaviour or cost changes, in which direction and by how much, such as “raise daily watch time per viewer from 38 to 40 minutes by the end of Q3”.';

const HALF_TOLD: Readonly<Record<HalfToldGoal, string>> = {
  metric: 'A metric of the business is named, but not the goal that it stands for',
  pain: 'What is wrong today is told, but not what the system is to change in it',
  task: 'What the system predicts is told, but not what is gained by it',
  harm: 'What is to be found is told, but not what is gained by finding it',
};
