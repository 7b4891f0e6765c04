import { duplicateSection } from '../../../src/core/lint/rules/duplicate-section';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(duplicateSection, {
  accepts: {
    'sections that remarks tell apart': marked('## Phase 1: test (before launch)\n\nOn 100 calls.\n\n## Phase 2: test (after launch)\n\nOn all calls.\n'),
    'speakers, who come again': marked('# Feed\n\n## Candidate\n\nHow many users?\n\n## Interviewer:\n\n50M.\n\n## Candidate\n\nThen we need two stages.\n'),
    'one name under two parents': marked('## Retrieval\n\n### Features\n\nTen.\n\n## Ranking\n\n### Features\n\nForty.\n'),
    'two names': marked('## Data\n\n### Labels\n\nClicks.\n\n### Features\n\nForty.\n'),
  },
  rejects: {
    'one name twice': marked('## Data\n\n### Labels\n\nClicks.\n\n### «Labels»\n\nSaves.\n'),
    'one name in two spellings': marked('## Data\n\n### 3.1 Labelling\n\nClicks.\n\n### «3.4 **labeling**»\n\nSaves.\n'),
  },
});
