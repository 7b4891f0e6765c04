import { findLabelMention, isOfQuantities, labelStrategy } from '../../evidence/checks/label-strategy';
import { tasksOf } from '../../evidence/task';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noLabelStrategy: Rule = {
  id: 'no-label-strategy',
  summary: 'Define the label so that a stranger could compute it.',
  why: 'The label is what the model really learns. An event without window, threshold and exclusions means something else to every reader, and is the costliest thing to find out late.',
  source: 'Aminian & Xu (2023), step 3; Rules of ML, rule 13.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  isTentative: true,
  about: ['data/labels'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nA watch is positive if 30 s are seen within 24 h of the impression; that is the label.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\nThe impression log has 4B rows a day.\n',
  },

  check: context =>
    reportAbsent(context, labelStrategy, () => {
      // Whoever names the framework means to answer its questions, and is not let off with half an answer.
      const inPart = context.isMarked ? 'warning' : 'info';
      if (isOfQuantities(tasksOf(context.evidence))) {
        return { message: AMOUNT, severity: inPart };
      }
      return findLabelMention(context.evidence) ? { message: SPOKEN, severity: inPart } : { message: NOTHING, isGuess: true };
    }),
};

const EXAMPLE = 'Give event, threshold, window and exclusions, such as “positive if 30 s are watched within 24 h of the impression, autoplay excluded”.';
const NOTHING = `Nothing defines the label. ${EXAMPLE}`;
const SPOKEN = `Labels are spoken of, but nothing says when an example is positive, or who decides it. ${EXAMPLE}`;
const AMOUNT = 'What is predicted is an amount, but nothing says what exactly it is measured from. Name the column or the difference, its unit and what is left out, such as “handover time minus order time, in minutes, cancelled orders left out”.';
