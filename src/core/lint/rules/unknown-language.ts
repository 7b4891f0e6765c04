import { isInUnknownLanguage } from '../../evidence/language';
import { topOf } from '../place';
import type { Rule } from '../rule';

const german =
  'Das Modell sagt für jeden Nutzer vorher, ob er das Video sieht, und ist mit den Daten der letzten 30 Tage trainiert. Die Latenz ist nicht höher als 80 ms, das Ziel ist eine längere Sehdauer, und das Verfahren ist mit der Liste der beliebten Videos verglichen. ';

/**
 * Thirty findings that miss what the document says in words unknown to us would be thirty wrong ones. The engine keeps the rules
 * about absent answers silent there; what numbers, estimates and diagrams tell is still judged.
 */
export const unknownLanguage: Rule = {
  id: 'unknown-language',
  summary: 'Write in a language whose words the rules know, or expect little of them.',
  why: 'The rules look for what is said in English, Russian and Chinese. In another language they would miss nearly everything and report it as missing.',
  source: 'Design-document practice.',
  nature: 'broken',
  severity: 'info',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\nThe model predicts for each user and video whether it is watched to the end, and is trained on the events of the last 30 days.\n',
    bad: `---\nmldesign: seven-step\n---\n\n# Feed-Ranking\n\n${german.repeat(2)}\n`,
  },

  *check(context) {
    if (isInUnknownLanguage(context.evidence)) {
      yield {
        message: 'This is in none of the languages whose words the rules know: English, Russian and Chinese. What it does not say is therefore not looked for; numbers, estimates and diagrams are.',
        span: topOf(context),
      };
    }
  },
};
