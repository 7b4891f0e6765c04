import { trainsAnything } from './checks/loss-function';
import type { Evidence } from './evidence';
import { isPlannedLater, isRuledOut } from './planned';
import type { Statement } from './statements';
import { tasksOf } from './task';
import { runsReadyModels } from './ready-models';

/**
 * Whether the document is of a language model that is only prompted, be it called over the interface of whoever trained it,
 * and speaks of no training at all: it learns from no labels, splits or features.
 */
export function isPromptedOnly(evidence: Evidence): boolean {
  return evidence.once(judge);
}

function judge(evidence: Evidence): boolean {
  if (runsReadyModels(evidence)) {
    return true;
  }
  if (trainsAnything(evidence)) {
    return false;
  }
  const isPrompted = tasksOf(evidence).has('generation') || names(evidence, 'family-llm') || names(evidence, 'llm-service');
  return isPrompted && !names(evidence, 'own-training') && !names(evidence, 'retraining') && !names(evidence, 'training-said');
}

function names(evidence: Evidence, group: string): boolean {
  return evidence.statementsWith(group).some(statement => isOfModel(evidence, statement, group) && !isPlannedLater(evidence, statement) && !isRuledOut(statement) && !HYPOTHETICAL.test(evidence.textOf(statement)));
}

/** "Generation can be improved through fine-tuning": not what this design does. */
const HYPOTHETICAL = /\b(?:over time|in (?:the )?future|later on|(?:can|could|may|might) (?:also )?(?:be (?:improved|extended|enhanced|refined)|inform|consider|explore))\b/i;

/** How often documents are updated is told of the data, and is no training. */
function isOfModel(evidence: Evidence, statement: Statement, group: string): boolean {
  const span = evidence.says(statement, group)?.span;
  const isOfData = span !== undefined && evidence.stepsOf(statement).includes('data') && /^(?:update|rebuil|refresh)/i.test(evidence.document.prose.slice(span.start, span.end));
  return span !== undefined && !isOfData;
}
