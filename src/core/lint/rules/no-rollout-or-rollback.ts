import { findStages, findWayBack, rollout } from '../../evidence/checks/rollout';
import { isDemonstration, isReadByPlanners } from '../../evidence/demonstration';
import { insertAnswerFix, withDrawing } from '../absent';
import { placeOf } from '../place';
import type { Rule, RuleContext } from '../rule';

export const noRolloutOrRollback: Rule = {
  id: 'no-rollout-or-rollback',
  summary: 'Release by stages, and say how to go back.',
  why: 'A bad model that reaches everybody at once is an outage; one that reaches 1 % and is rolled back within minutes is an experiment.',
  source: 'ML Test Score, Infrastructure 6 and 7; Rules of ML, rule 9.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['serving/rollout'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Serving\n\nShadow for 3 days, then 1 %, 10 % and 100 % of traffic; a breached guardrail rolls back within 5 min.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Serving\n\nThe new model is deployed on Kubernetes in three zones.\n',
  },

  *check(context) {
    if (context.evidence.answer(rollout).state === 'absent') {
      const fix = insertAnswerFix(context, rollout);
      // What is only shown, or read as a report, has no traffic to be split.
      const isMild = isDemonstration(context.evidence) || isReadByPlanners(context.evidence);
      const report = { message: messageOf(context), span: placeOf(context, rollout.section), fix };
      yield withDrawing(context, rollout.section, isMild ? { ...report, severity: 'info' } : report);
    }
  },
};

function messageOf({ evidence }: RuleContext): string {
  const isStaged = findStages(evidence).state !== 'absent';
  const isReversible = findWayBack(evidence).state !== 'absent';
  if (isStaged) {
    return 'The rollout has no way back. Say what triggers a rollback, to what and how fast, such as “p99 above 250 ms for 5 min: previous model within 5 min”.';
  }
  return isReversible
    ? 'There is a rollback but no rollout by stages. Give each stage its traffic, duration and gate, such as “shadow 3 days, 1 % for a day, 10 %, 50 %, 100 %”.'
    : 'Nothing says how a new model reaches users and how it is taken back. Give stages and a rollback, such as “shadow 3 days, 1 %, 10 %, 100 %; back to the previous model within 5 min”.';
}
