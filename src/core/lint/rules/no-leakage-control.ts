import { leakageControl } from '../../evidence/checks/leakage-control';
import { splitStrategy } from '../../evidence/checks/split-strategy';
import { looksBack } from '../../evidence/looks-back';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

/**
 * Speaks only where there is something to leak and somewhere for it to leak to: a feature computed from the past, such as a
 * rate or a counter, and a split. Without a split that is the finding, and a second one on the same heading helps nobody; a
 * list of static attributes cannot know the future, and a guard "against leakage" in general guards against nothing.
 */
export const noLeakageControl: Rule = {
  id: 'no-leakage-control',
  summary: 'Name the leakage risks and the guard for each.',
  why: 'A feature that knows the answer makes the offline metric shine and the online one fail, and nothing in the training run looks wrong.',
  source: 'Rules of ML, rules 29, 31 and 33.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isAdvisory: true,
  about: ['data/leakage'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nSplit by time. The click rate over 7 days is joined point-in-time, as of 1 s before the request.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nSplit by time. The main feature is the click rate over 7 days.\n',
  },

  *check(context) {
    const { evidence } = context;
    if (evidence.answer(splitStrategy).state !== 'met' || !looksBack(evidence)) {
      return;
    }
    yield* reportAbsent(
      context,
      leakageControl,
      'Features are computed from the past, and nothing keeps what came later out of them. Name a risk with its guard, such as “the 7-day view counter is read as of 1 s before the request; encoders are fitted on train only”.',
    );
  },
};
