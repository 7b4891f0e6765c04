import { didYouMean, suggest } from '../../text/suggest';
import { findSuppressions } from '../suppressions';
import type { Rule } from '../rule';

export const suppression: Rule = {
  id: 'suppression',
  summary: 'Say which rule a comment silences, and why.',
  why: 'A comment that silences nothing, or that names no reason, hides the next real finding from whoever reads the document after you.',
  source: 'The suppression comments of this tool.',
  nature: 'broken',
  severity: 'warning',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## Deployment and serving\n\n<!-- mldesign-ignore leftover-placeholder: the price is under negotiation until June -->\n\nA GPU costs TBD dollars an hour.\n',
    bad: '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## Deployment and serving\n\n<!-- mldesign-ignore leftover-placeholder -->\n\nA GPU costs TBD dollars an hour.\n',
  },

  *check({ document, outline, vocabulary }) {
    for (const { span, ruleIds, reason } of findSuppressions(document, outline.title)) {
      if (ruleIds.length === 0) {
        yield { message: 'This comment names no rule. Write, for instance, `<!-- mldesign-ignore no-scale-numbers: sized by the platform team -->`.', span };
      } else if (reason === '') {
        yield { message: 'This comment gives no reason, so it silences nothing. Add one behind a colon, such as “: sized by the platform team”.', span };
      }
      for (const { id, span: place } of ruleIds) {
        if (!vocabulary.rules.includes(id)) {
          const suggestion = suggest(id, vocabulary.rules);
          const fix = suggestion === undefined ? undefined : { title: `Change to “${suggestion}”`, edits: [{ span: place, newText: suggestion }], safe: false };
          yield { message: `There is no rule “${id}”.${didYouMean(id, vocabulary.rules)}`, span: place, fix };
        }
      }
    }
  },
};
