import { leakageControl } from '../../evidence/checks/leakage-control';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noLeakageControl: Rule = {
  id: 'no-leakage-control',
  summary: 'Name the leakage risks and the guard for each.',
  why: 'A feature that knows the answer makes the offline metric shine and the online one fail, and nothing in the training run looks wrong.',
  source: 'Rules of ML, rules 33 and 37; ML Test Score, Data 7.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['data/leakage'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nFeatures of the click log are joined point-in-time, as of 1 s before the request.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe click log has 4B rows a day.\n',
  },

  check: context =>
    reportAbsent(
      context,
      leakageControl,
      'Nothing guards against leakage. Name a risk with its guard, such as “the 7-day view counter is read as of 1 s before the request; encoders are fitted on train only”.',
    ),
};
