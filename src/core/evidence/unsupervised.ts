import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the document learns without labels. "Anomaly detection, no labels: rejected" among the options tells of another system. */
export function learnsUnsupervised(evidence: Evidence): boolean {
  return evidence.once(readUnsupervised);
}

function readUnsupervised(evidence: Evidence): boolean {
  return evidence.statementsWith('unsupervised').some(statement => isChosen(evidence, statement));
}

function isChosen(evidence: Evidence, statement: Statement): boolean {
  if (!evidence.says(statement, 'unsupervised') || statement.isPending) {
    return false;
  }
  const isOption = OPTIONS.some(part => evidence.standsIn(statement, part)) || OPTION.test(statement.entry?.title ?? '');
  return evidence.says(statement, 'chosen') !== undefined || !(isOption || evidence.says(statement, 'rejected') !== undefined);
}

const OPTIONS = ['framing/framing-options', 'model/candidates'] as const;
const OPTION = /\b(?:alternatives?|options?|considered|rejected|discarded)\b/i;
