import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { firstMetric, isNamed, place } from './named-metrics';
import { accuracyOnRare, rocAucOnRare, type RareMetric } from './rare-positives';
import { findTasks } from './task';
import { asksForClass, toldOutput } from './told-output';
import { isEntitled } from './title-terms';

/** A metric that cannot tell a good model of this task from a bad one, or a task that no metric named looks at. */
export interface Misfit {
  readonly kind: 'accuracy-on-rare' | 'roc-auc-on-rare' | 'no-rank-metric' | 'no-regression-metric' | 'no-overlap-metric' | 'no-answer-metric' | 'no-calibration' | 'no-class-metric' | 'amount-of-text';
  /** The metric. */
  readonly at: Span;
  /** What makes it unfit: the task, or how rare positives are. */
  readonly because: Span;
}

const RANKING: ReadonlySet<Task> = new Set(['ranking', 'retrieval', 'recommendation']);
const CLASSES: ReadonlySet<Task> = new Set(['classification', 'anomaly-detection', 'ranking', 'retrieval', 'recommendation', 'link-prediction']);
const AMOUNTS: ReadonlySet<Task> = new Set(['regression', 'forecasting']);
const PIXELS: ReadonlySet<Task> = new Set(['object-detection', 'segmentation']);
const ANSWERS: ReadonlySet<Task> = new Set(['generation']);

/** What does not fit, at most one of each place; nothing where the task is unknown or no metric is named. */
export function findMisfits(evidence: Evidence): readonly Misfit[] {
  return evidence.once(readMisfits);
}

function readMisfits(evidence: Evidence): Misfit[] {
  const metric = firstMetric(evidence);
  const tasks = metric ? readTasks(evidence) : undefined;
  if (!metric || !tasks || tasks.size === 0) {
    return [];
  }
  const found = [
    ofKind('accuracy-on-rare', accuracyOnRare(evidence, tasks)),
    ofKind('roc-auc-on-rare', rocAucOnRare(evidence, tasks)),
    unmeasured(evidence, 'no-rank-metric', metric, mainTask(evidence, tasks, RANKING)),
    unmeasured(evidence, 'no-regression-metric', metric, isClassAsked(evidence) ? undefined : onlyTask(tasks, AMOUNTS)),
    unmeasured(evidence, 'no-overlap-metric', metric, mainTask(evidence, tasks, PIXELS)),
    unmeasured(evidence, 'no-answer-metric', metric, mainTask(evidence, tasks, ANSWERS)),
    unmeasured(evidence, 'no-calibration', metric, clickedAd(evidence)),
    ofKind('no-class-metric', amountOfClass(evidence, tasks)),
    ofKind('amount-of-text', amountOfText(evidence, tasks)),
  ].flatMap(misfit => misfit ?? []);
  return found.filter(({ at }, index) => found.findIndex(other => other.at.start === at.start) === index);
}

/** The named tasks; what the model is declared to put out outweighs them, and what it seems to put out stands in where there are none. */
function readTasks(evidence: Evidence): ReadonlyMap<Task, Span> {
  const named = findTasks(evidence);
  const isGiven = evidence.document.frontMatter?.entries.has('task') === true;
  const told = isGiven ? undefined : toldOutput(evidence);
  if (named.size === 0) {
    const pixels = outlinedRegion(evidence);
    if (pixels) {
      return new Map([['segmentation', pixels]]);
    }
  }
  const task = told?.kind === 'amount' ? 'regression' : 'classification';
  const classed = told?.kind === 'classes' && told.isDeclared ? named.get('classification') : undefined;
  if (classed && ![...named.keys()].some(each => each !== 'classification' && isEntitled(evidence, `task-${each}`))) {
    return new Map([['classification', classed]]);
  }
  const isAgreed = told && [...named.keys()].every(each => (told.kind === 'amount' ? AMOUNTS : CLASSES).has(each));
  return told && (named.size === 0 || (told.isDeclared && !isAgreed)) ? new Map([[task, told.at]]) : named;
}

/** A forecast of whether something happens is of a class, unless the task is given or declared. */
function isClassAsked(evidence: Evidence): boolean {
  return evidence.document.frontMatter?.entries.has('task') !== true && toldOutput(evidence)?.isDeclared !== true && asksForClass(evidence);
}

/** A title of segmentation means regions of an image where masks, pixels or contours are spoken of, and groups of customers elsewhere. */
function outlinedRegion({ outline, document, statements }: Evidence): Span | undefined {
  const title = outline.title?.titleSpan;
  const isOfImages = title && /\bsegmentation\b/i.test(document.visible.slice(title.start, title.end)) && statements.filter(({ span }) => REGIONS.test(document.prose.slice(span.start, span.end))).length > 1;
  return isOfImages ? title : undefined;
}

