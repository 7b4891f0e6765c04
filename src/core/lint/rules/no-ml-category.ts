import { mlCategory } from '../../evidence/checks/ml-category';
import { isClaim } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noMlCategory: Rule = {
  id: 'no-ml-category',
  summary: 'Name the kind of ML task.',
  why: 'Classification, ranking and regression need different labels, losses and metrics. Until the kind of task is named, none of them can be checked.',
  source: 'Aminian & Xu (2023), step 2.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isTentative: true,
  about: ['framing/ml-category'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nPredict whether a viewer watches at least 30 s: a binary classification per video.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nPredict whether a viewer watches at least 30 s of a video.\n',
  },

  check: context =>
    reportAbsent(context, mlCategory, () => (namesTask(context.evidence) ? { message: `${GATHERED} ${EXAMPLE}`, severity: 'info' } : { message: `${NONE} ${EXAMPLE}` })),
};

const NONE = 'No kind of task is named.';
const GATHERED = 'The kind of task has to be gathered from what is predicted.';
const EXAMPLE = 'Say which one it is, such as “retrieval over 10B items, then ranking with 3 binary classification heads”.';

/** "Predict whether", "probability of", "price prediction": a reader knows what it is. */
function namesTask(evidence: Evidence): boolean {
  return evidence.statementsWith(...evidence.groupsNamed('task-')).some(statement => isClaim(evidence, statement) && evidence.termsNamed(statement, 'task-').some(({ group }) => evidence.says(statement, group) !== undefined));
}
