import { findMisfits, type Misfit } from '../../evidence/metric-fit';
import type { Rule, RuleContext } from '../rule';

/**
 * Departs from the specification in two ways that real documents asked for: log loss and normalised entropy count for a
 * ranking by probabilities, and where several tasks meet, only the one in the title or the front matter is asked about.
 */
export const metricDoesNotFitTask: Rule = {
  id: 'metric-does-not-fit-task',
  summary: 'Choose metrics that can tell a good model of this task from a bad one.',
  why: 'With 1 % fraud, a model that never says fraud is 99 % accurate. A metric that does not fit the task rewards the wrong model, and nobody notices.',
  source: 'Aminian & Xu (2023), step 5; Saito & Rehmsmeier (2015) on precision-recall and rare positives.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: true,
  // What it reports is there and named, wherever that is: it presupposes no part.
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing\n\nFraud detection as a binary classification.\n\n## Evaluation\n\nWe measure PR-AUC, and recall at precision 0.9.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing\n\nFraud detection as a binary classification.\n\n## Evaluation\n\nWe measure accuracy on the last month.\n',
  },

  *check(context) {
    for (const { kind, at, because } of findMisfits(context.evidence)) {
      yield { severity: isMild(context, kind) ? 'info' : undefined, message: messages[kind], span: at, related: [{ message: reasons[kind], span: because }] };
    }
  },
};

/** Of a document in its author's own words the task is often guessed; that positives are rare is said in so many words. */
function isMild({ isMarked }: RuleContext, kind: Misfit['kind']): boolean {
  return !isMarked && reasons[kind] === TASK;
}

const TASK = 'This is the task that it does not fit.';
const RARE = 'Positives are rare here.';

const reasons: Readonly<Record<Misfit['kind'], string>> = {
  'accuracy-on-rare': RARE,
  'roc-auc-on-rare': RARE,
  'no-rank-metric': TASK,
  'no-regression-metric': TASK,
  'no-overlap-metric': TASK,
  'no-answer-metric': TASK,
  'no-calibration': TASK,
  'no-class-metric': TASK,
  'amount-of-text': TASK,
};

const messages: Readonly<Record<Misfit['kind'], string>> = {
  'accuracy-on-rare':
    'Accuracy says little where positives are rare: at 1 % of them, always answering “no” scores 99 %. Use PR-AUC, or recall at a fixed precision, such as “recall ≥ 0.8 at precision 0.9”.',
  'roc-auc-on-rare':
    'ROC-AUC alone flatters a model when positives are this rare: it can be 0.95 while most alarms are false. Add PR-AUC, or recall at a fixed precision, such as “recall ≥ 0.8 at precision 0.9”.',
  'no-rank-metric': 'No metric looks at the order of the results. Add one that does, such as “nDCG@10 ≥ 0.42” for a ranking or “recall@1000 ≥ 0.9” for a retrieval.',
  'no-regression-metric': 'No metric says how far a predicted number is off. Add one that does, such as “MAE ≤ 4 min” or “WAPE ≤ 12 %”.',
  'no-overlap-metric': 'No metric says how well the predicted regions lie over the true ones. Add one that does, such as “mAP ≥ 0.5 at IoU 0.5”.',
  'no-answer-metric': 'No metric says whether an answer is right. Add faithfulness, correctness or a human grade on a golden set, such as “≥ 95 % of 500 graded answers faithful”.',
  'no-class-metric': 'How far a number is off says little of a class. Use a metric that counts right and wrong answers, such as “PR-AUC ≥ 0.6” or “recall ≥ 0.8 at precision 0.9”.',
  'amount-of-text': 'How far numbers are off says nothing of a text. Use a metric of texts or a human grade, such as “ROUGE-L ≥ 0.4; ≥ 95 % of 250 graded summaries faithful”.',
  'no-calibration':
    'The click probability is multiplied by a bid, so it has to be right and not only well ordered. Add a calibration metric, such as “normalised entropy ≤ 0.80; predicted ÷ actual clicks within 2 %”.',
};
