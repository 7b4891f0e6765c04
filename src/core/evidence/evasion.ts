import type { Evidence } from './evidence';
import { isExplanation, isNotion } from './explanation';
import { isGap } from './gap';
import { isOfOthers } from './of-others';
import { isPutOff } from './put-off';
import { QUESTION_END } from './question';
import type { Statement } from './statements';
import { isWish } from './wish';

/** Whether the statement speaks of the matter without answering: it is asked, put off, wished for, explained to the reader, or told of others. */
export function isEvasion(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readEvasion)[statement.index] ??= readEvasion(evidence, statement));
}

/** Whether the statement tells what this design does: it is no heading, no question, and no evasion. */
export function isDone(evidence: Evidence, statement: Statement): boolean {
  return statement.kind !== 'heading' && !QUESTION_END.test(evidence.textOf(statement)) && !isEvasion(evidence, statement);
}

function readEvasion(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  const isAsked = QUESTION_END.test(text) && !ANSWERED.test(text);
  return isAsked || (statement.quantities.length === 0 && isWish(text)) || leavesOpen(evidence, statement);
}

/** Whether the statement puts its matter off, explains it to the reader, or tells it of others: of the evasions those that are none of the author's ways to answer. */
export function leavesOpen(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readOpenness)[statement.index] ??= readOpenness(evidence, statement));
}

function readOpenness(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return isGeneral(evidence, statement, text) || isPutOff(text) || isExplanation(text) || isOfOthers(text);
}

/** Whether the statement tells nothing of the task and the data at hand, be it asked or wished for: a notion, advice, what is undecided or gone. Below a release, what is gone is what one goes back to. */
export function isEmptyTalk(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readEmptiness)[statement.index] ??= readEmptiness(evidence, statement));
}

function readEmptiness(evidence: Evidence, statement: Statement): boolean {
  const text = evidence.textOf(statement);
  return isGeneral(evidence, statement, text) || evidence.termsIn(statement, 'undecided', 'advice', 'bygone').length > 0;
}

/** True of any system, or of another company's. */
function isGeneral(evidence: Evidence, statement: Statement, text: string): boolean {
  return isGap(text) || (statement.quantities.length === 0 && isNotion(text)) || isOfCompany(evidence, statement, text);
}

/** "Down? Rules decide." */
const ANSWERED = /[?？]\s+\p{L}[^?？]*$/u;

/** "Google trained its own system on billions of queries". */
function isOfCompany(evidence: Evidence, statement: Statement, text: string): boolean {
  const company = evidence.termsIn(statement, 'tech-company')[0]?.span;
  return company !== undefined && company.start - statement.span.start <= 4 && DOES.test(text.slice(company.end - statement.span.start));
}

const DOES = /^(?:['’]s)?\s(?:has\s|have\s)?(?:trained|built|uses?|used|published|reports?|reported|showed|shows|developed|deployed|runs|introduced|does)\b/i;
