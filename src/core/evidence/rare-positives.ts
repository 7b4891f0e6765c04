import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import { metricIn } from './checks/find-metric';
import type { Evidence } from './evidence';
import { isNamed, place } from './named-metrics';
import { prevalenceUpTo, RARE } from './prevalence';
import { isEntitled } from './title-terms';

/** A metric, and the words that say how rare positives are. */
export interface RareMetric {
  readonly at: Span;
  readonly because: Span;
}

/** Accuracy, alone or as the primary metric, where the positives are rare: always saying "no" is nearly always right. */
export function accuracyOnRare(evidence: Evidence, tasks: ReadonlyMap<Task, Span>): RareMetric | undefined {
  const because = canBeRare(tasks) && rareCue(evidence);
  if (!because) {
    return undefined;
  }
  const isAlone = !isNamed(evidence, 'metric-imbalanced');
  const at = place(evidence, evidence.statementsWith('accuracy'), statement => {
    if (!evidence.says(statement, 'accuracy')) {
      return undefined;
    }
    const isPrimary = /\b(?:primary|north star|headline|main|deciding|decisive|decides)\b/i.test(evidence.textOf(statement)) && !evidence.says(statement, 'metric-imbalanced');
    return (isAlone || isPrimary) && !evidence.says(statement, 'metric-rejected') ? metricIn(evidence, statement, 'accuracy') : undefined;
  });
  return at && { at, because };
}

/** Where the title, the requirements, the framing or the data speak of something rare, or a share says that it is. */
function rareCue(evidence: Evidence): Span | undefined {
  if (isEntitled(evidence, 'imbalance-cue')) {
    return evidence.outline.title?.titleSpan;
  }
  const named = place(evidence, evidence.statementsWith('imbalance-cue'), statement => {
    const isTold = evidence.stepsOf(statement).some(step => step === 'requirements' || step === 'framing' || step === 'data');
    return isTold ? evidence.says(statement, 'imbalance-cue')?.span : undefined;
  });
  return named ?? prevalenceUpTo(evidence, RARE);
}

/** Accuracy says little of what is rare; ROC-AUC says little from this share down. */
const VERY_RARE = 0.01;

/** ROC-AUC with no metric of precision beside it, where at most one in a hundred is positive. */
export function rocAucOnRare(evidence: Evidence, tasks: ReadonlyMap<Task, Span>): RareMetric | undefined {
  // Where a click probability goes into a bid nothing is alarmed: it has to be right, which another metric tells.
  const isCalibrated = isNamed(evidence, 'metric-calibration') && evidence.statementsWith('click-probability', 'advertising').length > 0;
  if (!canBeRare(tasks) || isNamed(evidence, 'metric-rare') || isCalibrated) {
    return undefined;
  }
  const at = place(evidence, evidence.statementsWith('roc-auc'), statement => metricIn(evidence, statement, 'roc-auc'));
  const because = at && prevalenceUpTo(evidence, VERY_RARE);
  return at && because && { at, because };
}

function canBeRare(tasks: ReadonlyMap<Task, Span>): boolean {
  return tasks.has('classification') || tasks.has('anomaly-detection');
}
