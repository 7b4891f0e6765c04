import assert from 'node:assert/strict';
import { emptySection } from '../../../src/core/lint/rules/empty-section';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(emptySection, {
  accepts: {
    'bullets that list what they are made of': marked('## Data\n\nThe log.\n\n### Data sources\n\n- Weather data (temperature, humidity)\n- Calendar data (weekends, holidays)\n'),
    'an answer that is set as a quotation': marked('## Serving\n\nOnline.\n\n### Scaling\n\n> The design handles 100K customers, and for 10M we would shard the store.\n'),
    'a heading over others of its step at its own level': marked('## Results\n\n## Metrics\n\nnDCG@20 of 0.33.\n'),
    'columns by their names': marked('## Data\n\nThe till log.\n\n### Features\n\n- `sell_price`\n- `is_holiday`\n'),
    'a question of an interviewer, which is answered below': marked('# Feed\n\n## Interviewer: which metrics would you use?\n\n## Candidate\n\nWatch time, 38 minutes today.\n'),
    'a sentence': marked('## Monitoring\n\nPSI above 0.2 pages the team.\n'),
    'a bullet with a number': marked('## Serving\n\n### Latency budget\n\n- p99 ≤ 200 ms at 3k QPS\n'),
    'a heading that groups others': marked('## Monitoring\n\n### Drift\n\nPSI above 0.2 pages the team.\n'),
    'a diagram': marked('## Serving\n\n### Architecture diagram\n\n```mermaid\nflowchart LR\n  a --> b --> c\n```\n'),
    'a table with a filled row': marked('## Monitoring\n\n### Alerts\n\n| Signal | Owner |\n| --- | --- |\n| Null rate | Ana |\n'),
    'a section that does not apply, with a reason': marked('## Monitoring\n\n### Drift\n\nNot applicable: the rules never change after launch.\n'),
    'a heading whose parts are counted below it, at its own level': marked('## Model\n\nTrees.\n\n### Training\n\n### 1. Runs\n\nEvery night.\n\n### 2. Cost\n\n4 USD a night.\n'),
    'a heading that stands for nothing the framework knows': marked('## Acknowledgements\n'),
  },
  rejects: {
    'a question that is set as a quotation': marked('## Serving\n\nOnline.\n\n### «Scaling»\n\n> How will the system scale once the number of users has grown tenfold?\n'),
    'a heading before parts that another one counts': marked('## Model\n\nTrees.\n\n### «1. Training»\n\n### 1. Runs\n\nEvery night.\n'),
    'a heading over nothing': marked('## «Monitoring»\n'),
    'the task that a template sets': marked('## Data\n\nThe till log.\n\n## «Evaluation»\n\n_(approximately 1-2 paragraphs)_\n\nIn this section, propose at least one evaluation metric. The metric should fit the problem. Describe how it is derived.\n'),
    'bare bullets': marked('## «Monitoring»\n\n- drift\n- data quality\n'),
    'an untouched prompt and skeleton': marked('## Model\n\nTrees.\n\n### «Baseline»\n\n<!-- prompt: A rule with its score. Example: 0.21. -->\n\n**Baseline:** [fill: rule]\n'),
    'a step with nothing but empty sections, once': marked('## «📈 7. Monitoring»\n\n### Drift\n\n### Alerts\n\n- TBD\n'),
    'a table of headers': marked('## Monitoring\n\nPSI pages us.\n\n### «Alerts»\n\n| Signal | Owner |\n| --- | --- |\n| Null rate | |\n'),
    'questions whose answers are still to come': marked('## Data\n\nClicks of 28 days.\n\n### «Labels»\n\n- **Who labels the posts that nobody reports?** [fill: answer]\n'),
    'an estimate of names alone': marked('## Requirements\n\nA feed for 50M users.\n\n### «Scale»\n\n```estimate\ndau = [fill: dau] users\nqps = [fill: from dau, in requests/s]\n```\n'),
    'metrics named beside placeholders, and a task in the heading over one': marked('## «Model»\n\n### Clustering that can refuse\n\n[fill: what you decide]\n\n### Candidates\n\n| Model | Recall@20 |\n| --- | --- |\n| Trees, by nDCG@10 | [fill: recall] |\n', 'task: ranking\n'),
    'a heading at the end of the text': marked('## Data\n\nClicks of 28 days.\n\n### «Labels»'),
  },
  fixes: {
    'a step with its sections': { before: marked('## Data\n\n## Model\n\nTrees.\n'), after: /## Data\n\n### Data sources[\s\S]*\[fill: [\s\S]*\n\n## Model\n/ },
    'a section with its fields': { before: marked('## Data\n\nClicks.\n\n### Labels\n\n## Model\n\nTrees.\n'), after: /### Labels\n\n<!-- prompt: [\s\S]* -->\n\n[\s\S]*\[fill: [\s\S]*\n\n## Model\n/ },
  },
});

it('empty-section shortens a heading that is a sentence', () => {
  const heading = 'Monitoring - everything that we have agreed to watch after launch, with thresholds and owners';

  assert.match(findingsOf('empty-section', marked(`## ${heading}\n`))[0]?.message ?? '', /^“Monitoring - everything that we have agreed to watch.{0,12}…” is empty\./);
});

it('empty-section tells bare names from nothing', () => {
  const message = (body: string): string => findingsOf('empty-section', marked(`## Monitoring\n\n${body}`))[0]?.message ?? '';
  assert.match(message('- drift\n- data quality\n'), /^“Monitoring” holds nothing but bullets of a word or two\. /);
  assert.match(message('- [fill: signal]\n'), /^“Monitoring” is empty\. /);
  assert.match(message('### Drift\n\n- PSI\n'), /^“Monitoring” holds nothing but bullets of a word or two\. /);
});
