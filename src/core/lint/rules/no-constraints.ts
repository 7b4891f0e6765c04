import { isClaim, isIntroduction } from '../../evidence/claims';
import type { Evidence } from '../../evidence/evidence';
import { joined } from '../../evidence/statement-places';
import type { Statement } from '../../evidence/statements';
import { reportUnsaid } from '../absent';
import type { Rule } from '../rule';

/** What the framework merely recommends: of the documents that nobody has marked, hardly one was told anything new. */
export const noConstraints: Rule = {
  id: 'no-constraints',
  summary: 'State what cannot be negotiated.',
  why: 'Money, hardware, law, people and dates rule out designs before any model is compared. Found late, they rule out the one that was built. Asked only of documents that are marked with `mldesign`.',
  source: 'Aminian & Xu (2023), step 1; ML Test Score, Data 4.',
  nature: 'absence',
  severity: 'info',
  inNotes: false,
  about: ['requirements/constraints'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nServing may cost 60k USD a month, and the budget holds 40 GPUs until the fourth quarter.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nWe rank the home feed for 50M daily users.\n',
  },

  check: context =>
    reportUnsaid(
      context,
      'requirements/constraints',
      statement =>
        isLimit(context.evidence, statement) && isClaim(context.evidence, statement),
      'No constraint is stated: money, hardware, law, people, dates. Give each its limit, such as “serving at most 60k USD a month; no more than 40 GPUs until the fourth quarter”.',
      joined([context.evidence.statementsAbout('constraint'), context.evidence.statementsWith('mention-constraint', 'mention-constraint-at-first')]),
    ),
};

/** "The managed cluster does not permit plug-ins", "CPU only", among the models: a limit is one wherever it is met. */
function isLimit(evidence: Evidence, statement: Statement): boolean {
  const isThere = evidence.stepsOf(statement).includes('requirements') || (isIntroduction(evidence, statement) && capsMoney(evidence, statement));
  return evidence.says(statement, 'mention-constraint') !== undefined || (isThere && evidence.isAbout(statement, 'constraint', 'mention-constraint-at-first'));
}

/** "Running cost has to stay under $900 a month", where the problem is told. */
function capsMoney(evidence: Evidence, statement: Statement): boolean {
  return statement.quantities.some(({ dimension }) => dimension === 'money') && CAPS.test(evidence.textOf(statement));
}

const CAPS = /[<≤]\s?[€$£]?\s?\d|\b(?:at most|up to|no more than|not more than|under|below|within|capped at|cap of|limit(?:ed)? (?:of|to)|ceiling of|maximum of|must not exceed)\s[~≈]?[€$£]?\s?\d/i;
