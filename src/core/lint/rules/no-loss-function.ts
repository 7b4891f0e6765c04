import { familiesInModel, lossFunction, UNTRAINED } from '../../evidence/checks/loss-function';
import type { Evidence } from '../../evidence/evidence';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noLossFunction: Rule = {
  id: 'no-loss-function',
  summary: 'Say what training minimises.',
  why: 'The loss is where the objective, the weights between tasks and the correction for sampling meet. Left unsaid, the model optimises whatever the library has as its default.',
  source: 'Aminian & Xu (2023), step 4.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isTentative: true,
  about: ['model/loss'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network, trained with sampled softmax over 1,000 in-batch negatives.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model development\n\nA two-tower network, trained daily on 28 days of clicks.\n',
  },

  check: context =>
    reportAbsent(context, lossFunction, () => {
      const told = toldInPart(context.evidence);
      return told ? { message: told, severity: 'info' } : { message: NOTHING };
    }),
};

const EXAMPLE = 'such as “1.0 × cross-entropy of a click + 0.3 × Huber of watch time”.';
const NOTHING = `Nothing says what training minimises. Name the loss, with weights where there are several tasks, ${EXAMPLE}`;
const DEFAULT = 'The loss is left to the default of the library. Where a mistake on one side costs more than on the other, say what is minimised instead, such as “logistic loss, a missed default weighted 5 to 1”.';
const MEASURED = `An error is measured, but nothing says whether it is also what training minimises. Name the loss, ${EXAMPLE}`;
const IN_PART = `How the model learns is told in part, but not what it minimises. Name the loss, ${EXAMPLE}`;

/** The loss of a stock model is known, and a log loss among the metrics or negatives of a batch tell half of it. */
function toldInPart(evidence: Evidence): string | undefined {
  const families = familiesInModel(evidence);
  if (families.length > 0 && families.every(family => STOCK.has(family))) {
    return DEFAULT;
  }
  if (evidence.statementsWith('loss').some(statement => statement.kind !== 'heading' && evidence.says(statement, 'loss') !== undefined)) {
    return MEASURED;
  }
  return evidence.statementsWith('loss-hint').some(statement => evidence.stepsOf(statement).includes('model') && evidence.says(statement, 'loss-hint') !== undefined) ? IN_PART : undefined;
}

const STOCK: ReadonlySet<string> = new Set([...UNTRAINED, 'family-linear', 'family-tree', 'family-neighbours', 'family-bayes', 'family-series', 'family-outlier', 'family-ensemble']);
