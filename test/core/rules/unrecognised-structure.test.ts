import { unrecognisedStructure } from '../../../src/core/lint/rules/unrecognised-structure';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(unrecognisedStructure, {
  accepts: {
    'an unmarked text with three steps': '# Feed\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'a design that its title alone gives away': '# Design document: a model of late orders\n\n## Goals\n\nA classifier predicts which orders are late, from labels of a year, by the features of the route; recall decides.\n',
    'marked notes of a lecture': marked('# Lecture notes: ranking\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n'),
    'a marked text': marked('# Notes\n\nOne line.\n'),
  },
  rejects: {
    'a text about something else': '# «Recipes»\n\n## Soup\n\nBoil.\n',
    'the notes of a lecture': '# «Lecture notes: ranking»\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'an empty text': '«»',
    'a text without headings': '\n\n  «Only words.»\nAnd more.\n',
  },
});
