import type { Evidence } from './evidence';
import type { Statement } from './statements';
import type { TermHit } from './term-hits';

/** Words between "number of" and what is counted: "number of declined payments". */
const MAX_GAP = 16;

/** What makes the feature an aggregate over time: a rate, an average, or a count of what people do. "Number of rooms" is none. */
export function findAggregate(evidence: Evidence, statement: Statement): TermHit | undefined {
  return evidence.says(statement, 'aggregate') ?? findCountOfEvents(evidence, statement);
}

function findCountOfEvents(evidence: Evidence, statement: Statement): TermHit | undefined {
  const count = evidence.says(statement, 'user-event') && evidence.says(statement, 'count-of');
  return count && evidence.termsIn(statement, 'user-event').some(({ span }) => span.start - count.span.end <= MAX_GAP && count.span.start - span.end <= MAX_GAP) ? count : undefined;
}

/** Whether the data step computes anything over a stretch of the past. */
export function looksBack(evidence: Evidence): boolean {
  return evidence
    .statementsWith('aggregate', 'count-of', 'user-event')
    .some(statement => evidence.stepsOf(statement).includes('data') && (findAggregate(evidence, statement) !== undefined || isOverAWindow(evidence, statement)));
}

/** "Payments of the card, 10 min" is a counter without its word. */
function isOverAWindow(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'user-event') !== undefined && statement.quantities.some(({ dimension }) => dimension === 'time');
}
