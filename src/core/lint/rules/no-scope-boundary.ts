import { scope } from '../../evidence/checks/scope';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noScopeBoundary: Rule = {
  id: 'no-scope-boundary',
  summary: 'Say what the design leaves out.',
  why: 'A boundary that is not drawn is drawn by each reader elsewhere, and the review argues about things that nobody meant to build.',
  source: 'Eugene Yan, ml-design-docs, section 4.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['requirements/scope'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nWe rank the home feed. Search and ads are out of scope.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nWe rank the home feed for 50M daily users.\n',
  },

  check: context =>
    reportAbsent(
      context,
      scope,
      'Nothing says what is out of scope. Draw the line, such as “in: ranking of the home feed; out: search and ads; later: live streams, above 5 % of watch time”.',
    ),
};
