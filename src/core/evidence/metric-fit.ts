import type { Task } from '../catalog/task';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { firstMetric, isNamed, place } from './named-metrics';
import { accuracyOnRare, rocAucOnRare, type RareMetric } from './rare-positives';
import { findTasks } from './task';
import { isEntitled } from './title-terms';

/** A metric that cannot tell a good model of this task from a bad one, or a task that no metric named looks at. */
export interface Misfit {
  readonly kind: 'accuracy-on-rare' | 'roc-auc-on-rare' | 'no-rank-metric' | 'no-regression-metric' | 'no-overlap-metric' | 'no-answer-metric' | 'no-calibration';
  /** The metric. */
  readonly at: Span;
  /** What makes it unfit: the task, or how rare positives are. */
  readonly because: Span;
}

const RANKING: ReadonlySet<Task> = new Set(['ranking', 'retrieval', 'recommendation']);
const AMOUNTS: ReadonlySet<Task> = new Set(['regression', 'forecasting']);
const PIXELS: ReadonlySet<Task> = new Set(['object-detection', 'segmentation']);
const ANSWERS: ReadonlySet<Task> = new Set(['generation']);

/** What does not fit, at most one of each place; nothing where the task is unknown or no metric is named. */
export function findMisfits(evidence: Evidence): readonly Misfit[] {
  return evidence.once(readMisfits);
}

function readMisfits(evidence: Evidence): Misfit[] {
  const tasks = findTasks(evidence);
  const metric = tasks.size > 0 ? firstMetric(evidence) : undefined;
  if (!metric) {
    return [];
  }
  const found = [
    ofKind('accuracy-on-rare', accuracyOnRare(evidence, tasks)),
    ofKind('roc-auc-on-rare', rocAucOnRare(evidence, tasks)),
    unmeasured(evidence, 'no-rank-metric', metric, mainTask(evidence, tasks, RANKING)),
    unmeasured(evidence, 'no-regression-metric', metric, onlyTask(tasks, AMOUNTS)),
    unmeasured(evidence, 'no-overlap-metric', metric, mainTask(evidence, tasks, PIXELS)),
    unmeasured(evidence, 'no-answer-metric', metric, mainTask(evidence, tasks, ANSWERS)),
    unmeasured(evidence, 'no-calibration', metric, clickedAd(evidence)),
  ].flatMap(misfit => misfit ?? []);
  return found.filter(({ at }, index) => found.findIndex(other => other.at.start === at.start) === index);
}

function ofKind(kind: Misfit['kind'], found: RareMetric | undefined): Misfit | undefined {
  return found && { kind, ...found };
}

type Unmeasured = Exclude<Misfit['kind'], 'accuracy-on-rare' | 'roc-auc-on-rare'>;

const FITTING: Readonly<Record<Unmeasured, string>> = {
  'no-rank-metric': 'metric-rank',
  'no-regression-metric': 'metric-regression',
  'no-overlap-metric': 'metric-detection',
  'no-answer-metric': 'metric-generation',
  'no-calibration': 'metric-calibration',
};

function unmeasured(evidence: Evidence, kind: Unmeasured, metric: Span, task: Span | undefined): Misfit | undefined {
  const isMeasured = !task || isNamed(evidence, FITTING[kind]) || (kind === 'no-rank-metric' && hasCutOff(evidence));
  return isMeasured ? undefined : { kind, at: metric, because: task };
}

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
