import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';
import { findUnservedTarget } from '../unserved-target';

const MODES = ['batch-mode', 'online-mode'] as const;

/** Batch, online, streaming or a mix, with the reason for it. */
export const inferenceMode: Check = {
  id: 'inference-mode',
  section: 'serving/inference-mode',
  weight: 1,
  rule: 'no-inference-mode-decision',

  find(evidence) {
    const unserved = findUnservedTarget(evidence);
    if (unserved) {
      return { state: 'absent', at: unserved.batch.span };
    }
    return evidence.find(
      statement => (namesMode(evidence, statement) && givesReason(evidence, statement) ? statement.span : undefined),
      statement => evidence.standsIn(statement, 'serving/inference-mode'),
    );
  },
};

function namesMode(evidence: Evidence, statement: Statement): boolean {
  if (statement.kind === 'heading' || !evidence.says(statement, ...MODES)) {
    return false;
  }
  return evidence.stepsOf(statement).includes('serving') || evidence.says(statement, 'serving-context') !== undefined;
}

/** The reason may stand beside the mode, in a column of its own, or in another sentence of the same section. */
function givesReason(evidence: Evidence, statement: Statement): boolean {
  if (evidence.isAbout(statement, 'reason')) {
    return true;
  }
  const { entry } = statement;
  return evidence.stepsOf(statement).includes('serving') && entry !== undefined && evidence.statements.some(other => other.entry === entry && evidence.says(other, 'reason'));
}
