import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import { metricIn } from './checks/find-metric';
import type { Evidence } from './evidence';
import { isNamed, place } from './named-metrics';
import { joined } from './statement-places';
import type { Statement } from './statements';
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
    const isPrimary = /\b(?:primary|north star|headline|main)\b/i.test(evidence.textOf(statement)) && !evidence.says(statement, 'metric-imbalanced');
    return (isAlone || isPrimary) && !evidence.says(statement, 'metric-rejected') ? metricIn(evidence, statement, 'accuracy') : undefined;
  });
  return at && { at, because };
}

/** Where the requirements, the framing, the data or the title speak of something rare. */
function rareCue(evidence: Evidence): Span | undefined {
  if (isEntitled(evidence, 'imbalance-cue')) {
    return evidence.outline.title?.titleSpan;
  }
  return place(evidence, joined([evidence.statementsWith('imbalance-cue'), evidence.quantified]), statement => {
    const isTold = evidence.stepsOf(statement).some(step => step === 'requirements' || step === 'framing' || step === 'data');
    return isTold ? (evidence.says(statement, 'imbalance-cue')?.span ?? prevalenceIn(evidence, statement, RARE)) : undefined;
  });
}

/** Below the first, accuracy says little; below the second, ROC-AUC does. */
const RARE = 0.05;
const VERY_RARE = 0.01;

/** ROC-AUC with no metric of precision beside it, where at most one in a hundred is positive. */
export function rocAucOnRare(evidence: Evidence, tasks: ReadonlyMap<Task, Span>): RareMetric | undefined {
  // Where a click probability goes into a bid nothing is alarmed: it has to be right, which another metric tells.
  const isCalibrated = isNamed(evidence, 'metric-calibration') && evidence.statementsWith('click-probability', 'advertising').length > 0;
  if (!canBeRare(tasks) || isNamed(evidence, 'metric-rare') || isCalibrated) {
    return undefined;
  }
  const at = place(evidence, evidence.statementsWith('roc-auc'), statement => metricIn(evidence, statement, 'roc-auc'));
  const because = at && place(evidence, evidence.quantified, statement => prevalenceIn(evidence, statement, VERY_RARE));
  return at && because && { at, because };
}

/** Whether the statement gives a share of positives that makes them rare. */
export function isRarePrevalence(evidence: Evidence, statement: Statement): boolean {
  return prevalenceIn(evidence, statement, RARE) !== undefined;
}

function prevalenceIn(evidence: Evidence, statement: Statement, limit: number): Span | undefined {
  const share = statement.quantities.find(({ dimension, value }) => dimension === 'share' && value > 0 && value <= limit);
  const isRate = share !== undefined && /prevalence|(?:positive|fraud|base|churn|default) rate|positives|\bare (?:fraud|positive|spam)|imbalanc/i.test(evidence.textOf(statement));
  return isRate ? share.span : undefined;
}

function canBeRare(tasks: ReadonlyMap<Task, Span>): boolean {
  return tasks.has('classification') || tasks.has('anomaly-detection');
}
