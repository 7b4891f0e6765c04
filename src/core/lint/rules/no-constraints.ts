import { isClaim } from '../../evidence/claims';
import { reportUnsaid } from '../absent';
import type { Rule } from '../rule';

export const noConstraints: Rule = {
  id: 'no-constraints',
  summary: 'State what cannot be negotiated.',
  why: 'Money, hardware, law, people and dates rule out designs before any model is compared. Found late, they rule out the one that was built.',
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
        context.evidence.stepsOf(statement).includes('requirements') && context.evidence.isAbout(statement, 'constraint') && isClaim(context.evidence, statement),
      'No constraint is stated: money, hardware, law, people, dates. Give each its limit, such as “serving at most 60k USD a month; no more than 40 GPUs until the fourth quarter”.',
      context.evidence.statementsAbout('constraint'),
    ),
};
