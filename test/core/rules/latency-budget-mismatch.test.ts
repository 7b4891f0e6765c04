import assert from 'node:assert/strict';
import { latencyBudgetMismatch } from '../../../src/core/lint/rules/latency-budget-mismatch';
import { fenced } from '../../support/estimates';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const target = 'Latency: p99 ≤ 200 ms.';
const doc = (serving: string, demand = target): string => marked(`## Requirements\n\n${demand}\n\n## Serving\n\n${serving}\n`);
/** Below headings that name no step. */
const own = (limit: string, path: string, title = 'Where the time goes'): string => marked(`# Design\n\n## What is asked of us\n\n${limit}\n\n## ${title}\n\n${path}\n`);
const kept = (limit: string, path: string): string => own(limit, path, 'Latency budget');
const table = (header: string, ...rows: string[]): string => [header, header.replaceAll(/[^|]+/g, ' --- '), ...rows].join('\n');

testRule(latencyBudgetMismatch, {
  accepts: {
    'a limit of one stage alone': '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 under 100 ms for the ranking stage.\n\n## Serving\n\nOnline.\n',
    'what one model has half a second for, where nobody goes by a framework': '# Price model design\n\n## Requirements\n\nThe price estimate has a latency of 800 ms at p99.\n\n## Framing\n\nRegression of the price.\n\n## Data\n\nSales.\n\n## Model\n\nTrees.\n\n## Serving\n\nOnline.\n',
    'surfaces whose unit stands before them': marked('## Requirements\n\nLatency p99 ≤ 150 ms.\n\n## Serving\n\n| Step | p99 |\n| --- | --- |\n| Features | 40 ms |\n| Ranking | 60 ms |\n| Response | 20 ms |\n\nLatency in ms: home 120, search 90, ads 60.\n'),
    'stages of which some run in parallel': kept('The reply must be there in at most 150 ms.', 'Text search takes 70 ms and vector search 80 ms, both in parallel. Ranking takes another 50 ms.'),
    'stages that keep a limit in words of its own': kept('The network gives us 120 ms for a verdict.', 'The gateway takes 15 ms. We then spend 20 ms on the history, 30 ms in the model, and nothing runs in parallel.'),
    'what a change brings': kept('The reply must be there in at most 200 ms.', 'Retrieval went from 120 ms to 60 ms, then ranking from 100 ms to 70 ms.'),
    'boxes that branch': kept('A price must be shown in at most 200 ms.', '```mermaid\nflowchart LR\n  A[Gateway, 30 ms] --> B[Text 90 ms]\n  A --> C[Vectors 90 ms]\n  B --> D[Ranker 50 ms]\n  C --> D\n```'),
    'levels of one latency': kept('The reply must be there in at most 200 ms.', 'Half of the requests: p50 is 90 ms, p95 is 140 ms and p99 is 190 ms.'),
    'how long parts are waited for': kept('The reply must be there in at most 200 ms.', 'The profile has a timeout of 70 ms, retrieval one of 90 ms, ranking one of 90 ms.'),
    'stages sentence by sentence': doc('### Hop by hop\n\nParsing of the event: 20 ms. Graph lookup: 35 ms. Model: 10 ms. Decision: 10 ms.'),
    'shares of a total that leave some over': doc('Of its 200 ms, 80 go to the gateway, 50 to the store and 40 to the rules, which leaves 30 in reserve.'),
    'a total with what runs beside the answer': doc(table('| Stage | p99 (ms) |', '| Features | 45 |', '| Retrieval | 50 |', '| Ranking | 60 |', '| Logging, asynchronous | 90 |', '| Total | 245 |')),
    'each number at its percentile': doc(table('| Stage | p99 (ms) |', '| Features | 120 |', '| Retrieval | 150 |', '| Ranking | 160 |'), 'Latency: 450 ms at P99, 200 ms at P50.'),
    'a share of the whole for each': doc('The time for the decision is limited to 90 milliseconds. Of them 30 are for the history, 25 for the features, 20 for the model and 15 for transport.'),
    'a table whose unit stands behind it': doc('### What eats the time\n\n| Hop | max |\n| --- | --- |\n| nginx | 3 |\n| auth | 10 |\n| onnxruntime | 25 |\n\nAll in ms.'),
    'a total that says so in its own words': marked('## Serving\n\n- Latency budget: 300 ms end-to-end\n- Feature fetch: 100 ms\n- Retrieval: 80 ms\n- Ranking: 120 ms\n'),
    'a report after the session': marked('## Requirements\n\nLatency: p99 ≤ 4 s.\n\n## Serving\n\n| Stage | p95 (s) |\n| --- | --- |\n| Feature fetch | 12 |\n| Retrieval | 30 |\n| Ranking | 40 |\n| Total | 90 |\n'),
    'two models of one family, of which one runs': marked('## Requirements\n\nLatency: p99 ≤ 3 ms.\n\n## Serving\n\n| Stage | p99 (ms) |\n| --- | --- |\n| Feature fetch | 0.5 |\n| Random forest inference | 1.5 |\n| Gradient boosting inference | 2 |\n'),
    'the larger of two totals': marked('## Serving\n\n| Component | Latency |\n| --- | --- |\n| Feature fetch | 25 ms |\n| Retrieval | 50 ms |\n| Ranking | 80 ms |\n| Total p50 | 90 ms |\n| Total p99 | 170 ms |\n'),
    'a budget below the far end of the target': doc('- Features: 30 ms\n- Retrieval: 50 ms\n- Ranking: 80 ms', 'Latency: p99 100ms–200ms.'),
    'a budget below the target': doc('- Features: 25 ms\n- Retrieval: 50 ms\n- Ranking: 80 ms'),
    'parallel stages by the longest': doc(table('| Stage | p99 |', '| ANN retrieval (parallel) | 90 ms |', '| Lexical retrieval (parallel) | 80 ms |', '| Ranking | 90 ms |')),
    'a reserve and a total': doc(table('| Stage | p99 (ms) |', '| Features | 40 |', '| Retrieval | 60 |', '| Ranking | 90 |', '| Reserve | 10 |', '| Total | 190 |')),
    'the p99 column beside a longer timeout': doc(table('| Stage | p50 ms | p99 ms | Timeout ms |', '| Features | 9 | 40 | 100 |', '| Retrieval | 9 | 60 | 100 |', '| Ranking | 9 | 90 | 100 |')),
    'what runs beside the request': doc('- Features: 50 ms\n- Retrieval: 60 ms\n- Ranking: 80 ms\n- Logging, asynchronous: 90 ms'),
    'details below a stage': doc('### Latency budget\n\n- Retrieval: 100 ms\n  - encoding: 40 ms\n  - ANN search: 60 ms\n- Ranking: 90 ms'),
    'a sentence that divides the time': doc('We spend 20 ms on features, 50 ms on retrieval and 80 ms on ranking.'),
    'a diagram that does': doc('```mermaid\nflowchart LR\n  A["features 20 ms"] --> B["retrieval 50 ms"] --> C["ranking 80 ms"]\n```'),
    'surfaces, whose latencies do not add up, beside a budget': doc(`${table('| Surface | p99 |', '| Home feed ranking | 150 ms |', '| Search ranking | 190 ms |', '| Ads | 100 ms |')}\n\nWe spend 20 ms + 50 ms + 80 ms.`),
    'a budget for the tail beside a target for the median': doc(table('| Stage | p99 (ms) |', '| Features | 45 |', '| Retrieval | 90 |', '| Ranking | 110 |'), 'Latency: p50 ≤ 80 ms.'),
    'limits of what fails': doc(`${table('| Stage | p99 (ms) |', '| Features | 25 |', '| Retrieval | 50 |', '| Ranking | 80 |')}\n\n${table('| What fails | Limit | What the viewer gets |', '| One retriever | 45 ms | the others |', '| Ranking | 120 ms | the order of retrieval |', '| Feature store | 60 ms | defaults |')}`),
    'paths beside each other under one unit': doc(table('| Step (p99, ms) | Short path | Long path |', '| Features | 30 | 30 |', '| Retrieval | 20 | 60 |', '| Ranking | 50 | 90 |')),
    'a batch': doc('A nightly batch scores all users for a report, because nobody waits.', 'The report is done by 04:00.'),
    'no target': doc('It runs.', 'It has to be good.'),
    'a latency that an estimate computes, which is no target': doc('- Features: 45 ms\n- Retrieval: 90 ms\n- Ranking: 110 ms', fenced('network = 40 ms', 'p99_latency = 200 ms - network')),
    'a budget below the target of an estimate': doc('- Features: 25 ms\n- Retrieval: 50 ms\n- Ranking: 80 ms', fenced('p99_latency = ≤ 200 ms')),
    'an open question': doc('It runs.', '- Latency: 200 ms?'),
    'a budget in notes': marked('## Requirements\n\nLatency: p99 ≤ 80 ms\n\n## Serving\n\n- p99: retrieval 20 + features 15 + ranker 25 = 60 ms\n'),
    'a budget in a sentence': marked('## Requirements\n\nLatency: p95 ≤ 6 s\n\n## Serving\n\nWe allot 50 ms to redaction, 300 to the order service, 150 to retrieval and 5,000 to generation.\n'),
    'a column headed by its unit': marked('## Requirements\n\nЗадержка: p99 ≤ 150 мс\n\n## Serving\n\n| Этап | мс |\n| --- | --- |\n| Захват | 40 |\n| Детектор | 45 |\n| Сигнал | 20 |\n'),
    'stages nested under their total': doc('- Requests: 100k QPS\n- Budget: 200 ms in total\n  - Retrieval: 40 ms\n  - Ranking: 90 ms\n  - Auction: 20 ms\n- Data: kept for 30 s'),
  },
  rejects: {
    'the limit that is named like the budget, where another answer may take longer': marked('## Requirements\n\nA checkout quote must return within 80 ms at p99. Re-estimates may take 300 ms at p99.\n\n## Appendix: checkout latency budget, p99\n\n| Step | ms |\n| --- | --- |\n| Gateway | «8 |\n| Features | 22 |\n| Route engine | 48 |\n| Model | 12» |\n'),
    'stages of a configuration': marked('## Requirements\n\np95 at most 250 ms.\n\n## Serving\n\n```yaml\n# p95 budget, ms\nbudget:\n  parse: «20\n  model: 195\n  write: 60»\n  slack: 25\n  total: 250\n```\n'),
    'stages whose unit stands before them': marked('## Requirements\n\nLatency p99 ≤ 150 ms.\n\n## Serving\n\nWhere 150 ms go (p99): gateway «15, features 70, model 60, decision 20».\n'),
    'a limit and stages in words of their own': own('The network gives us 120 ms for a verdict.', 'The gateway takes «15 ms. We then spend 40 ms on the history, 50 ms in the model, and the rule engine needs another 25 ms».'),
    'a list of stages behind a time that is allowed': own('The reply must be there in at most 150 ms.', '1. Profile read: «30 ms\n2. Candidates: 60 ms\n3. Scoring: 50 ms\n4. Assembly: 25 ms»'),
    'stages behind arrows': own('The editor waits 200 ms for us.', 'Trigger «40 ms → encoder 90 ms → search 45 ms → filter 40 ms».'),
    'stages with one unit for all': own('The page waits no longer than 200 ms.', 'Gateway «30 + encoder 60 + lookup 80 + reranker 90 ms».'),
    'shares of what a sentence gives in all': own('Shown with the page.', 'We have 90 ms end to end, of which the gateway needs «10 ms, the lookup 25 ms, the ranker 50 ms, and stock checks 20 ms».'),
    'boxes in a row': own('A price must be shown in at most 200 ms.', '```mermaid\nflowchart LR\n«  A[Gateway, 30 ms] --> B[Features 90 ms]\n  B --> C[Demand model 150 ms]»\n```'),
    'shares of a total that are more than it': marked('## Serving\n\nThe desk reads a stored score. Of its 50 ms, «8 go to the gateway, 5 to authorisation, 32 to the store and 15» to the eligibility rules.\n'),
    'a total above the target, with its headroom': doc(table('| Stage | p99 (ms) |', '| Features | 45 |', '| Retrieval | 60 |', '| Ranking | 70 |', '| Headroom | 50 |', '| Total | «225» |')),
    'a sum above the first of two targets': doc(table('| Stage | p99 (ms) |', '| Features | «120 |', '| Retrieval | 180 |', '| Ranking | 200» |'), 'How fast? 450 ms at P99 measured at our edge, 200 ms at P50.'),
    'a sum above the target of an estimate': doc('- Features: «45 ms\n- Retrieval: 90 ms\n- Ranking: 110 ms»', fenced('latency_target = 200 ms')),
    'a table above the target of an estimate': doc(table('| Stage | p99 (ms) |', '| Features | «45 |', '| Retrieval | 90 |', '| Ranking | 110» |'), fenced('network = 40 ms', 'p99_target = 240 ms - network')),
    'a target that is not broken down': marked(`## Requirements\n\n${target}\n\n## «Serving»\n\nOnline.\n`),
    'a sum above the target': doc('- Features: «45 ms\n- Retrieval: 90 ms\n- Ranking: 110 ms»'),
    'a range by its upper end': doc('- Features: «20–40 ms\n- Retrieval: 50–100 ms\n- Ranking: 70–90 ms»'),
    'a stage above the target alone': doc('- Features: 20 ms\n- Retrieval: 50 ms\n- Ranking: «380 ms»'),
    'a budget at the percentile of the shorter of two targets': doc(table('| Stage | p95 (ms) |', '| Features | «45 |', '| Retrieval | 90 |', '| Ranking | 110» |'), 'Latency: p95 ≤ 200 ms, p99 ≤ 400 ms.'),
    'a percentile that is told behind the number': doc('Latency at the 95th percentile: gateway «15 ms; features 30 ms; retrieval 90 ms; ranking 110 ms».', '- **Speed.** Latency at the 95th percentile of 200 ms, 400 ms at the 99th.'),
    'the unit and the percentile in the words before the table': doc(`Budget of the p95 path (ms):\n\n${table('| Step | Budget |', '| Features | «45 |', '| Retrieval | 90 |', '| Ranking | 110» |')}`, 'Latency: p95 ≤ 200 ms, p99 ≤ 400 ms.'),
    'a stage that logs on the way': doc(table('| Stage | p99 (ms) |', '| Features | «50 |', '| Ranking | 80 |', '| Network and logging | 100» |')),
    'the first of two paths': doc(table('| Step (p99, ms) | Short path | Long path |', '| Features | «90 | 90 |', '| Retrieval | 20 | 60 |', '| Ranking | 120» | 190 |')),
    'the unit in the header': doc(table('| Stage | p50 (ms) | p99 (ms) |', '| Features | 5 | «50 |', '| Retrieval | 10 | 90 |', '| Ranking | 20 | 90» |')),
    'a total that its rows exceed': doc(table('| Stage | p99 ms |', '| Features | «50 |', '| Retrieval | 60 |', '| Ranking | 70» |', '| Total | 150 |')),
    'nested stages above their total': doc('- Budget: 100 ms in total\n  - Retrieval: «40 ms\n  - Ranking: 90 ms\n  - Auction: 20 ms»'),
  },
});

