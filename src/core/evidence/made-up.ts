import { isSaid } from './checks/stated-in';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** "Uses simulated data": made up, wherever that is owned up to. More examples of a rare class are made up, too, and so is the traffic of a load test. */
export function isMadeUp(evidence: Evidence, statement: Statement): boolean {
  const isSo = statement.kind !== 'heading' && evidence.says(statement, 'synthetic-data') !== undefined && evidence.says(statement, 'imbalance-remedy') === undefined && isSaid(evidence, statement);
  return isSo && !/\b(?:augment\w*|in addition|besides|supplement\w*|balance)\b/i.test(evidence.textOf(statement)) && !evidence.stepsOf(statement).some(step => step === 'evaluation' || step === 'monitoring' || step === 'serving');
}

/** Whether the document says that its data is made up, and so about nobody. */
export function hasMadeUpData(evidence: Evidence): boolean {
  return evidence.statementsWith('synthetic-data').some(statement => isMadeUp(evidence, statement));
}
