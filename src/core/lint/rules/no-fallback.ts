import { isApprovedByPeople } from '../../evidence/approved';
import { isBatchOnly } from '../../evidence/batch-only';
import { fallback, handsDoubtsOn } from '../../evidence/checks/fallback';
import { isNeverLive, isReadByPlanners } from '../../evidence/demonstration';
import { isPlatform } from '../../evidence/platform';
import { reportAbsent } from '../absent';
import { isOfNobody } from '../of-nobody';
import type { Rule } from '../rule';

export const noFallback: Rule = {
  id: 'no-fallback',
  summary: 'Say what the user gets when the model is slow, wrong or gone.',
  why: 'Models and feature stores fail like everything else. Without a prepared answer the whole page fails with them.',
  source: 'ML Test Score, Infrastructure 7; the fallback chapter of the Reliable ML design document.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['serving/fallback'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Serving\n\nOnline ranking. A ranker timeout at 80 ms falls back to retrieval order.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Serving\n\nOnline ranking on 40 GPUs in three zones.\n',
  },

  check: context =>
    reportAbsent(context, fallback, () => {
      const { evidence } = context;
      if (isOfNobody(context)) {
        return undefined;
      }
      const isHalf = handsDoubtsOn(evidence);
      // Whoever only shows something, reads results of a batch or has to approve each of them, waits for the repair; what a product shows is no matter of its platform.
      const isBatch = isReadByPlanners(evidence) || isBatchOnly(evidence);
      const isHarmless = isNeverLive(evidence) || isApprovedByPeople(evidence);
      const isMild = isHalf || isBatch || isHarmless || isPlatform(evidence);
      return { message: `${isHalf ? DOUBTS_ALONE : NOTHING} ${isBatch ? EXAMPLE_OF_BATCH : EXAMPLE}`, severity: isMild ? 'info' : undefined };
    }),
};

const NOTHING = 'Nothing says what the user gets when the model is slow, wrong or gone.';
const DOUBTS_ALONE = 'Doubtful answers go to people, but nothing says what the user gets when the model is slow or gone.';
const EXAMPLE = 'Give each failure its answer, such as “ranker over 80 ms: retrieval order; everything down: popular items cached for 10 min”.';
const EXAMPLE_OF_BATCH = 'Give each failure its answer, such as “the nightly run fails: yesterday’s scores for two days, then the order by price”.';
