import { leftoverPlaceholder } from '../../../src/core/lint/rules/leftover-placeholder';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const data = (body: string): string => marked(`## Data\n\nThe clicks of 28 days, by user.\n\n${body}\n`);

testRule(leftoverPlaceholder, {
  accepts: {
    'what need not be filled in': marked('# Feed\n\n| Status | Accepted |\n| --- | --- |\n| Sponsor | |\n| Obsoletes | |\n\n## Model\n\nTrees.\n'),
    'the mask of a data set that is quoted': marked('## Data\n\nA row reads “I am excited for [NAME] today”.\n'),
    'tokens in a row': marked('## Data\n\nWords become tokens (<DATE>, <NUMBER>, <NAME>).\n'),
    'a link whose text is a word of templates': data('See [insert](https://example.org/insert).'),
    'what another file is to say': data('- docs/drift.md — metrics and thresholds (to be added)'),
    'a name with one of the words in it': data('The flag MY_TODO_LIST is off.'),
    'a mark in the code that stays': data('The sync route is left as it is (TODO remains).'),
    'the estimate of what is out of scope': marked('## Requirements\n\nWe rank.\n\n### Out of scope\n\n- Voice search, TBD\n'),
    'a placeholder in code': data('Use `[fill: days]` and `TODO`.\n\n```\nTODO\n```'),
    'a comparison': data('Latency < 200 ms and > 5 ms.'),
    'a generic type': data('A `Map<string, number>` of counts.'),
    'a sentence about a decision': data('The number of pairs is what needs to be defined every night. It has to be confirmed by the shop.'),
    'a link': data('See [to be filled in](guide.md).'),
    'a name within a quotation': data('A row “Because you liked <Title>” leads to it.'),
    'unknowns of a relation': data('If M falls by X%, sales fall by Y%. The 10x% and 2-X % of it.'),
    'what a schedule or a milestone says': data('The class (to be added on day 9). Milestone 2 (to be done later)'),
    'fields that are put somewhere': data('Two fields needed to be added to the log. The rows to be added to the index come nightly, and the check is supposed to be done.'),
    'a measurement that is waited for': data('| Metric | Baseline | Target | Actual | Status |\n| --- | --- | --- | --- | --- |\n| Returns | 4 % | 3 % | TBD | TBD |'),
    'a checked list': data('- [ ] done by May\n- [x] agreed'),
    'the only word under a heading, which is called empty': marked('## Evaluation\n\nnDCG@10 of 0.3.\n\n### Experiment results\n\nTBD\n'),
    'placeholders under a heading that is empty as a whole': marked('## Data\n\n### Labels\n\n[fill: label]\n'),
  },
  rejects: {
    'what is set in italics': data('Owner: «_TBD_»'),
    'what this file is to say of another': data('- The layout of docs/drift.md is «to be decided»'),
    'our own placeholder': data('The clicks of «[fill: number of]» days.'),
    'three letters, small or not': data('By «xxx» of us, or «XXX» and Y% of them.'),
    'an unknown number': data('Higher by «X%» than today, in less than «X ms».'),
    'what is to be filled': data('Reviewers: «[To be filled]».'),
    'an empty name': data('- Author: «< empty >»'),
    'what people write': data('«TODO» ask. «TBD». «???» and «[your team]» and «<your metric>» and «{{days}}».'),
    'the only word under a heading that no framework knows': marked('## Evaluation\n\nnDCG@10 of 0.3.\n\n### Milestones\n\n«TBD»\n'),
    'one among the alternatives that were considered': marked('## Model\n\nA ranker of trees.\n\n### Alternatives considered\n\n- Two towers, rejected by «TBD» ms\n'),
    'one in what was rejected': marked('## Model\n\nA ranker of trees.\n\n### Rejected alternatives\n\n- «[fill: model]», because it is slow\n'),
    'one among goals and non-goals': marked('## Requirements\n\nWe rank.\n\n### Goals and non-goals\n\n- Sales up by «TBD»\n'),
    'a question for what is out of scope': marked('## Requirements\n\nWe rank.\n\n**Out of scope:** «[fill: what you will leave out]»\n'),
    'a decision still to be taken': data('The window is «to be decided». The unit still needs «to be defined».'),
    'several in a table': data('| Source | Owner |\n| --- | --- |\n| Clicks | «TBD» |\n| Saves | «[fill: owner]» |'),
    'a row with nothing but its name': data('| Source | Owner | Delay |\n| --- | --- | --- |\n| «Clicks» | | |'),
    'something that is only announced': data('The window: «to be added». Details «to be added» in version 2.'),
    'a target beside a measurement': data('| Metric | Target | Actual |\n| --- | --- | --- |\n| Returns | «TBD» | TBD |'),
    'many in one table, once': data('| Source | Owner | Delay |\n| --- | --- | --- |\n| Clicks | «TBD» | TBD |\n| Saves | TBD | «???» |'),
    'the names of a whole table, once': data('| Source | Owner |\n| --- | --- |\n| «Clicks» | |\n| Saves | |\n| Shares | |'),
    'one in an estimate': data('```estimate\ndau = «[fill: users]» users\n```'),
    'one with Windows line endings': data('The clicks of «[fill: number of]» days.').replaceAll('\n', '\r\n'),
  },
  fixes: {
    'a table of names by removing its rows': { before: data('| Source | Owner |\n| --- | --- |\n| Clicks | |\n| Saves | Ana |\n| Shares | |'), after: data('| Source | Owner |\n| --- | --- |\n| Saves | Ana |') },
    'it by removing the line': { before: data('- kept\n- of TBD days\n- kept too'), after: data('- kept\n- kept too') },
  },
});
