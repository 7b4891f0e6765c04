import type { SectionKey } from '../../catalog/canonical';
import type { Span } from '../../text/span';
import type { Answer } from '../check';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';

/** The first statement that gives the answer in so many words. A clarifying question, such as "Is there a fallback?", gives none. */
export function findStated(evidence: Evidence, section: SectionKey, answerIn: (statement: Statement) => Span | undefined, among?: readonly Statement[]): Answer {
  return evidence.find(
    statement => {
      const at = statement.kind === 'heading' ? undefined : answerIn(statement);
      return at && !isClarifyingQuestion(evidence, statement) ? at : undefined;
    },
    statement => evidence.standsIn(statement, section),
    among,
  );
}

/** In a template the questions of the later steps are what it asks its author to treat; those before them are asked of others. */
export function isClarifyingQuestion(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return (steps.length === 0 || steps.includes('requirements') || steps.includes('framing')) && /[?？][\s*_)]*$/.test(evidence.textOf(statement));
}

/** The groups' first term in the statement or in what introduces it: its header or parent item, not its heading. */
export function saysOrLeads(evidence: Evidence, statement: Statement, ...groups: readonly string[]): Span | undefined {
  return evidence.says(statement, ...groups)?.span ?? (statement.lead && evidence.says(statement.lead, ...groups) ? statement.span : undefined);
}
