import { trainsAnything } from './checks/loss-function';
import type { Evidence } from './evidence';
import { tasksOf } from './task';

/** Whether the document is of a language model that is only prompted, and speaks of no training at all: it learns from no labels, splits or features. */
export function isPromptedOnly(evidence: Evidence): boolean {
  return evidence.once(judge);
}

function judge(evidence: Evidence): boolean {
  const names = (group: string): boolean => evidence.statementsWith(group).some(statement => evidence.says(statement, group) !== undefined);
  return !trainsAnything(evidence) && (tasksOf(evidence).has('generation') || names('family-llm')) && !names('own-training') && !names('retraining') && !names('training-said');
}
