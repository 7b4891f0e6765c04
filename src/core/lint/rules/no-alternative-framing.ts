import { isClaim, isIntroduction } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import type { Statement } from '../../evidence/statements';
import { reportUnsaid } from '../absent';
import type { Rule, RuleContext } from '../rule';

export const noAlternativeFraming: Rule = {
  id: 'no-alternative-framing',
  summary: 'Compare at least two ways to frame the problem.',
  why: 'The framing decides what the system gets good at. Clicks bring clickbait, completions short videos; whoever compares two of them knows what the choice costs.',
  source: 'Aminian & Xu (2023), step 2; Eugene Yan, ml-design-docs, section 7.1.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  about: ['framing/framing-options'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nWe predict satisfied watch time instead of clicks, which invite clickbait.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\nWe predict the chance of a click per video and viewer.\n',
  },

  check: context =>
    reportUnsaid(
      context,
      'framing/framing-options',
      statement => context.evidence.isAbout(statement, 'option-cue') && isWhereItStands(context, statement) && isClaim(context.evidence, statement),
      'Only one way to frame the problem is described. Compare two, such as “clicks invite clickbait, completions favour videos under 15 s; chosen: expected watch time”.',
      context.evidence.statementsAbout('option-cue'),
    ),
};

/** "Boosted trees were chosen instead of a network", in the model step, weighs models; framings are kinds of task. */
function isWhereItStands({ evidence }: RuleContext, statement: Statement): boolean {
  return isIntroduction(evidence, statement) || (evidence.stepsOf(statement).includes('model') && isAboutFraming(evidence, statement));
}

function isAboutFraming(evidence: Evidence, statement: Statement): boolean {
  const tasks = new Set(evidence.termsNamed(statement, 'task-').map(({ group }) => group));
  const text = evidence.textOf(statement);
  return tasks.size > 1 || (FRAMING_STEM.test(text) && FRAMING.test(text));
}

const FRAMING = /\b(?:re-?)?(?:fram(?:e|ed|es|ing)|formulat\w+|(?:point|pair|list)wise|(?:single|multi)-task)\b|постанов/iu;
/** What is quick to look for. */
const FRAMING_STEM = /fram|formulat|wise|-task|постанов/iu;
