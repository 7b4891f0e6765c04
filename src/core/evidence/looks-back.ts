import { anyCase } from '../text/any-case';
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
  const isFound = evidence
    .statementsWith('aggregate', 'count-of', 'user-event')
    .some(statement => evidence.stepsOf(statement).includes('data') && (findAggregate(evidence, statement) !== undefined || isOverAWindow(evidence, statement)));
  return isFound || evidence.statementsOfStep('data').some(statement => (statement.kind === 'row' || statement.kind === 'item') && LAST_FEW.test(evidence.textOf(statement)));
}

/** "Queues of the account's last 3 tickets", "past upheld violations": which they are depends on when it is asked. */
const LAST_FEW = anyCase`\bpast (?!(?:years|months|weeks|days|quarters)\b)(?:\p{L}+ )?\p{L}{3,}s\b|(?:['’]s|\bof|\bover|\bthe|:) (?:last|past|previous|latest) (?:\d{1,3}|two|three|four|five|six|seven|ten|twelve|twenty|few) \W{0,2}(?!(?:years?|months?|weeks?|days?|quarters?)\b)\p{L}`;

/** "Payments of the card, 10 min" is a counter without its word. */
function isOverAWindow(evidence: Evidence, statement: Statement): boolean {
  return evidence.says(statement, 'user-event') !== undefined && statement.quantities.some(({ dimension }) => dimension === 'time');
}
