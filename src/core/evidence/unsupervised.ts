import type { StepId } from '../catalog/canonical';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the document learns without labels. "Anomaly detection, no labels: rejected" among the options tells of another system. */
export function learnsUnsupervised(evidence: Evidence): boolean {
  return evidence.once(readUnsupervised);
}

function readUnsupervised(evidence: Evidence): boolean {
  return evidence.statementsWith('unsupervised').some(statement => isChosen(evidence, statement, 'unsupervised')) || groupsOnly(evidence);
}

/** Whether a policy is learnt from what experts do, or from reward: what it is taught by are actions, not labelled rows. */
export function learnsByDoing(evidence: Evidence): boolean {
  return evidence.once(readByDoing);
}

function readByDoing(evidence: Evidence): boolean {
  const tellers = evidence.statementsWith('learns-by-doing').filter(statement => isChosen(evidence, statement, 'learns-by-doing') && evidence.stepsOf(statement).every(step => WHERE_CHOSEN.has(step)));
  return tellers.length > 0 && /\bpolic(?:y|ies)\b/i.test(evidence.document.prose) && !SUPERVISED.test(evidence.document.prose);
}

/** What comes later, or is watched, is told elsewhere. */
const WHERE_CHOSEN: ReadonlySet<StepId> = new Set(['requirements', 'framing', 'data', 'model']);

/** Clusters are found, again and again, and nothing is learnt from what is known. */
function groupsOnly(evidence: Evidence): boolean {
  return evidence.statementsWith('task-clustering').filter(statement => isChosen(evidence, statement, 'task-clustering')).length >= MIN_MENTIONS && !SUPERVISED.test(evidence.document.prose);
}

const MIN_MENTIONS = 2;
const SUPERVISED = /\b(?:supervised|predict\w*|classif\w*|regress\w*|forecast\w*|recommend\w*|rank(?:er|ers|ing)\b|target variable|ground truth)\b|с учителем|предсказ|классифи|регресс|прогноз|监督|预测|分类|回归/i;

function isChosen(evidence: Evidence, statement: Statement, group: string): boolean {
  if (!evidence.says(statement, group) || statement.isPending) {
    return false;
  }
  const isOption = OPTIONS.some(part => evidence.standsIn(statement, part)) || OPTION.test(statement.entry?.title ?? '') || (statement.lead !== undefined && OPTION.test(evidence.textOf(statement.lead)));
  return evidence.says(statement, 'chosen') !== undefined || !(isOption || evidence.says(statement, 'rejected') !== undefined || TRIED.test(evidence.textOf(statement)));
}

/** "Why not anomaly detection | an isolation forest was tried and sat far below the rules". */
const TRIED = /\bwhy not\b|\b(?:was|were|been|we|had) (?:also )?tried\b|\b(?:instead of|rather than|unlike)\b/i;

const OPTIONS = ['framing/framing-options', 'model/candidates'] as const;
const OPTION = /\b(?:alternatives?|options?|considered|rejected|discarded)\b/i;