const REGIONS = /\b(?:pixels?|voxels?|masks?|u-?net|dice|contours?|outlines?|annotated images?|mri|ct scans?)\b/i;

function ofKind(kind: Misfit['kind'], found: RareMetric | undefined): Misfit | undefined {
  return found && { kind, ...found };
}

type Unmeasured = Exclude<Misfit['kind'], 'accuracy-on-rare' | 'roc-auc-on-rare' | 'no-class-metric' | 'amount-of-text'>;

const FITTING: Readonly<Record<Unmeasured, string>> = {
  'no-rank-metric': 'metric-rank',
  'no-regression-metric': 'metric-regression',
  'no-overlap-metric': 'metric-detection',
  'no-answer-metric': 'metric-generation',
  'no-calibration': 'metric-calibration',
};

function unmeasured(evidence: Evidence, kind: Unmeasured, metric: Span, task: Span | undefined): Misfit | undefined {
  const isMeasured = !task || isNamed(evidence, FITTING[kind]) || (kind === 'no-rank-metric' && (hasCutOff(evidence) || isNamed(evidence, 'metric-calibration')));
  return isMeasured ? undefined : { kind, at: metric, because: task };
}

/** How far a number is off, as the only measure of a class. */
function amountOfClass(evidence: Evidence, tasks: ReadonlyMap<Task, Span>): RareMetric | undefined {
  const because = tasks.size === 1 ? tasks.get('classification') : undefined;
  const isMeasured = !because || OF_CLASSES.some(group => isNamed(evidence, group));
  return isMeasured ? undefined : errorWhere(evidence, () => true, because);
}

const OF_CLASSES = ['metric-classification', 'metric-imbalanced', 'accuracy', 'metric-rank', 'metric-calibration', 'metric-rare', 'metric-generation'];

/** How far a number is off, of a text. */
function amountOfText(evidence: Evidence, tasks: ReadonlyMap<Task, Span>): RareMetric | undefined {
  const because = onlyTask(tasks, ANSWERS);
  return because && errorWhere(evidence, text => OF_TEXT.test(text), because);
}

const OF_TEXT = /\b(?:against|to|between|of|from|with)\s(?:the\s|an?\s|each\s)?(?:[a-z'’-]+\s){0,2}(?:texts?|answers?|references?|summar(?:y|ies)|translations?|captions?|replies|transcripts?)\b/i;

/** The first error of a number that is named where models are judged, in such a text. */
function errorWhere(evidence: Evidence, isAsked: (text: string) => boolean, because: Span): RareMetric | undefined {
  const { prose } = evidence.document;
  const at = place(evidence, evidence.statementsWith('offline-metric'), statement => {
    const isJudging = evidence.stepsOf(statement).includes('evaluation') && isAsked(evidence.textOf(statement));
    return isJudging ? evidence.termsIn(statement, 'offline-metric').find(({ span }) => ERROR.test(prose.slice(span.start, span.end)))?.span : undefined;
  });
  return at && { at, because };
}

const ERROR = /^(?:rmse|mse|mae|mape|wape|smape|mase|rmsle|r2|r²|r[\s-]squared|(?:root )?mean (?:squared?|absolute)(?: percentage)? error)$/i;

/** "Precision@5" and "recall of the top 100" look at the head of a list, which plain precision and recall do not. */
function hasCutOff(evidence: Evidence): boolean {
  return evidence.statementsWith('offline-metric').some(
    statement => evidence.says(statement, 'offline-metric') !== undefined && /@\s?[\dkKnN]|\bat (?:k|\d)|\btop[ -]?(?:k|n|\d)/.test(evidence.textOf(statement)),
  );
}

/** A task of the kind that stands in the title or the front matter, or beside no task of another kind. */
function mainTask(evidence: Evidence, tasks: ReadonlyMap<Task, Span>, kind: ReadonlySet<Task>): Span | undefined {
  const own = [...tasks].filter(([task]) => kind.has(task)).map(([, span]) => span);
  return own.length === tasks.size || (own.length > 0 && [...kind].some(task => isEntitled(evidence, `task-${task}`))) ? own[0] : undefined;
}

function onlyTask(tasks: ReadonlyMap<Task, Span>, kind: ReadonlySet<Task>): Span | undefined {
  return [...tasks.keys()].every(task => kind.has(task)) ? [...tasks.values()][0] : undefined;
}

/** An auction multiplies the click probability by the bid, so it has to be a probability. */
function clickedAd(evidence: Evidence): Span | undefined {
  return place(evidence, evidence.statementsWith('advertising'), statement => (evidence.says(statement, 'advertising') ? evidence.says(statement, 'click-probability')?.span : undefined));
}
