import { noMlJustification } from '../../../src/core/lint/rules/no-ml-justification';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noMlJustification, {
  accepts: {
    'what rules reach': marked('## Requirements\n\nRules by topic reach 38 minutes, the goal is 40.\n'),
    'what is in place': marked('## Requirements\n\nThe current system sorts by popularity.\n'),
    'manual work': marked('## Problem statement\n\nManual moderation does not scale.\n'),
    'a heuristic as baseline': marked('## Requirements\n\nWe rank the feed.\n\n## Model\n\n### Baseline\n\nA heuristic: most popular per region.\n'),
    'what is in place today': marked('## Requirements\n\nToday both numbers come from the routing engine and a constant.\n'),
    'what a plain way lacks': marked('## Requirements\n\nKeyword search is brittle.\n'),
    'work that takes too long': marked('## Requirements\n\nSorting by clerks is tedious and error-prone.\n'),
    'rules among the rejected': marked('## Requirements\n\nWe rank the feed.\n\n## Alternatives considered\n\n- Rule-based ranking: rejected, since each region needs its own\n'),
    'a document that nobody marked': '## Requirements\n\nWatch time per viewer has to rise to 40 min.\n\n## Data\n\nClicks.\n\n## Model\n\nTrees.\n',
    'rules that do not suffice': marked('## Requirements\n\nWe don’t think that hand-written rules can go further.\n'),
  },
  rejects: {
    'nothing': marked('## «Requirements»\n\nWatch time per viewer has to rise to 40 min.\n'),
    'a question': marked('## «Requirements»\n\n- Would rule-based ranking do?\n'),
  },
});
