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

function readPrompt(evidence: Evidence, statement: Statement): boolean {
  const { kind, span: { start, end } } = statement;
  if (kind !== 'sentence' && kind !== 'item') {
    return false;
  }
  const { prose } = evidence.document;
  const isQuestion = QUESTION_END.test(prose.slice(Math.max(start, end - 4), end)) && ASKED.test(prose.slice(start, end));
  return isQuestion || evidence.once(findTasks).has(statement) || goesOnWithTask(evidence, statement);
}

/** The statements that set their author a task: hardly any document has them. */
function findTasks({ statements, document: { prose } }: Evidence): ReadonlySet<Statement> {
  return new Set(statements.filter(({ span: { start, end } }) => TASK.test(prose.slice(start, Math.min(end, start + TASK_WORDS)))));
}

/** "The metric should fit the problem": the rest of the paragraph that sets a task. */
function goesOnWithTask(evidence: Evidence, { index, entry }: Statement): boolean {
  const tasks = evidence.once(findTasks);
  const { statements, document: { prose } } = evidence;
  for (let at = index - 1; tasks.size > 0 && at >= Math.max(0, index - MOST_SENTENCES); at--) {
    const [before, behind] = [statements[at], statements[at + 1]];
    if (!before || !behind || before.entry !== entry || BLANK_LINE.test(prose.slice(before.span.end, behind.span.start))) {
      return false;
    }
    if (tasks.has(before)) {
      return true;
    }
  }
  return false;
}

const MOST_SENTENCES = 12;
const BLANK_LINE = /\n\s*\n|\r\s*\r/;

/** "In this section, describe …", "(approximately 1-2 paragraphs)": so a template tells its author what to write, and how much. */
const TASK =
  /^[\s*_(]*(?:in this (?:\w+ )?(?:section|part|step),? (?:you (?:will|should|can|need to) )?(?:please )?(?:propose|provide|describe|discuss|summari[sz]e|explain|list|state|give|outline|specify|identify|clearly|the [^.;]{1,70}? (?:should|must) be)\b|start by (?:providing|describing|giving)\b|share (?:the |your |an )?estimated\b|(?:briefly )?describe (?:your|how|what|which|any)\b|briefly (?:describe|summari[sz]e|explain|outline)\b|(?:outline|summari[sz]e) your\b|approx(?:imately|\.)? \d[\d\s–-]*(?:paragraphs?|sentences?|pages?|words)\b)/i;
/** Characters in which it says so. */
const TASK_WORDS = 160;
