import { joined } from '../../evidence/statement-places';
import type { Task } from '../../catalog/task';
import { isLoss } from '../../evidence/checks/loss-function';
import { findTasks, isAnotherRegression } from '../../evidence/task';
import { asksForClass, toldOutput } from '../../evidence/told-output';
import type { Evidence } from '../../evidence/evidence';
import type { Statement } from '../../evidence/statements';
import type { Span } from '../../text/span';
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
    if (evidence.statementsWith('loss-regression', 'loss-classification').length === 0 && evidence.document.visible.search(SETTING) === -1) {
      return;
    }
    const told = evidence.document.frontMatter?.entries.has('task') === true ? undefined : toldOutput(evidence);
    const tasks = findTasks(evidence);
    const named = [CLASSIFYING, REGRESSING].find(each => [...tasks.keys()].some(task => each.includes(task)) && [...tasks.keys()].every(task => each.includes(task) || task === BESIDE));
    // What the model is declared to put out outweighs tasks that are only named; what it seems to put out stands in where there are none.
    const family = told && (told.isDeclared || tasks.size === 0) ? FAMILIES[told.kind] : named;
    // "A cancellation forecast: per booking the probability" is of a class.
    const isUnsure = family === REGRESSING && told?.isDeclared !== true && !evidence.document.frontMatter?.entries.has('task') && asksForClass(evidence);
    if (!family || isUnsure || (told && family !== FAMILIES[told.kind])) {
      return;
    }
    const at = misfitIn(evidence, family) ?? settingOf(evidence, family);
    if (!at) {
      return;
    }
    const [task, place] = [...tasks].find(([each]) => family.includes(each)) ?? [family === CLASSIFYING ? 'a class' : 'an amount', told?.at];
    yield {
      message: `This loss does not fit ${task}. ${family === CLASSIFYING ? CLASSIFYING_LOSSES[2] : REGRESSING_LOSSES[2]}`,
      span: at,
      related: place ? [{ message: `The task is named here: ${task}.`, span: place }] : [],
    };
  },
};

const FAMILIES = { classes: CLASSIFYING, amount: REGRESSING } as const;

function misfitIn(evidence: Evidence, family: readonly Task[]): Span | undefined {
  const [fitting, other] = family === CLASSIFYING ? CLASSIFYING_LOSSES : REGRESSING_LOSSES;
  const losses = joined([evidence.statementsIn('model/loss'), evidence.statementsWith('loss')]).filter(statement => isLoss(evidence, statement));
  const wrong = losses.find(statement => evidence.says(statement, other) && !ON_PURPOSE.test(evidence.textOf(statement)));
  const misfit = wrong && evidence.says(wrong, other);
  if (!misfit || isGraded(evidence, wrong, losses, family) || namesAnother(evidence, family) || isInSteps(evidence, wrong, family)) {
    return undefined;
  }
  // Beside a loss that is called one, the errors that a trial came to are measures.
  const isCalled = isCalledLoss(evidence, wrong);
  const isBoth = losses.some(statement => evidence.says(statement, fitting) && (!isCalled || isCalledLoss(evidence, statement)));
  return isBoth ? undefined : misfit.span;
}

/** What is trained beside the task, or by the way to it. */
const ON_PURPOSE = /\b(?:auxiliary|consistency|reconstruct\w*|auto-?encod\w*|pre-?train\w*|teacher|embeddings?|soft labels?|multi-?task|heads)\b/i;

/** An amount may be told in bins, by hazards, or in two parts, the first of which is whether there is any. */
const IN_STEPS = /\b(?:bins?|binned|buckets?|intervals?|discreti[sz]\w*|quanti[sz]\w*|hazards?|survival|hurdle|two-(?:part|stage|step)|zero-inflated|tokens?|odds|weighted by|thresholds?)\b/i;

function isInSteps(evidence: Evidence, wrong: Statement, family: readonly Task[]): boolean {
  return family === REGRESSING && evidence.statements.some(statement => statement.section === wrong.section && IN_STEPS.test(evidence.textOf(statement)));
}

/** "`objective = reg:squarederror`": a setting in code says what is trained, unless words call the loss by name. */
function settingOf({ document, outline }: Evidence, family: readonly Task[]): Span | undefined {
  const found = [...document.visible.matchAll(SETTING)].filter(({ index }) => outline.entries.findLast(({ kind, span }) => kind === 'heading' && span.start <= index)?.steps.every(step => step === 'model') !== false);
  const isClass = (value: string): boolean => OF_CLASSES.test(value);
  const wrong = found.find(({ 1: value = '' }) => isClass(value) === (family === REGRESSING));
  const isBoth = found.some(({ 1: value = '' }) => isClass(value) === (family === CLASSIFYING));
  return wrong && !isBoth ? { start: wrong.index, end: wrong.index + wrong[0].length } : undefined;
}

const SETTING =
  /\b(?:objective|loss|loss_function|loss_fn|criterion)["']?\s{0,4}[:=]\s{0,4}["'`]?((?:reg:(?:squared|absolute)\w*|binary:logi\w+|multi:soft\w+|regression(?:_l[12])?|mean_(?:squared|absolute)_error|(?:nn\.)?(?:MSELoss|L1Loss|CrossEntropyLoss|BCE\w*Loss)|(?:binary|categorical|sparse_categorical)_cross_?entropy))(?![\w:])/gi;
const OF_CLASSES = /^(?:binary|multi|categorical|sparse)|entropy|bce/i;

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
    const isGrade = (hit: string): boolean => (/^distil/i.test(hit) ? !NAMED_DISTILLED.test(hit) && isTaught : /^(?:quantile|pinball|mixed)/i.test(hit) ? family === CLASSIFYING && (isTaught || losses.includes(statement)) : isOfModel && (family === CLASSIFYING || !/^(?:watch|dwell)/i.test(hit)));
    return evidence.says(statement, 'loss-graded') !== undefined && hits.some(isGrade);
  });
}

/** A small model under its own name, which may be trained on any labels. */
const NAMED_DISTILLED = /^distil(?:bert|roberta|gpt|mbert)/i;

/** Whether the document speaks of a task of the other kind anywhere, as in "a second head regresses the watch time". */
function namesAnother(evidence: Evidence, family: readonly Task[]): boolean {
  const others = (family === CLASSIFYING ? REGRESSING : CLASSIFYING).map(task => `task-${task}`);
  return evidence.statementsWith(...others).some(
    statement =>
      evidence.stepsOf(statement).includes('model') &&
      evidence.says(statement, ...others) &&
      statement.terms.some(({ group, span }) => others.includes(group) && !isAnotherRegression(evidence.document.prose, span) && !LOSS_AFTER.test(evidence.document.prose.slice(span.end, span.end + 16))),
  );
}

/** "Multi-class log loss" names a loss and no task. */
const LOSS_AFTER = /^\s(?:log[\s-]?loss|cross[\s-]?entropy|loss|softmax)\b/i;
