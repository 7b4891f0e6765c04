import { unrecognisedStructure } from '../../../src/core/lint/rules/unrecognised-structure';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(unrecognisedStructure, {
  accepts: {
    'an unmarked text with three steps': '# Feed\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'a design that its title alone gives away': '# Design document: a model of late orders\n\n## Goals\n\nA classifier predicts which orders are late, from labels of a year, by the features of the route; recall decides.\n',
    'the answer of an interview': '# Feed\n\nAsked in an ML system design interview.\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'marked notes of a lecture': marked('# Lecture notes: ranking\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n'),
    'a proposal that speaks of models': '# Replace the ranking tool\n\n## Motivation\n\nThe model is old.\n\n## Options considered\n\nIt is trained anew, or tuned.\n\n## Rollout plan\n\nBy team.\n',
    'a design with one such heading': '# Ranking\n\n## Data\n\nA.\n\n## Model\n\nB.\n\n## Retraining\n\nC.\n\n## Usage\n\nD.\n',
    'a marked text': marked('# Notes\n\nOne line.\n'),
  },
  rejects: {
    'a text about something else': '# «Recipes»\n\n## Soup\n\nBoil.\n',
    'the notes of a lecture': '# «Lecture notes: ranking»\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'a guide for interviews': '# «ML system design»\n\nIn an ML system design interview nobody expects one answer. Design interviews are open. Prepare for ML interviews.\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'a proposal of other software': '# «Replace the deployment tool»\n\n## Motivation\n\nIt is old.\n\n## Options considered\n\nA and B.\n\n## Rollout plan\n\nBy team.\n',
    'how a module is called': '# «Monitoring»\n\n## Data\n\nA.\n\n## Model\n\nB.\n\n## Retraining\n\nC.\n\n## Usage examples\n\nD.\n\n## CLI commands\n\nE.\n',
    'how candidates should answer': '# «ML system design»\n\nIt is the candidates job to ask. The interviewer might ask broadly, and the candidate should begin with questions.\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'the record of a decision': '# «ADR-0004: model selection»\n\n## Context\n\nDefaults are predicted from labels and features, by precision and recall.\n\n## Candidates\n\nC.\n\n## Rollout\n\nD.\n',
    'what students hand in': '# «Project»\n\nProposals should be 1-2 pages; submit them to Moodle.\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'how to review others': '# «ML design review»\n\nUse this skill when someone shares a design.\n\n## Requirements\n\nA.\n\n## Data\n\nB.\n\n## Model\n\nC.\n',
    'an empty text': '«»',
    'a text without headings': '\n\n  «Only words.»\nAnd more.\n',
  },
});
