import type { Evidence } from './evidence';
import { QUESTION_END } from './question';
import type { Statement } from './statements';

/** It speaks to its reader, or is called a question, as in a questionnaire. */
const ASKED = /\b(?:you|your)\b|^[\s*_]*question(?:\s\d+)?[\s*_]*[:：]/i;

/**
 * "How will you log events in your system?": so a template asks its author, and nobody who has answered says it. The question
 * is neither content nor evidence, whatever words are in it.
 */
export function isPrompt(evidence: Evidence, statement: Statement): boolean {
  return (evidence.memo(readPrompt)[statement.index] ??= readPrompt(evidence, statement));
}

function readPrompt({ document: { prose } }: Evidence, { kind, span: { start, end } }: Statement): boolean {
  return (kind === 'sentence' || kind === 'item') && QUESTION_END.test(prose.slice(Math.max(start, end - 4), end)) && ASKED.test(prose.slice(start, end));
}
