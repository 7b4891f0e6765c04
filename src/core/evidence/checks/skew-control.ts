import type { Check } from '../check';
import { isBatchOnly } from '../batch-only';
import { tasksOf } from '../task';
import { features } from './features';
import { findStated } from './find-stated';

/** What keeps features at serving the same as in training: one code, logged features, point-in-time joins, a parity test. */
export const skewControl: Check = {
  id: 'skew-control',
  section: 'serving/skew',
  weight: 1,
  rule: 'no-train-serve-skew-control',

  find(evidence) {
    const answer = findStated(evidence, 'serving/skew', statement => evidence.says(statement, 'skew-control')?.span, evidence.statementsWith('skew-control'));
    // A batch has no second path to differ from, and a model that is only prompted no features.
    const isPrompted = tasksOf(evidence).has('generation') && evidence.answer(features).state !== 'met';
    return answer.state === 'absent' && (isPrompted || isBatchOnly(evidence)) ? { state: 'not-applicable' } : answer;
  },
};
