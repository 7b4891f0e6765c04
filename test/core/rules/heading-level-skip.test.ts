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
    'two alike, each for itself': marked('## Data\n\n#### «Labels»\n\nClicks.\n\n## Model\n\n#### «Loss»\n\nMSE.\n'),
    'a habit, once': marked('## Data\n\n#### «Labels»\n\nClicks.\n\n## Model\n\n#### Loss\n\nMSE.\n\n## Serving\n\n#### Load\n\nLow.\n'),
    'one skip inside another': marked('# Feed\n\n### «Data»\n\n##### «Labels»\n\nClicks.\n'),
  },
  fixes: {
    'the heading, those below it and its siblings': {
      before: marked('# Feed\n\n### Data\n\n#### Labels ####\n\nClicks.\n\n### Model\n\nTrees.\n'),
      after: marked('# Feed\n\n## Data\n\n### Labels ####\n\nClicks.\n\n## Model\n\nTrees.\n'),
    },
    'all of a habit at once': {
      before: marked('# Feed\n\n## Data\n\n#### Labels\n\nClicks.\n\n## Model\n\n#### Loss\n\nMSE.\n\n## Serving\n\n#### Load\n\nLow.\n'),
      after: marked('# Feed\n\n## Data\n\n### Labels\n\nClicks.\n\n## Model\n\n### Loss\n\nMSE.\n\n## Serving\n\n### Load\n\nLow.\n'),
    },
    'an indented heading, with the line endings of the file': {
      before: marked('## Data\n\n  #### Labels\n\nClicks.\n').replaceAll('\n', '\r\n'),
      after: marked('## Data\n\n  ### Labels\n\nClicks.\n').replaceAll('\n', '\r\n'),
    },
  },
});
