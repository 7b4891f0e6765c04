import type { Evidence } from './evidence';
import { LONGEST_WAIT } from './longest-wait';
import { modeIn } from './serving-mode';
import type { Statement } from './statements';
import { isOfParts } from './unserved-target';

/** Whether the document speaks of predicting in batches, and nowhere of answering online or within seconds. */
export function isBatchOnly(evidence: Evidence): boolean {
  let isBatch = false;
  for (const statement of evidence.statementsAbout('online-mode', 'batch-mode', 'latency')) {
    const steps = evidence.stepsOf(statement);
    if (statement.kind === 'heading' || (!steps.includes('serving') && !steps.includes('requirements'))) {
      continue;
    }
    if (evidence.says(statement, 'online-mode') || isInteractive(evidence, statement)) {
      return false;
    }
    isBatch ||= (steps.includes('serving') || evidence.says(statement, 'serving-context') !== undefined) && modeIn(evidence, statement, 'batch-mode') !== undefined && !isOfParts(evidence, statement);
  }
  return isBatch;
}

function isInteractive(evidence: Evidence, statement: Statement): boolean {
  return evidence.isAbout(statement, 'latency') && statement.quantities.some(({ dimension, value }) => dimension === 'time' && value <= LONGEST_WAIT);
}
