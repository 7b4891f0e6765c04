import { primaryMetric } from './checks/primary-metric';
import { introductions, isClaim } from './claims';
import type { Evidence } from './evidence';
import { isEntitled } from './title-terms';

/** What of a business goal is told where the goal itself is not. */
export type HalfToldGoal = 'metric' | 'pain' | 'harm';

/** A metric of the business that decides, what is wrong today, or what the system is set against. */
export function findHalfToldGoal(evidence: Evidence): HalfToldGoal | undefined {
  if (isMeasuredInBusiness(evidence)) {
    return 'metric';
  }
  const intro = new Set(introductions(evidence));
  const isTold = (group: string): boolean => evidence.statementsWith(group).some(statement => intro.has(statement) && evidence.says(statement, group) !== undefined && isClaim(evidence, statement));
  return isTold('pain') ? 'pain' : isEntitled(evidence, 'harm') || isTold('harm') ? 'harm' : undefined;
}

function isMeasuredInBusiness(evidence: Evidence): boolean {
  const { state, at } = evidence.answer(primaryMetric);
  const statement = state === 'met' && at ? evidence.statements.find(({ span }) => span.start <= at.start && at.end <= span.end) : undefined;
  return statement !== undefined && evidence.says(statement, 'online-metric', 'business-outcome') !== undefined;
}
