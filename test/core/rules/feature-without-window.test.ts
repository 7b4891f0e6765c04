import assert from 'node:assert/strict';
import { featureWithoutWindow } from '../../../src/core/lint/rules/feature-without-window';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Data\n\n### Features\n\n${body}\n`);

const inputs = (row: string): string => marked(`## Framing\n\n### Inputs\n\n| Group | Examples | Source | Lag |\n| --- | --- | --- | --- |\n${row}\n\n## Data\n\n### Features\n\nThere are 64 of them.\n`);

testRule(featureWithoutWindow, {
  accepts: {
    'a column whose name tells': marked('## Data\n\n### Features\n\n| Feature | Why |\n| --- | --- |\n| `clicks_7d` | Click rate of the video |\n'),
    'a window': step('- Click rate over the last 7 days'),
    'a column': step('| Feature | Window |\n| --- | --- |\n| Click rate | session |'),
    'a window in the parent': step('- Over 7 days\n  - Number of clicks'),
    'a count of what does not happen': step('- Number of rooms'),
    'a count of what is there': step('- Number of connections, followers and open requests'),
    'where a feature comes from': step('- Search history of the user'),
    'a time since': step('- Days since the last purchase'),
    'the whole history': step('- Lifetime number of orders'),
    'a group of features': step('- Interaction history\n  - Last 50 watches'),
    'a table of features with its windows': inputs('| Kitchen | median prep time of 30 min | events | 20 s |'),
    'a table of features without an aggregate': inputs('| Basket | items, value | request | live |'),
    'the sources, whose contents are told': marked('## Data\n\n| Source | Contents | Delay |\n| --- | --- | --- |\n| Kitchen | median prep | 20 s |\n'),
    'a metric': marked('## Data\n\n### Features\n\n- Age of the account\n\n## Evaluation\n\n- Click rate\n'),
  },
  rejects: {
    'a rate': step('- Click «rate» of the video'),
    'a count': step('- «Number of» clicks of the user'),
    'a count beside millions of buckets': step('- User: category affinities, «number of» searches; ids hashed to 20M buckets'),
    'a table of features below another heading': inputs('| Kitchen | «median» prep, stated prep | events | 20 s |'),
    'a table of features in a document without a section for them': inputs('| Kitchen | «median» prep, stated prep | events | 20 s |').replace(/\n## Data[\s\S]*/, ''),
    'a rate of which only the age is told': inputs('| Kitchen | cancellation «rate», stated prep | events | 20 s |'),
    'a count of declined payments': step('- «Number of» declined payments'),
    'an aggregate of a history': step('- Purchase history («average» price)'),
    'a row': step('| Feature | Source |\n| --- | --- |\n| «Average» price | orders |'),
    'five of six': step('- «Average» a\n- «Average» b\n- «Average» c\n- «Average» d\n- «Average» e\n- Average f'),
  },
  fixes: {
    'an item': { before: step('- Click rate of the video'), after: step('- Click rate of the video (window: [fill: 7 days])') },
    'a row': { before: step('| Feature | Source |\n| --- | --- |\n| Average price | orders |'), after: step('| Feature | Source |\n| --- | --- |\n| Average price (window: [fill: 7 days]) | orders |') },
  },
});

describe('feature-without-window, where nobody has named a framework', () => {
  const text = '# Feed design\n\n## Requirements\n\nRank the feed.\n\n## Model\n\nBoosted trees.\n\n## Data\n\n### Features\n\n- Number of clicks per event\n- A 5-minute sliding window aggregates them\n';

  it('takes the window of the section for that of its aggregates', () => {
    assert.equal(findingsOf('feature-without-window', text).length, 0);
    assert.equal(findingsOf('feature-without-window', marked(text)).length, 1);
  });
});
