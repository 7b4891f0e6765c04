import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/**
 * Where the success criteria say by which offline metric, and against what, a model is judged before it is let out: "RMSE at
 * least 20 % better than the naive baseline". That much of an evaluation needs no heading of its own.
 */
export function findLaunchGate(evidence: Evidence): Span | undefined {
  return evidence.once(readLaunchGate);
}

function readLaunchGate(evidence: Evidence): Span | undefined {
  return evidence.statementsWith('baseline').find(statement => isGate(evidence, statement))?.span;
}

function isGate(evidence: Evidence, statement: Statement): boolean {
  const { kind, isPending } = statement;
  const isListed = (kind === 'item' || kind === 'row') && !isPending && evidence.standsIn(statement, 'requirements/success-metrics');
  return isListed && evidence.says(statement, 'baseline') !== undefined && evidence.says(statement, 'offline-metric') !== undefined && JUDGED.test(evidence.textOf(statement));
}

const JUDGED = /\b(?:better than|lower than|higher than|above|below|over|must (?:beat|exceed|outperform)|beats?|outperforms?|exceeds?)\b/i;
