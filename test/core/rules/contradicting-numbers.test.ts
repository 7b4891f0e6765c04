import assert from 'node:assert/strict';
import { contradictingNumbers } from '../../../src/core/lint/rules/contradicting-numbers';
import { fenced } from '../../support/estimates';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (first: string, second: string): string => marked(`## Requirements\n\nWe rank a feed. ${first}\n\n## Serving\n\n${second}\n`);

const experiment = (planned: string, rollout: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n## Evaluation\n\n### A/B test\n\n${planned.startsWith('|') ? `| What | Value |\n| --- | --- |\n${planned}` : planned}\n\n## Serving\n\n### Rollout\n\n${rollout}\n`);
const guarded = (limit: string): string => marked(`## Requirements\n\nVerdict latency: p99 ≤ 300 ms.\n\n## Evaluation\n\n- Guardrails: verdict ${limit}, complaints not above control.\n`);
const drawing = '```\n6,000,000 visible flats\n   │ filters\n   ▼\n800 retrieved\n   │ ranker\n   ▼\n20 shown\n```';

const sheet = (...lines: string[]): string => `It is computed:\n\n${fenced(...lines)}`;
const peak = sheet('dau = 50M users', 'peak_qps = dau * 4 requests/user/day * 3 to requests/s');

testRule(contradictingNumbers, {
  accepts: {
    'what is referred to': doc('It has 340 stores in six countries.', 'For the 340 stores we run one job a night.'),
    'a part that is told by what it has': doc('There are 1,200 sensors.', 'For the 900 sensors with a battery we keep a year.'),
    'what reaches the next stage': doc('5M messages a day arrive.', '3M messages a day reach the model.'),
    'another percentile of a budget': doc('The p99 response budget is 300 ms.', 'It keeps the p50 response budget of 200 ms.'),
    'two that are each told again': doc('It has 340 stores and 430 stores abroad.', 'For the 430 stores we run one job.'),
    'one limit beside another': doc('Training must end within 4 hours.', 'Search takes 1.4 s, below our limit of 3 s.'),
    'what an estimate comes to, rounded': doc(peak, 'Peak QPS: 7k.'),
    'a bound': doc(peak, 'The gateway sheds what is above a peak QPS ≥ 12k.'),
    'another name than that of the estimate': doc(peak, 'Average QPS: 12k.'),
    'a number that is hedged, beside an estimate': doc(peak, 'Peak QPS is about 10k.'),
    'a bound of an estimate': doc(sheet('peak_qps = ≤ 20k requests/s'), 'Peak QPS: 7k.'),
    'an estimate of another kind': doc(sheet('peak_qps = 5 GB'), 'Peak QPS: 7k.'),
    'two estimates of one name': doc(sheet('peak_qps = 5k requests/s', 'qps_peak = 9k requests/s'), 'Peak QPS: 7k.'),
    'an estimate that is still open': doc(sheet('peak_qps = [fill: load] requests/s'), 'Peak QPS: 7k.'),
    'one percentile of an estimate': doc(sheet('p99_latency = 200 ms'), 'End-to-end latency: 80 ms at p50.'),
    'the same number in other words': doc('It has 50M DAU.', '| What | Value |\n| --- | --- |\n| Daily active users | 50 million |'),
    'a rounded number': doc('It has 50M DAU.', 'For 51M DAU we need 20 nodes.'),
    'peak and average': doc('Average QPS: 2.3k.', 'Peak QPS: 7k.'),
    'growth': doc('It has 50M DAU.', 'In two years it grows to 80M DAU.'),
    'a part': doc('It has 50M DAU.', 'The pilot reaches 1M DAU.'),
    'a limit': doc('Peak QPS: 7k.', 'The gateway is tested with peak QPS ≤ 20k.'),
    'reads and writes': doc('Read QPS: 100k.', 'Write QPS: 5k.'),
    'what one replica carries': doc('It serves 7k QPS.', 'Each replica carries 500 QPS.'),
    'three scenarios': doc('It has 50M DAU.', 'It has 80M DAU. It has 120M DAU.'),
    'a share of users': doc('It has 50M DAU.', 'There are 4 sessions per DAU, 200M in all.'),
    'two embeddings': doc('User embedding size: 128.', 'Item embedding size: 256.'),
    'two percentiles': doc('End-to-end latency: 200 ms at p99.', 'End-to-end latency: 80 ms at p50.'),
    'counts of different things': doc('We score 4.2M eligible customers.', 'The feed has 5.0M registered customers.'),
    'a count that is narrowed': doc('15,000 tickets a day come in.', 'The agents see 12,000 tickets a day that the rules leave over.'),
    'a part of a count': doc('15,000 tickets a day come in.', 'The remaining 12,000 tickets a day go to the agents.'),
    'counts that are far apart': doc('15,000 tickets a day come in.', 'The language model reads 3,000 tickets a day.'),
    'counts of a training set': doc('15,000 tickets a day come in.', 'For training we sample 12,000 tickets a day.'),
    'three counts': doc('15,000 tickets a day come in.', 'The router takes 12,000 tickets a day. The desk closes 9,000 tickets a day.'),
    'a load that was told elsewhere, too': doc('\n\n| Load | Value |\n| --- | --- |\n| Peak | 210 TPS |', 'The test ran at 340 TPS, so a site carries the peak of 340 TPS alone.'),
    'a part of the load': doc('\n\n| Load | Value |\n| --- | --- |\n| Peak | 210 TPS |', 'The cache takes 120 of the 210 TPS.'),
    'all of something else': doc('We have 412 stores; 412 orders a night.', 'Then all 380 follow, with two weeks each.'),
    'the length of the experiment, in weeks': experiment('| Duration | 28 days, fixed in advance |', 'After the canary comes the experiment for four weeks.'),
    'steps of a rollout beside the experiment': experiment('| Duration | 28 days |', 'A canary for 2 days, then the experiment (28 days), then half of the users for 3 days.'),
    'a guardrail that keeps the latency': guarded('p99 ≤ 300 ms'),
    'a guardrail at another percentile': guarded('p99.9 ≤ 500 ms'),
    'an alarm above the latency': guarded('p99 more than 10 % above control'),
    'what comes in and what is a part of it': doc('We receive 12,000 tickets per business day in four languages (EN 70 %).', '| Path | Tickets/day |\n| --- | --- |\n| Rules | 9,000 |\n| **All** | **12,000** |'),
    'the same in a drawing': doc('\n\n| What | Number |\n| --- | --- |\n| Visible (opted-in) flats | 6,000,000 |', drawing),
    'one section': marked('## Requirements\n\nWe rank a feed. It has 50M DAU. Later pages say 80M DAU.\n'),
  },
  rejects: {
    'things that are referred to': doc('It has 340 stores in six countries.', 'For the «430 stores» we run one job a night.'),
    'a budget that is referred to': doc('It is fast.\n\n| Item | Value |\n| --- | --- |\n| Response budget (p95) | 120 ms |', 'The p95 response budget of «250 ms» includes the features.'),
    'what comes in, wherever it is told': marked('## Setting\n\nAn operator forwards 90M messages per day.\n\n## Traffic\n\n«60M messages a day» pass through the filter.\n'),
    'a cost that is named behind it': doc('A gearbox failure costs 250k €.', 'Each one avoided saves «90k» €, the cost of a gearbox failure.'),
    'a horizon': doc('It forecasts the next 48 hours.', 'The horizon of «72 hours» is split.'),
    'a limit that is referred to': doc('The search query must stay below 2 seconds.', 'The search query takes 1.4 s, below our limit of «3 s».'),
    'a peak that is referred to': doc('Bid requests arrive at 400k QPS in the evening peak.', 'For the «250k QPS» evening peak we need 63 hosts.'),
    'a load that is referred to': doc('\n\n| Load | Value |\n| --- | --- |\n| Peak | 210 TPS, load-tested at 420 |', 'One pod sustains 60 TPS, so a site carries the peak of «340 TPS» alone.'),
    'a load of which a part is taken': doc('That is 463 per second on average; the evening peak is about 1,400 QPS.', 'The cache answers 40 %, so 840 of the «2,400 QPS» reach the ranker.'),
    'all of them with two digits the other way round': doc('Every night we order for each of our 412 stores. Each of 412 lists has 900 items.', 'It goes by region: 60 stores, then 150, then all «421», with two weeks each.'),
    'the length of the experiment in the rollout': experiment('| Duration | 28 days, fixed in advance |', 'A canary for 2 days, then the experiment («14 days»), then all.'),
    'the length of the experiment, told of its arms': experiment('Ten percent of users go to the new model and ten to the old one, for 14 days.', 'Shadow for five days, the experiment for «10 days», then half of the users.'),
    'a guardrail that lets the latency pass': guarded('p99 ≤ «500 ms»'),
    'what somebody receives a day, and the sum of a table': doc('We receive 15,000 tickets per business day in four languages (EN 70 %).', '| Path | Tickets/day |\n| --- | --- |\n| Rules | 9,000 |\n| **All** | **«12,000»** |'),
    'what somebody receives a day, and a row of its volume': doc('We get 12,000 tickets a day in four languages (EN 70 %).', '| What | Value |\n| --- | --- |\n| Volume | «15,000» tickets/day; busiest hour 1,200 |'),
    'a row beside a drawing of the funnel': doc('\n\n| What | Number |\n| --- | --- |\n| Visible (opted-in) flats | 8,000,000 |', drawing.replace('6,000,000', '«6,000,000»')),
    'a peak beside an estimate': doc(peak, 'Peak QPS: «12k».'),
    'a peak in words beside an estimate': doc(peak, 'The gateway takes a peak of «12k QPS».'),
    'a peak beside a bound of something else': doc(peak, 'We plan for a peak of «12k QPS» at p99 ≤ 200 ms.'),
    'a peak before the estimate': doc('Peak QPS: «12k».', peak),
    'each number that differs from the estimate': doc(peak, 'Peak QPS: 7k.\n\n## Costs\n\nPeak QPS: «12k».'),
    'daily users beside an estimate': doc(peak, 'At «80M DAU» this is a lot.'),
    'a percentile of an estimate': doc(sheet('p99_latency = 200 ms'), 'End-to-end latency: «300 ms» at p99.'),
    'requests per user': doc(sheet('per_user = 4 requests/user/day'), 'Requests per user: «9».'),
    'daily users': doc('It has 50M DAU.', 'At «80M DAU» this is 4k requests/s.'),
    'daily users in a table': doc('Daily active users: 50M.', '| What | Value |\n| --- | --- |\n| Daily active users | «80M» |'),
    'a peak': doc('Peak QPS: 7k.', 'Peak QPS is «12k».'),
    'an availability': doc('Availability: 99.9 %.', 'Availability: «99.99 %».'),
    'a latency': doc('End-to-end latency: 200 ms at p99.', 'End-to-end latency: «300 ms» at p99.'),
    'a count in words of its own': doc('We score 4.2M eligible customers.', 'All «5.0M eligible customers» are scored at night.'),
    'a count a day': doc('15,000 tickets a day come in.', 'The router handles «12,000 tickets per day».'),
    'another peak, said behind the number': doc('It gets 500 QPS on average and 1,500 QPS at the evening peak.', 'At the peak it is «4,200 QPS».'),
  },
  fixes: {
    'by the estimate': { before: doc(peak, 'Peak QPS is 12k QPS.'), after: doc(peak, 'Peak QPS is 6.94k requests/s.') },
    'by the first number': { before: doc('It has 50M DAU.', 'At 80M DAU it is hot.'), after: doc('It has 50M DAU.', 'At 50M DAU it is hot.') },
  },
});

describe('contradicting-numbers', () => {
  it('shows the number in the text and the line of the estimate, however many sections lie between them', () => {
    const text = doc(peak, 'It runs online.').replace('## Serving', '## Data\n\nClicks are logged.\n\n## Model\n\nTwo towers.\n\n## Serving').replace('It runs online.', 'The gateway has to take a peak of 12k QPS.');

    const [finding, ...others] = findingsOf('contradicting-numbers', text);

    assert.deepEqual(others, []);
    assert.equal(finding?.message, '“12k QPS” contradicts the estimate, where peak_qps is 6.94k requests/s. Keep one, or say what differs, such as “at peak” or “in 2028”.');
    assert.deepEqual([finding.span, ...finding.related.map(({ span }) => span)].map(({ start, end }) => text.slice(start, end)), ['12k QPS', 'peak_qps']);
  });
});
