import type { Task } from '../../catalog/task';
import { anyCase } from '../../text/any-case';
import { isIntroduction } from '../claims';
import { isEvasion } from '../evasion';
import type { Answer, Check } from '../check';
import type { Evidence } from '../evidence';
import { prevalenceUpTo, RARE } from '../prevalence';
import { onlyCounts, remediesRarity } from '../rare-remedies';
import { joined, shared } from '../statement-places';
import type { Statement } from '../statements';
import { tasksOf } from '../task';
import { isEntitled } from '../title-terms';
import { learnsUnsupervised } from '../unsupervised';
import { toldOr } from '../told-or';
import { isSaid, isStatedIn, isTreatedIn } from './stated-in';

/** What is done about positives being rare, where anything says that they are. */
export const classImbalance: Check = {
  id: 'class-imbalance',
  section: 'data/imbalance',
  weight: 1,
  rule: 'no-imbalance-handling',

  find(evidence) {
    const isAsked = evidence.once(isImbalanced);
    const told = evidence.find(
      statement => ((isStatedIn(evidence, statement, 'data/imbalance') && !isEvasion(evidence, statement) && !onlyCounts(evidence, statement)) || (isAsked && isRemedy(evidence, statement)) ? statement.span : undefined),
      statement => isTreatedIn(evidence, statement, 'data/imbalance'),
      joined([evidence.statementsIn('data/imbalance'), evidence.statementsWith('imbalance-remedy', 'imbalance-cue')]),
    );
    const inOtherWords = (): Answer => evidence.find(statement => (remediesRarity(evidence, statement) ? statement.span : undefined), () => false, joined([evidence.statementsWith('rare-remedy', 'rare-said'), evidence.quantified]));
    return isAsked ? toldOr(told, inOtherWords) : told;
  },

  isNeedless: evidence => !evidence.once(isImbalanced),
};

function isRemedy(evidence: Evidence, statement: Statement): boolean {
  if (isOtherSampling(evidence, statement)) {
    return false;
  }
  if (!(evidence.says(statement, 'imbalance-remedy') || HANDLED.test(evidence.textOf(statement)) || IN_CODE.test(evidence.document.visible.slice(statement.span.start, statement.span.end))) || !isSaid(evidence, statement) || isEvasion(evidence, statement)) {
    return false;
  }
  const steps = evidence.stepsOf(statement);
  return !steps.includes('serving') && !steps.includes('monitoring');
}

/** A sample stratified by language, the negatives of a contrastive loss, a threshold in the list of what the document replaces: nothing of it is done about few positives. */
function isOtherSampling(evidence: Evidence, statement: Statement): boolean {
  const { prose } = evidence.document;
  const text = evidence.textOf(statement);
  const hits = evidence.termsIn(statement, 'imbalance-remedy').map(({ span }) => prose.slice(span.start, span.end));
  const isPaired = PAIRED.test(text);
  const isOther = hits.length > 0 && hits.every(hit => (/^stratif/i.test(hit) && !BY_CLASS.test(text)) || (isPaired && /negative/i.test(hit)));
  return isOther || (evidence.stepsOf(statement).length === 0 && isIntroduction(evidence, statement));
}

const BY_CLASS = /\bstratif\w*\s(?:(?:\d+-|k-)?folds?\b|splits?\b|sampl\w*|cross|batch\w*|(?:by|on|over|for)\s(?:the\s)?(?:label|class|target|outcome|positives?)\w*)|\b(?:label|class|target)[\s-]stratif|\b(?:split|folds?|sampl\w+|batches)\b[^.;|]{0,24}\bstratified\b(?!\s(?:by|on)\b)/i;
/** Whoever learns by pairs needs negatives, be positives rare or not. */
const PAIRED = /\b(?:contrastive|infonce|softmax|two[- ]towers?|bi-?encoders?|retrievers?|triplets?|in-batch)\b/i;

/** "**Class imbalance**: handled via `scale_pos_weight`": the remedy has a name in code. */
const HANDLED = /\bimbalance\b[\s*_]{0,8}[:：]?[\s*_]{0,8}(?:(?:is|are|will be)\s)?(?:handled|addressed|treated|mitigated|dealt with|countered|tackled)\s(?:via|by|with|through|using)\b/i;

/** "Class imbalance handling: `scale_pos_weight`". */
const IN_CODE = /\bimbalanc\w*\b[^.;|]{0,40}`[^`]*\b(?:scale_pos_weight|pos_weight|class_weight|is_unbalance|smote)\b/i;

