import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import { metricIn } from './checks/find-metric';
import type { Evidence } from './evidence';
import { isNamed, place } from './named-metrics';
import { prevalenceUpTo, RARE } from './prevalence';
import type { Statement } from './statements';
import { isEntitled } from './title-terms';

/** A metric, and the words that say how rare positives are. */
export interface RareMetric {
  readonly at: Span;
  readonly because: Span;
}

/** Accuracy, alone or as the primary metric, where the positives are rare: always saying "no" is nearly always right. */
export function accuracyOnRare(evidence: Evidence, tasks: ReadonlyMap<Task, Span>): RareMetric | undefined {
  const because = (canBeRare(tasks) || isClassified(evidence)) && rareCue(evidence);
  if (!because) {
    return undefined;
  }
  const isAlone = !isNamed(evidence, 'metric-imbalanced');
  const isOnlyBar = !isAlone && !setsBarForRare(evidence);
  const at = place(evidence, evidence.statementsWith('accuracy'), statement => {
    if (!evidence.says(statement, 'accuracy')) {
      return undefined;
    }
    const isPrimary = /\b(?:primary|north star|headline|main|deciding|decisive|decides)\b/i.test(evidence.textOf(statement)) && !evidence.says(statement, 'metric-imbalanced');
    return (isAlone || isPrimary || (isOnlyBar && isBar(evidence, statement))) && !evidence.says(statement, 'metric-rejected') ? metricIn(evidence, statement, 'accuracy') : undefined;
  });
  return at && { at, because };
}

/** "It is binary classification at loan level", among the requirements, where the framing speaks of something else. */
function isClassified(evidence: Evidence): boolean {
  return evidence.statementsWith('task-classification').some(statement => evidence.stepsOf(statement).includes('requirements') && CLASSIFIED.test(evidence.textOf(statement)));
}

const CLASSIFIED = /\b(?:is|as)\s(?:an?\s)?(?:binary|multi-?label|multi-?class)\sclassification\b/i;

/** Whether the evaluation holds the model to a metric that sees rare positives; what today's system reaches, or an attack set, does not. */
function setsBarForRare(evidence: Evidence): boolean {
  return evidence.statementsWith('metric-imbalanced').some(statement => {
    const text = evidence.textOf(statement);
    const isHeld = statement.kind !== 'heading' && statement.quantities.length > 0 && isJudging(evidence, statement) && !OTHER_SET.test(text) && !(statement.kind === 'sentence' && DIFFERENCE.test(text));
    return isHeld && evidence.termsIn(statement, 'metric-imbalanced').some(({ span }) => !AREA.test(evidence.document.prose.slice(span.start, span.end)));
  });
}

function isJudging(evidence: Evidence, statement: Statement): boolean {
  return evidence.stepsOf(statement).includes('evaluation') || (evidence.stepsOf(statement).includes('model') && BOUND.test(evidence.textOf(statement)));
}

const OTHER_SET = /\b(?:attacks?|adversarial|red-?team\w*|stress)\b/i;
const DIFFERENCE = /\bpoints?\s(?:of|better|worse|higher|lower|more|less)\b/i;
/** It has a check of its own. */
const AREA = /^(?:roc[ -]?auc|auc[ -]?roc|auroc|g?auc)$/i;
const BOUND = /[≥≤<>]|\bat (?:least|most)\b/i;

/** Accuracy with the number that it has to reach, where the model is judged. */
function isBar(evidence: Evidence, statement: Statement): boolean {
  const hit = evidence.says(statement, 'accuracy');
  const isOfModel = hit !== undefined && !OF_ANOTHER.test(evidence.document.prose.slice(Math.max(statement.span.start, hit.span.start - 16), hit.span.start));
  return isOfModel && (statement.kind === 'row' || statement.kind === 'item') && statement.quantities.length > 0 && evidence.stepsOf(statement).includes('evaluation') && BOUND_OR_CELL.test(evidence.textOf(statement));
}

const OF_ANOTHER = /(?:label\w*|annotat\w+|pars\w+|extraction|citation|top-\d|balanced|direction\w*|transcription|ocr|routing|slot|exact|human|rater)[\s-]$/i;
const BOUND_OR_CELL = /[≥≤<>|]|\bat (?:least|most)\b/i;

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
