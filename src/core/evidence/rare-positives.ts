import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import { metricIn } from './checks/find-metric';
import type { Evidence } from './evidence';
import { isNamed, place } from './named-metrics';
import { prevalenceUpTo, RARE } from './prevalence';
import type { Statement } from './statements';
import { isEntitled } from './title-terms';
import { toldOutput } from './told-output';

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
  if (evidence.statementsWith('accuracy').some(statement => BALANCED.test(evidence.textOf(statement)))) {
    return undefined;
  }
  const share = rareShare(evidence);
  const isAlone = !isNamed(evidence, 'metric-imbalanced');
  const isOnlyBar = !isAlone && !setsBarForRare(evidence);
  const at = place(evidence, evidence.statementsWith('accuracy'), statement => {
    if (!evidence.says(statement, 'accuracy')) {
      return undefined;
    }
    const isPrimary = /\b(?:primary|north star|headline|main|deciding|decisive|decides)\b/i.test(evidence.textOf(statement)) && !evidence.says(statement, 'metric-imbalanced');
    return (isAlone || isPrimary || (isOnlyBar && isBar(evidence, statement)) || (share !== undefined && isReachedByNo(evidence, statement, share))) && !evidence.says(statement, 'metric-rejected') ? metricIn(evidence, statement, 'accuracy') : undefined;
  });
  return at && { at, because };
}

/** "Accuracy > 0.95 (balanced classes)": of the one of two models whose classes are as many. */
const BALANCED = /(?<!\b(?:im|un|not ))balanced (?:classes|data|set|dataset|sample|test set)\b/i;

/** "Accuracy ≥ 99.9 %", where 0.12 % are positive: whoever always says no has 99.88 %, whatever else is measured beside it. */
function isReachedByNo(evidence: Evidence, statement: Statement, share: number): boolean {
  const hit = evidence.says(statement, 'accuracy')?.span;
  if (!hit || !evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'model' || step === 'requirements')) {
    return false;
  }
  const { prose } = evidence.document;
  const isOfModel = !OF_ANOTHER.test(prose.slice(Math.max(statement.span.start, hit.start - 16), hit.start));
  return isOfModel && statement.quantities.some(({ span, value }) => span.start >= hit.end && span.start - hit.end <= NEAR && value < 1 && value >= 1 - 2 * share && HELD.test(prose.slice(hit.end, span.start)));
}

/** How many of the cases are positive, where a share says that few are. */
function rareShare(evidence: Evidence): number | undefined {
  const at = prevalenceUpTo(evidence, RARE);
  return at && evidence.quantified.flatMap(({ quantities }) => quantities).find(({ span, dimension }) => dimension === 'share' && span.start === at.start)?.value;
}

/** In characters. */
const NEAR = 24;
const HELD = /^[\s*_|]*(?:[≥>]=?|(?:must be |has to be |of )?at least|above|over)\s*$/i;

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

const OF_ANOTHER = /(?:language|label\w*|annotat\w+|pars\w+|extraction|citation|top-\d|balanced|direction\w*|transcription|ocr|routing|slot|exact|human|rater)[\s-]$/i;
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
  return named ?? prevalenceUpTo(evidence, RARE) ?? fewOfThem(evidence);
}

/** "2 % of the shifts have one", where the question of yes or no is put: a share of the cases that needs no name. */
function fewOfThem(evidence: Evidence): Span | undefined {
  const told = toldOutput(evidence);
  const asked = told?.kind === 'classes' ? evidence.statements.find(({ span }) => span.start <= told.at.start && told.at.end <= span.end) : undefined;
  return (
    asked &&
    place(evidence, evidence.quantified, statement => {
      const isBeside = statement.section === asked.section && !OTHER_SHARE.test(evidence.textOf(statement));
      const share = isBeside ? statement.quantities.find(({ dimension, value }) => dimension === 'share' && value > 0 && value <= RARE) : undefined;
      if (share) {
        return ARE.test(evidence.document.prose.slice(share.span.end, share.span.end + 64)) ? share.span : undefined;
      }
      const ratio = isBeside ? RATIO.exec(evidence.document.prose.slice(statement.span.start, statement.span.end)) : null;
      const [words = '', part = '1', whole = '1'] = ratio ?? [];
      const isFew = ratio !== null && (part === 'one' ? 1 : Number(part)) / Number(whole.replaceAll(/[,\s]/g, '')) <= RARE;
      return ratio && isFew ? { start: statement.span.start + ratio.index, end: statement.span.start + ratio.index + words.length } : undefined;
    })
  );
}

const ARE = /^\sof\s(?:the\s|all\s|our\s)?(?:[a-z'’-]+\s){1,4}(?:are|is|have|has|do|does|will|turn|contain|become|were)\b/i;
const RATIO = /\b(one|\d{1,3})\s(?:[a-z]+\s)?(?:in|out of)\s(?:every\s|about\s)?(\d{1,3}(?:,\d{3}){0,3}|\d{1,9})\s?(?:[a-z]+\s){0,3}(?:are|is|has|have|does)\b/i;
const OTHER_SHARE = /\b(?:missing|wrong|duplicat\w+|traffic|experiment|noise|targets?|errors?|faster|slower|fewer|more|less|increase|reduce|rise|improve\w*|at least|at most|random\w*|train\w*|test)\b/i;

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
