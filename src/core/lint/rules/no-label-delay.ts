import { isLabelDefinition, labelStrategy } from '../../evidence/checks/label-strategy';
import type { Evidence } from '../../evidence/evidence';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { insertInto } from '../../outline/insert-into';
import { anyCase } from '../../text/any-case';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import type { Fix, Rule, RuleContext } from '../rule';

/** Asked of outcomes that are known late. For clicks and likes the delay is a matter of minutes, and their authors would shrug. */
export const noLabelDelay: Rule = {
  id: 'no-label-delay',
  summary: 'Say how long it takes until a label is final.',
  why: 'A chargeback comes weeks after the payment, a cancellation days after the order. The delay sets the gap of the split, how fresh a model can be, and how soon a bad one is noticed.',
  source: 'ML Test Score, Monitoring 7; Rules of ML, rule 8.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  isTentative: true,
  about: ['data/labels'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Labels\n\nA booking is positive if it is cancelled; the label is final on the day of arrival, 40 days later on average.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Data preparation\n\n### Labels\n\nA booking is positive if it is cancelled, otherwise negative.\n',
  },

  *check(context) {
    const { evidence } = context;
    // Without a label there is nothing to wait for: that is the finding of no-label-strategy.
    if (evidence.answer(labelStrategy).state !== 'met' || !evidence.statementsWith('late-outcome').some(statement => isBehaviour(evidence, statement))) {
      return;
    }
    if (!joined([evidence.statementsWith('late-label', 'label-delay'), evidence.quantified]).some(statement => givesDelay(evidence, statement))) {
      const fix = insertDelay(context) ?? insertAnswerFix(context, labelStrategy);
      yield { message: 'Nothing says when a label is final. Give its delay, such as “final 24 h after the impression, 45 days for chargebacks”.', span: placeOf(context, labelStrategy.section), fix };
    }
  },
};

/** What is predicted, or labelled, is something that comes later than the moment: a click is there at once, a cancellation is not. */
function isBehaviour(evidence: Evidence, statement: Statement): boolean {
  const isLate = evidence.says(statement, 'late-outcome') !== undefined;
  return isLate && !EXAMPLES.test(evidence.textOf(statement)) && !evidence.says(statement, 'unsupervised') && (evidence.stepsOf(statement).includes('framing') || isLabelDefinition(evidence, statement));
}

/** "Natural labels, such as purchases" tells of kinds of labels, not which of them it is. */
const EXAMPLES = /\b(?:e\.?g|such as|for example|for instance|etc)\b/i;

function givesDelay(evidence: Evidence, statement: Statement): boolean {
  if (evidence.says(statement, 'late-label')) {
    return true;
  }
  const isOfLabel = evidence.standsIn(statement, 'data/labels') || evidence.isAbout(statement, 'label');
  return isOfLabel && (statement.quantities.some(({ dimension }) => dimension === 'time') || evidence.says(statement, 'label-delay') !== undefined || LETTERED.test(evidence.textOf(statement)));
}

/** "No click within t seconds", "labels of the snapshot at t + 1": the delay is there, under a letter. */
const LETTERED = anyCase`(?<![\p{L}\p{N}])[tnx]\s(?:s|secs?|seconds?|min|minutes?|h|hours?|days?|weeks?)(?![\p{L}])|(?<![\p{L}\p{N}])t\s?\+\s?(?:\d|[nkhx](?![\p{L}]))`;

function insertDelay({ document, parts }: RuleContext): Fix | undefined {
  const heading = parts.entriesOf('data/labels').find(({ kind }) => kind === 'heading');
  const end = heading?.section.blocks.at(-1)?.span.end;
  return end === undefined
    ? undefined
    : { title: 'Add the delay of the label', edits: [insertInto(document, end, '**Delay:** [fill: how long until the label is final]')], safe: false };
}