const WITH_CLASSES: readonly Task[] = ['classification', 'anomaly-detection', 'ranking', 'recommendation', 'link-prediction', 'object-detection', 'segmentation'];

/** The title, the framing or the labels name something rare, or a share of positives says that they are. */
function isImbalanced(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  if (tasks.size > 0 && !WITH_CLASSES.some(task => tasks.has(task))) {
    return false;
  }
  if (learnsUnsupervised(evidence) || comparesWithExpected(evidence, tasks)) {
    return false;
  }
  if (learnsEffect(evidence)) {
    return false;
  }
  return isEntitled(evidence, 'imbalance-cue') || isCalledImbalanced(evidence) || aboutTarget(evidence).some(statement => namesRareEvent(evidence, statement)) || prevalenceUpTo(evidence, RARE) !== undefined;
}

/** Who estimates what a treatment changes learns a difference, and no rare class. */
function learnsEffect(evidence: Evidence): boolean {
  return evidence.statementsOfStep('framing').some(statement => EFFECT.test(evidence.textOf(statement)) && !NOT_CHOSEN.test(evidence.textOf(statement)) && !evidence.isAbout(statement, 'option-cue', 'rejected'));
}

const EFFECT = anyCase`\b(?:(?:individual|heterogeneous|conditional average) treatment effects?|uplift (?:model\w*|per customer|of))\b|[τΔ]\(x\)`;

const NOT_CHOSEN = /\b(?:considered|rejected|dropped|revisit\w*|too (?:few|thin|little|rare)|later|instead|next year|not (?:now|yet))\b/i;

/** A setting that is "enabled by default" is no borrower in default. */
function namesRareEvent(evidence: Evidence, statement: Statement): boolean {
  const hit = evidence.says(statement, 'imbalance-cue')?.span;
  return hit !== undefined && !KINDS.test(evidence.textOf(statement)) && !TURNED_DOWN.test(evidence.textOf(statement)) && (!/^defaults?$/i.test(evidence.document.prose.slice(hit.start, hit.end)) || LENDING.test(evidence.document.prose));
}

/** "I considered click prediction and decided against it". */
const TURNED_DOWN = /\b(?:decided against|rejected|ruled out|turned down|dismissed)\b/i;
/** "Recommendation, anomaly search, prediction, etc.": what there is to choose from. */
const KINDS = /,[^,.;]{1,60},[^.;]{0,80}\betc\b/i;

const LENDING = /\b(?:loans?|credit|borrowers?|mortgages?|repay\w*|lend\w*|debts?)\b/i;

/** "The classes are highly imbalanced", among the data or the metrics: nothing says it more clearly. */
function isCalledImbalanced(evidence: Evidence): boolean {
  return evidence
    .statementsWith('imbalance-cue')
    .some(statement => evidence.stepsOf(statement).every(step => step !== 'serving' && step !== 'monitoring') && evidence.says(statement, 'imbalance-cue') !== undefined && IMBALANCED.test(evidence.textOf(statement)));
}

const IMBALANCED = /(?<!\b(?:no|without)\s(?:\w+\s)?)\b(?:(?:highly|heavily|severely|extremely|very)\s)?imbalanced\b(?!\s(?:panel|load))|\bclass[ -]imbalance\b|不平衡/i;

/** An anomaly found as what is far from a forecast: nothing is classified in training, so no class is rare there. */
function comparesWithExpected(evidence: Evidence, tasks: ReadonlySet<Task>): boolean {
  if (!tasks.has('anomaly-detection') || tasks.has('classification')) {
    return false;
  }
  const ofModel = (groups: readonly string[], words: RegExp): boolean =>
    evidence.statementsWith(...groups).some(statement => evidence.stepsOf(statement).some(step => step === 'framing' || step === 'model') && words.test(evidence.textOf(statement)));
  return ofModel(['task-regression', 'task-forecasting', 'family-series'], /\bregressors?\b|\bforecast|(?<!logistic )\bregression\b|\b(?:s?arima|prophet)\b/i) && !ofModel(['task-classification'], /\bclassif/i);
}

/** What may name the target as something rare. */
function aboutTarget(evidence: Evidence): readonly Statement[] {
  const places = joined([evidence.statementsOfStep('framing'), evidence.statementsIn('data/labels', 'data/imbalance')]);
  return shared(places, evidence.statementsWith('imbalance-cue'));
}
