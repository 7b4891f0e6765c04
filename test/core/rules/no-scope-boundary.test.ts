import { noScopeBoundary } from '../../../src/core/lint/rules/no-scope-boundary';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noScopeBoundary, {
  accepts: {
    'a sentence': marked('## Requirements\n\nSearch and ads are out of scope.\n'),
    'a section': marked('## Requirements\n\n### Non-goals\n\n- Search\n- Moderation of comments\n'),
    'a table': marked('## Requirements\n\n| In scope | Out of scope |\n| --- | --- |\n| Home feed | Search, ads |\n'),
    'a restriction among the requirements': marked('## Requirements\n\nThe first release will not support live streams.\n'),
    'a heading of its own at the end': marked("## Requirements\n\nWe rank videos.\n\n## What's intentionally out of scope\n\nVersioning of models is not built here.\n"),
    'another language': marked('## Требования\n\nПоиск и реклама вне скоупа.\n'),
    'what the text does not treat': marked('## Requirements\n\nFor simplicity we will not focus on the cascade of classifiers.\n'),
  },
  rejects: {
    'a document without a line': marked('## «Requirements»\n\nWe rank the home feed for 50M daily users.\n'),
    'a question': marked('## «Requirements»\n\n- Is search out of scope?\n'),
    'a mention in code': marked('## «Requirements»\n\nWe rank the home feed for viewers.\n\n```\nSearch is out of scope.\n```\n'),
    'a table of contents': marked('- [Out of scope](#out-of-scope)\n- [Data](#data)\n\n## «Requirements»\n\nWe rank a feed.\n'),
  },
});
