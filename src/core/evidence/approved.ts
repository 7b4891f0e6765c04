import type { Evidence } from './evidence';

/** Whether people say yes or no to every answer before it counts: nobody waits for the model, and without it they decide as before. */
export function isApprovedByPeople(evidence: Evidence): boolean {
  return evidence.once(readApproval);
}

function readApproval(evidence: Evidence): boolean {
  return evidence.statementsWith('approval').some(statement => evidence.says(statement, 'approval') !== undefined && evidence.stepsOf(statement).some(step => APPROVING.has(step)));
}

/** Elsewhere models and data are approved. */
const APPROVING: ReadonlySet<string> = new Set(['requirements', 'framing', 'serving']);
