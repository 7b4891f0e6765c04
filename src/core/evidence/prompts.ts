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
  return (kind === 'sentence' || kind === 'item') && ((QUESTION_END.test(prose.slice(Math.max(start, end - 4), end)) && ASKED.test(prose.slice(start, end))) || TASK.test(prose.slice(start, Math.min(end, start + TASK_WORDS))));
}

/** "In this section, describe …", "(approximately 1-2 paragraphs)": so a template tells its author what to write, and how much. */
const TASK =
  /^[\s*_(]*(?:in this (?:section|part|step),? (?:you (?:will|should|can|need to) )?(?:please )?(?:propose|provide|describe|discuss|summari[sz]e|explain|list|state|give|outline|specify|identify|clearly)\b|approx(?:imately|\.)? \d[\d\s–-]*(?:paragraphs?|sentences?|pages?|words)\b)/i;
/** Characters in which it says so. */
const TASK_WORDS = 100;
