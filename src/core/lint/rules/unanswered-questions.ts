import { findQuestionnaire, isTitledTemplate, type Questionnaire } from '../../evidence/questionnaire';
import { topOf } from '../place';
import type { Rule } from '../rule';

/**
 * A template or checklist is one finding: that it states no latency, scale or baseline is no oversight of its author, and
 * thirty findings would say the same. The engine keeps the rules about absent answers silent there; its steps are still judged.
 */
export const unansweredQuestions: Rule = {
  id: 'unanswered-questions',
  summary: 'Answer the questions of the template.',
  why: 'A template that has been copied and not filled in looks like a document from afar. Until its questions are answered there is nothing to review in it.',
  source: 'Design-document practice.',
  nature: 'broken',
  severity: 'warning',
  inNotes: true,
  isUnfinished: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## Clarifying requirements\n\n- How many users? 50M a day.\n- How soon? p99 ≤ 200 ms.\n',
    bad: `---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## Clarifying requirements\n\n${Array.from({ length: 20 }, (_, index) => `- What is answer ${index + 1}?\n`).join('')}`,
  },

  *check(context) {
    const asked = findQuestionnaire(context.evidence);
    if (asked) {
      yield {
        message: messageOf(asked),
        span: topOf(context),
      };
    } else if (!context.isMarked && isTitledTemplate(context.evidence)) {
      yield {
        message: 'Its title calls this a template, so only its structure is judged. Mark the copy that is filled in for a system, with `mldesign: seven-step` in its front matter, or give it that system’s name.',
        span: topOf(context),
        severity: 'info',
      };
    }
  },
};

/** A checklist is answered about something else, a questionnaire where its questions stand. */
function messageOf({ open, boxes, all }: Questionnaire): string {
  const lines = open === all ? `All ${all} lines` : `${open} of ${all} lines`;
  return boxes === open
    ? `${lines} are boxes that nobody has ticked. Tick them for one design, each with what fulfils it, such as “[x] Success criteria: watch time from 38 to 40 min”; until then only the structure of the document is judged.`
    : `${lines} only ask, by a question or an empty box. Answer them where they stand, such as “How many users? 50M a day”; until then only the structure of the document is judged.`;
}