describe('latency-budget-mismatch, of a target that nobody has divided', () => {
  const found = (requirements: string): string[] => findingsOf('latency-budget-mismatch', marked(`## Requirements\n\n${requirements}\n\n## Serving\n\nOnline.\n`)).map(({ message }) => message);

  it('shows shares that keep it', () => {
    assert.deepEqual(found('Latency: p99 ≤ 150 ms.'), ['The latency target of 150 ms is not broken down. Give every stage its share, such as 22 ms features + 45 ms retrieval + 60 ms ranking + 7.5 ms response = 134.5 ms.']);
  });

  it('asks for none of what an alarm waits for', () => {
    assert.deepEqual(found('Alarms: latency above 1000 ms.'), []);
    assert.equal(found('Alerts reach the nurse with a latency of p99 ≤ 500 ms.').length, 1);
  });
});

describe('latency-budget-mismatch', () => {
  it('shows what the target of an estimate comes to, and its line', () => {
    const budget = table('| Stage | p99 (ms) |', '| Features | 45 |', '| Retrieval | 90 |', '| Ranking | 110 |');
    const text = doc(budget, fenced('network = 40 ms', 'p99_target = 240 ms - network'));

    const [finding] = findingsOf('latency-budget-mismatch', text);

    assert.equal(finding?.message, 'The stage budgets sum to 245 ms, more than the latency target of 200 ms: 45 ms + 90 ms + 110 ms.');
    assert.deepEqual(finding.related.map(({ span: { start, end } }) => text.slice(start, end)), ['240 ms - network']);
  });
});
