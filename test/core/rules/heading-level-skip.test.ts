import { headingLevelSkip } from '../../../src/core/lint/rules/heading-level-skip';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(headingLevelSkip, {
  accepts: {
    'one level at a time': marked('# Feed\n\n## Data\n\n### Labels\n\nClicks.\n\n## Model\n\nTrees.\n'),
    'a document that begins at level 3': marked('### Data\n\nClicks.\n\n### Model\n\nTrees.\n'),
    'several levels up': marked('# Feed\n\n## Data\n\n### Labels\n\n#### Delay\n\nDays.\n\n# Notes\n\nNone.\n'),
    'signs in code': marked('## Data\n\n```\n#### not a heading\n```\n'),
  },
  rejects: {
    'a level left out': marked('## Data\n\n#### «Labels»\n\nClicks.\n'),
    'the first of several, for all': marked('# Feed\n\n### «Data»\n\nClicks.\n\n### Model\n\nTrees.\n'),
    'one skip inside another': marked('# Feed\n\n### «Data»\n\n##### «Labels»\n\nClicks.\n'),
  },
  fixes: {
    'the heading, those below it and its siblings': {
      before: marked('# Feed\n\n### Data\n\n#### Labels ####\n\nClicks.\n\n### Model\n\nTrees.\n'),
      after: marked('# Feed\n\n## Data\n\n### Labels ####\n\nClicks.\n\n## Model\n\nTrees.\n'),
    },
    'an indented heading, with the line endings of the file': {
      before: marked('## Data\n\n  #### Labels\n\nClicks.\n').replaceAll('\n', '\r\n'),
      after: marked('## Data\n\n  ### Labels\n\nClicks.\n').replaceAll('\n', '\r\n'),
    },
  },
});
