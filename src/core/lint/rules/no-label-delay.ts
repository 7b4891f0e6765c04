import { isLabelDefinition, labelStrategy } from '../../evidence/checks/label-strategy';
import type { Evidence } from '../../evidence/evidence';
import type { Statement } from '../../evidence/statements';
import { insertInto } from '../../outline/insert-into';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import type { Fix, Rule, RuleContext } from '../rule';

export const noLabelDelay: Rule = {
  id: 'no-label-delay',
  summary: 'Say how long it takes until a label is final.',
  why: 'A chargeback comes weeks after the payment, a cancellation days after the order. The delay sets the gap of the split, how fresh a model can be, and how soon a bad one is noticed.',
  source: 'Rules of ML, rule 33; ML Test Score, Monitoring 7.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  about: ['data/labels'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Labels\n\nA recommended video is positive if it is clicked; the label is final after 24 h.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Labels\n\nA recommended video is positive if it is clicked, otherwise negative.\n',
  },

  *check(context) {
    const { evidence } = context;
    // Without a label there is nothing to wait for: that is the finding of no-label-strategy.
    if (evidence.answer(labelStrategy).state !== 'met' || !evidence.statements.some(statement => isBehaviour(evidence, statement))) {
      return;
    }
    if (!evidence.statements.some(statement => givesDelay(evidence, statement))) {
      const fix = insertDelay(context) ?? insertAnswerFix(context, labelStrategy);
      yield { message: 'Nothing says when a label is final. Give its delay, such as “final 24 h after the impression, 45 days for chargebacks”.', span: placeOf(context, labelStrategy.section), ...(fix && { fix }) };
    }
  },
};

/** What is predicted, or labelled, is something that people do over time. */
function isBehaviour(evidence: Evidence, statement: Statement): boolean {
  const isTimed = evidence.says(statement, 'time-cue') !== undefined;
  return isTimed && !evidence.says(statement, 'unsupervised') && (evidence.stepsOf(statement).includes('framing') || evidence.standsIn(statement, 'data/labels') || isLabelDefinition(evidence, statement));
}

function givesDelay(evidence: Evidence, statement: Statement): boolean {
  if (evidence.says(statement, 'late-label')) {
    return true;
  }
  const isTimed = evidence.says(statement, 'label-delay') !== undefined || statement.quantities.some(({ dimension }) => dimension === 'time');
  return isTimed && (evidence.standsIn(statement, 'data/labels') || evidence.isAbout(statement, 'label'));
}

function insertDelay({ document, parts }: RuleContext): Fix | undefined {
  const heading = parts.entriesOf('data/labels').find(({ kind }) => kind === 'heading');
  const end = heading?.section.blocks.at(-1)?.span.end;
  return end === undefined
    ? undefined
    : { title: 'Add the delay of the label', edits: [insertInto(document, end, '**Delay:** [fill: how long until the label is final]')], safe: false };
}
