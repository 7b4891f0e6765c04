import { joined } from '../../evidence/statement-places';
import type { Task } from '../../catalog/task';
import { isLoss } from '../../evidence/checks/loss-function';
import { findTasks, isAnotherRegression } from '../../evidence/task';
import type { Evidence } from '../../evidence/evidence';
import type { Rule } from '../rule';

const CLASSIFYING: readonly Task[] = ['classification', 'ranking', 'retrieval', 'recommendation', 'link-prediction'];
const REGRESSING: readonly Task[] = ['regression', 'forecasting'];

/**
 * Only a document of one kind of task and one kind of loss is judged: detection uses both, distillation and ordinal targets
 * cross the line on purpose, and so does a head that predicts a duration.
 */
export const lossTaskMismatch: Rule = {
  id: 'loss-task-mismatch',
  summary: 'Choose a loss that fits the task.',
  why: 'Squared error through a sigmoid hardly punishes a confident miss (0.998 where cross-entropy charges 6.9 nats) and gives it next to no gradient; cross-entropy on a price throws away how far off the prediction was.',
  source: 'Aminian & Xu (2023), step 4.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\ntask: classification\n---\n\n## Model development\n\nThe loss function is weighted cross-entropy, 50 to 1.\n',
    bad: '---\nmldesign: seven-step\ntask: classification\n---\n\n## Model development\n\nThe loss function is mean squared error.\n',
  },

  *check({ evidence }) {
    const tasks = findTasks(evidence);
    const family = [CLASSIFYING, REGRESSING].find(each => tasks.size > 0 && [...tasks.keys()].every(task => each.includes(task)));
    if (!family || evidence.statementsWith('loss-graded').some(statement => evidence.says(statement, 'loss-graded'))) {
      return;
    }
    const [fitting, other, advice] = family === CLASSIFYING ? CLASSIFYING_LOSSES : REGRESSING_LOSSES;
    const losses = joined([evidence.statementsIn('model/loss'), evidence.statementsWith('loss')]).filter(statement => isLoss(evidence, statement));
    const misfit = losses.map(statement => evidence.says(statement, other)).find(hit => hit !== undefined);
    if (!misfit || losses.some(statement => evidence.says(statement, fitting)) || namesAnother(evidence, family)) {
      return;
    }
    const [task, place] = [...tasks][0] ?? [];
    yield {
      message: `This loss does not fit ${task ?? 'the task'}. ${advice}`,
      span: misfit.span,
      related: place ? [{ message: `The task is named here: ${task ?? ''}.`, span: place }] : [],
    };
  },
};

const CLASSIFYING_LOSSES = ['loss-classification', 'loss-regression', 'Cross-entropy, a pairwise or a softmax loss fits, such as “weighted cross-entropy, 50 to 1”.'] as const;
const REGRESSING_LOSSES = ['loss-regression', 'loss-classification', 'Squared, absolute, Huber or quantile loss fits, such as “pinball loss at 0.5 and 0.95”.'] as const;

/** Whether the document speaks of a task of the other kind anywhere, as in "a second head regresses the watch time". */
function namesAnother(evidence: Evidence, family: readonly Task[]): boolean {
  const others = (family === CLASSIFYING ? REGRESSING : CLASSIFYING).map(task => `task-${task}`);
  return evidence.statementsWith(...others).some(
    statement =>
      evidence.stepsOf(statement).includes('model') &&
      evidence.says(statement, ...others) &&
      statement.terms.some(({ group, span }) => others.includes(group) && !isAnotherRegression(evidence.document.prose, span)),
  );
}
