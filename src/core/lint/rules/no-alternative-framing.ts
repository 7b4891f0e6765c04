import { isClaim, isIntroduction } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import { reportUnsaid } from '../absent';
import type { Rule, RuleContext } from '../rule';

/** What the framework merely recommends, and a matter of taste where nobody has signed up for it. */
export const noAlternativeFraming: Rule = {
  id: 'no-alternative-framing',
  summary: 'Compare at least two ways to frame the problem.',
  why: 'The framing decides what the system gets good at. Clicks bring clickbait, completions short videos; whoever compares two of them knows what the choice costs. Asked only of documents that are marked with `mldesign`.',
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
      statement => (weighsOptions(context, statement) || contrastsTasks(context, statement)) && (isClaim(context.evidence, statement) || statement.kind === 'heading'),
      'Only one way to frame the problem is described. Compare two, such as “clicks invite clickbait, completions favour videos under 15 s; chosen: expected watch time”.',
      joined([context.evidence.statementsAbout('option-cue'), context.evidence.statementsWith('mention-task')]),
    ),
};

function weighsOptions({ evidence }: RuleContext, statement: Statement): boolean {
  return statement.kind !== 'heading' && evidence.isAbout(statement, 'option-cue') && isWhereItStands(evidence, statement);
}

/** "Why classification, not segmentation", "binary or multi-class classification": two kinds of task beside each other. */
function contrastsTasks({ evidence }: RuleContext, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  const isPlace = steps.length === 0 || steps.includes('model') || isIntroduction(evidence, statement);
  const [first, ...others] = isPlace ? evidence.termsIn(statement, 'mention-task') : [];
  const last = others.at(-1);
  return first !== undefined && last !== undefined && CONTRAST.test(evidence.document.prose.slice(first.span.end, last.span.start));
}

const CONTRAST = anyCase`\b(?:or|not|vs|versus|than|instead)\b|\s(?:против|или|а не)\s|或|还是|而不是|而非`;

/** "Boosted trees were chosen instead of a network", in the model step, weighs models; framings are kinds of task. */
function isWhereItStands(evidence: Evidence, statement: Statement): boolean {
  return isIntroduction(evidence, statement) || (evidence.stepsOf(statement).includes('model') && isAboutFraming(evidence, statement));
}

function isAboutFraming(evidence: Evidence, statement: Statement): boolean {
  const tasks = new Set(evidence.termsNamed(statement, 'task-').map(({ group }) => group));
  const text = evidence.textOf(statement);
  return tasks.size > 1 || (FRAMING_STEM.test(text) && FRAMING.test(text));
}

const FRAMING = anyCase`\b(?:re-?)?(?:fram(?:e|ed|es|ing)|formulat\w+|(?:point|pair|list)wise|(?:single|multi)-task)\b|постанов`;
/** What is quick to look for. */
const FRAMING_STEM = anyCase`fram|formulat|wise|-task|постанов`;
