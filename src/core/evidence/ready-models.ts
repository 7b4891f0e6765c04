import type { Evidence } from './evidence';

/** One may be of a part of the system. */
const MIN_MENTIONS = 2;
const TAUGHT = /\b(?:training|train (?:a|an|the|our|on|with)|fine-?tun\w*|retrain\w*|gradient|epochs?)\b/i;

/** "The official FP8 checkpoint, served by vLLM": whatever kinds of models the document is of, others have trained them. */
export function runsReadyModels(evidence: Evidence): boolean {
  return evidence.once(readReadiness);
}

function readReadiness(evidence: Evidence): boolean {
  return says(evidence, 'ready-model') >= MIN_MENTIONS && says(evidence, 'family-llm') > 0 && !TAUGHT.test(evidence.document.prose);
}

function says(evidence: Evidence, group: string): number {
  return evidence.statementsWith(group).filter(statement => evidence.says(statement, group) !== undefined).length;
}
