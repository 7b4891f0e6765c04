import { joined } from '../../evidence/statement-places';
import type { Task } from '../../catalog/task';
import { isLoss } from '../../evidence/checks/loss-function';
import { findTasks, isAnotherRegression } from '../../evidence/task';
import type { Evidence } from '../../evidence/evidence';
import type { Statement } from '../../evidence/statements';
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
    const family = [CLASSIFYING, REGRESSING].find(each => [...tasks.keys()].some(task => each.includes(task)) && [...tasks.keys()].every(task => each.includes(task) || task === BESIDE));
    if (!family) {
      return;
    }
    const [fitting, other, advice] = family === CLASSIFYING ? CLASSIFYING_LOSSES : REGRESSING_LOSSES;
    const losses = joined([evidence.statementsIn('model/loss'), evidence.statementsWith('loss')]).filter(statement => isLoss(evidence, statement));
    const wrong = losses.find(statement => evidence.says(statement, other));
    const misfit = wrong && evidence.says(wrong, other);
    if (!misfit || isGraded(evidence, wrong, losses, family) || namesAnother(evidence, family)) {
      return;
    }
    // Beside a loss that is called one, the errors that a trial came to are measures.
    const isCalled = isCalledLoss(evidence, wrong);
    if (losses.some(statement => evidence.says(statement, fitting) && (!isCalled || isCalledLoss(evidence, statement)))) {
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

/** Whoever classifies may have a language model write a line beside it. */
const BESIDE: Task = 'generation';

function isCalledLoss(evidence: Evidence, statement: Statement): boolean {
  return evidence.standsIn(statement, 'model/loss') || CALLED.test(evidence.textOf(statement));
}

const CALLED = /\bloss(?:es)?\b|\bobjective\b|\bcriterion\b|\bminimi[sz]|\btrain(?:s|ed|ing)?\b[^.;]{0,40}\b(?:with|by|on|against)\b/i;

/** Whether the target is one of degrees. A teacher's degrees are those of the model that the sentence, or its neighbour, speaks of; quantiles are no classes. */
function isGraded(evidence: Evidence, wrong: Statement, losses: readonly Statement[], family: readonly Task[]): boolean {
  return evidence.statementsWith('loss-graded').some(statement => {
    const hits = evidence.termsIn(statement, 'loss-graded').map(({ span }) => evidence.document.prose.slice(span.start, span.end));
    const steps = evidence.stepsOf(statement);
    const isOfModel = losses.includes(statement) || steps.length === 0 || steps.includes('model') || steps.includes('framing');
    const isTaught = statement === wrong || (statement.kind === 'sentence' && statement.section === wrong.section);
    const isGrade = (hit: string): boolean => (/^distil/i.test(hit) ? isTaught : /^(?:quantile|pinball|mixed)/i.test(hit) ? family === CLASSIFYING && (isTaught || losses.includes(statement)) : isOfModel);
    return evidence.says(statement, 'loss-graded') !== undefined && hits.some(isGrade);
  });
}

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
