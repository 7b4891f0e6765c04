import { anyCase } from '../text/any-case';
import { mlObjective } from './checks/ml-objective';
import { primaryMetric } from './checks/primary-metric';
import { introductions, isClaim } from './claims';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { isEntitled } from './title-terms';

/** What of a business goal is told where the goal itself is not. */
export type HalfToldGoal = 'metric' | 'pain' | 'harm' | 'task';

/** A metric of the business that decides, what is wrong today, what the system is set against, a metric that the requirements name, or at least what is predicted. */
export function findHalfToldGoal(evidence: Evidence): HalfToldGoal | undefined {
  const { at } = evidence.answer(primaryMetric);
  const decisive = at ? evidence.statements.find(({ span }) => span.start <= at.start && at.end <= span.end) : undefined;
  if (decisive && namesBusiness(evidence, decisive)) {
    return 'metric';
  }
  const intro = new Set(introductions(evidence));
  const isTold = (group: string): boolean => evidence.statementsWith(group).some(statement => intro.has(statement) && evidence.says(statement, group) !== undefined && isClaim(evidence, statement));
  if (isTold('pain')) {
    return 'pain';
  }
  if (isEntitled(evidence, 'harm') || isTold('harm')) {
    return 'harm';
  }
  const isListed = evidence.statements.some(({ entry, kind, isPending }) => kind !== 'heading' && !isPending && entry !== undefined && BUSINESS.test(entry.title));
  if (isListed || evidence.statementsOfStep('requirements').some(statement => statement.kind !== 'heading' && namesBusiness(evidence, statement) && isClaim(evidence, statement))) {
    return 'metric';
  }
  const isTask = evidence.answer(mlObjective).state === 'met' || [...intro].some(statement => DESIGNED.test(evidence.textOf(statement)) && isClaim(evidence, statement));
  return isTask ? 'task' : undefined;
}

/** "Business KPIs", over whatever is listed. */
const BUSINESS = /\bbusiness (?:kpis?|metrics?|impact|value|goals?|outcomes?|benefits?)\b/i;

/** "The system is designed to answer questions on 50 manuals": what it does, if not why. */
const DESIGNED = anyCase`\b(?:system|solution|project|tool|assistant|chatbot|platform|service|pipeline|application|app|model)\s(?:\w+\s){0,2}(?:designed|built|intended|meant|made)\s(?:to|for)\s\p{L}`;

function namesBusiness(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'online-metric', 'business-outcome') !== undefined;
}
