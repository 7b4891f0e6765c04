import { findOpenEnds, scope } from '../../evidence/checks/scope';
import { isNeverLive } from '../../evidence/demonstration';
import type { Evidence } from '../../evidence/evidence';
import { isRuledOut } from '../../evidence/planned';
import type { Statement } from '../../evidence/statements';
import { anyCase } from '../../text/any-case';
import { reportAbsent } from '../absent';
import type { Rule, RuleContext } from '../rule';

export const noScopeBoundary: Rule = {
  id: 'no-scope-boundary',
  summary: 'Say what the design leaves out.',
  why: 'A boundary that is not drawn is drawn by each reader elsewhere, and the review argues about things that nobody meant to build. Documents that are not marked with `mldesign` have not signed up for it: it is an info at most there.',
  source: 'Eugene Yan, ml-design-docs, section 4.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isTentative: true,
  about: ['requirements/scope'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nWe rank the home feed. Search and ads are out of scope.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nWe rank the home feed for 50M daily users.\n',
  },

  check: context =>
    reportAbsent(context, scope, () => {
      if (leavesSomethingOut(context.evidence) || isInCallout(context)) {
        return undefined;
      }
      const told = findOpenEnds(context.evidence);
      const isMild = told !== undefined || !context.isMarked || isNeverLive(context.evidence) || isShort(context);
      return { message: `${told ? `${HALF_TOLD[told]}.` : 'Nothing says what is out of scope.'} ${EXAMPLE}`, severity: isMild ? 'info' : undefined };
    }),
};

/** "Rejected because …", "not yet", "no training is needed", "Why ranking, not retrieval": the line is drawn in passing, which a heading cannot better. */
function leavesSomethingOut(evidence: Evidence): boolean {
  return evidence.statementsWith('mention-left-out').some(statement => !statement.isPending && evidence.says(statement, 'mention-left-out') !== undefined && !isOfOtherThings(evidence, statement));
}

/** "A pairwise ranker was rejected": how the same is done otherwise, and nothing that is left undone. */
function isOfMethod(evidence: Evidence, statement: Statement): boolean {
  const isWeighed = isRuledOut(statement) || evidence.stepsOf(statement).some(step => step === 'model' || step === 'framing');
  return isWeighed && (evidence.says(statement, 'mention-task', 'ml-category', 'ml-verb', 'model-name', 'task-regression') !== undefined || evidence.termsNamed(statement, 'family-').length > 0);
}

/** Rows are excluded from training, parts are rejected by a machine, sources are read only, and posts are not in the business case: none of that bounds the design. */
function isOfOtherThings(evidence: Evidence, statement: Statement): boolean {
  const steps = evidence.stepsOf(statement);
  return steps.includes('data') || steps.includes('evaluation') || steps.includes('monitoring') || isOfMethod(evidence, statement) || OF_OTHER_THINGS.test(evidence.textOf(statement));
}

const OF_OTHER_THINGS =
  /\b(?:is|are|was|were) rejected (?:if|when|unless|once|at|above|below|by the)\b|\bread[- ]only (?:cop|replica|access|role|mount|db|database|connection|view|user|account|permission|api|file|mode)\w*|\b(?:live|is|are|mounted|opened|analysts?|they) read[- ]only\b|\bread only (?:reported|the|what|their|our)\b|\b(?:deliberately|intentionally|explicitly)\W{1,3}(?:not|excluded)\W{1,3}(?:in the (?:business case|numbers?|count|total|budget|features?|loss|objective|training|model)|counted|used|shown|tuned|logged|stored|trained|fed|given)\b|\b(?:excluded|ignored) (?:from|in|for|during) (?:the )?(?:stats|statistics|training|features?|counts?|sampl\w*|labels?|metrics?|loss|split|evaluation|test)\b/i;

/** "> **Not doing:** drafts, voice calls": what is quoted answers nothing, but nobody who drew the line there is told that there is none. */
function isInCallout({ document: { sections, visible } }: RuleContext): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind, span }) => kind === 'quote' && CALLOUT.test(visible.slice(span.start, span.end))));
}

const CALLOUT = anyCase`^[^\p{L}]*(?:not (?:doing|building|included|covered|here|in (?:scope|here|v1|this))|(?:what )?(?:we|it) (?:do|does|will|wo)(?:n['’]t| not)\b[^.:]{0,40}:|out of scope|non-?goals?|excluded|out\s?:)`;

const EXAMPLE = 'Draw the line, such as “in: ranking of the home feed; out: search and ads; later: live streams, above 5 % of watch time”.';

const HALF_TOLD = {
  later: 'What comes later is told, but not what is left out for good',
  limits: 'What does not work is told, but not what is left out on purpose',
} as const;

/** On half a page other gaps are worse. */
const SHORT = 2500;

function isShort({ document }: RuleContext): boolean {
  return document.source.text.length < SHORT && document.frontMatter === undefined;
}
