import assert from 'node:assert/strict';
import { latencyWithoutPercentile } from '../../../src/core/lint/rules/latency-without-percentile';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(latencyWithoutPercentile, {
  accepts: {
    'a quantile in the head of a column': marked('## Requirements\n\n### Latency\n\n| latency q0.95 | latency q0.99 |\n| --- | --- |\n| 300 ms | 420 ms |\n'),
    'a limit with its percentile behind it, in a block of text': marked('## Requirements\n\nLatency: 50 ms.\n\n```text\nbudget = <50 ms p95\n```\n'),
    'what happened once': marked('## Requirements\n\nLatency: p99 ≤ 200 ms.\n\n## Monitoring\n\nYour search latency spikes to 500 ms during peak traffic: how do you find out why?\n'),
    'a stage of what has its percentile': marked('## Requirements\n\nLatency: p99 ≤ 100 ms end to end.\n\n## Serving\n\nPre-ranking has a latency of 10 ms.\n'),
    'what a page shows within days': marked('## Requirements\n\nResults are published within 3 days.\n'),
    'a page that opens in time at a percentile': marked('## Requirements\n\nThe page opens within 1 s at p95.\n'),
    'a guess': marked('## Serving\n\nThe expected latency is 160-505 ms.\n'),
    'where an alarm goes off': marked('## Serving\n\n- Redis latency alert > 10 ms: throttle all bids\n'),
    'what an answer may be': marked('## Serving\n\n- Latency: how fast must it be? (< 10 ms for bidding; < 100 ms on the page)\n'),
    'a number that has its percentile in a block of text': marked('## Requirements\n\nLatency: < 500 ms.\n\n## Serving\n\n```text\np50: < 200 ms\np95: < 500 ms\n```\n'),
    'two ways that are compared': marked('## Requirements\n\nTrees have the lower inference latency (< 5 ms vs. 50 ms).\n'),
    'a percentile': marked('## Requirements\n\nLatency p99 ≤ 200 ms.\n'),
    'a percentile in the header': marked('## Requirements\n\n| Page | p99 latency (ms) |\n| --- | --- |\n| Home | 200 |\n'),
    'a maximum': marked('## Requirements\n\nWorst case latency is 200 ms.\n'),
    'the same number with a percentile elsewhere': marked('## Requirements\n\nLatency p99 ≤ 200 ms.\n\n## Serving\n\nThe latency of 200 ms includes the network.\n'),
    'a timeout': marked('## Requirements\n\nThe latency is bounded by a timeout of 2 s.\n'),
    'a batch': marked('## Requirements\n\nResponse time for the report: 20 minutes.\n'),
    'the stages of a budget': marked('## Serving\n\n### Latency budget\n\n| Stage | Time |\n| --- | --- |\n| Features | 25 ms |\n| Ranking | 80 ms |\n'),
    'what a trial took': marked('## Requirements\n\nWe tried query expansion; its latency was 400 ms.\n'),
    'an average beside the tail': marked('## Requirements\n\n- Average latency < 1 s\n- 99th percentile latency < 10 s\n'),
    'a difference': marked('## Requirements\n\nAdded latency of the re-ranker: +200 ms per query.\n'),
    'what a model takes, weighed among the models': marked('## Requirements\n\nWe rank a feed.\n\n## Model\n\n### Candidates\n\n- A small encoder: acceptable inference time (~100 ms per query)\n'),
  },
  rejects: {
    'a page that opens in time': marked('## Requirements\n\nThe page of the planner opens within «1 s».\n'),
    'a verdict at a place': marked('## Requirements\n\n- Verdict at the gate within «400 ms» of the trigger.\n'),
    'a range that is accepted': marked('## Requirements\n\nA response time of «2-3 s» is acceptable.\n'),
    'a bound that is not compared': marked('## Requirements\n\nTrees have the lower inference latency (< «5 ms», on a phone).\n'),
    'a bare number': marked('## Requirements\n\nLatency: «200 ms» at 3k requests/s.\n'),
    'a row': marked('## Requirements\n\n| Demand | Target |\n| --- | --- |\n| Response time | under «0.3 s» |\n'),
    'the total of several': marked('## Serving\n\n### SLAs\n\n- Retrieval latency: 50 ms\n- Ranking latency: 80 ms\n- Total latency: «130 ms»\n'),
    'an average alone': marked('## Requirements\n\nAverage latency < «1 s».\n'),
    'a bound among the models': marked('## Requirements\n\nWe rank a feed.\n\n## Model\n\n- Latency target: under «200 ms»\n'),
  },
  fixes: {
    'before the bound': { before: marked('## Requirements\n\nLatency ≤ 200 ms.\n'), after: marked('## Requirements\n\nLatency p99 ≤ 200 ms.\n') },
    'before a bound in words': { before: marked('## Requirements\n\nLatency under 200 ms.\n'), after: marked('## Requirements\n\nLatency p99 under 200 ms.\n') },
  },
});

describe('latency-without-percentile, of a formula', () => {
  it('shows the number as it is read', () => {
    const [found] = findingsOf('latency-without-percentile', marked('## Requirements\n\nLatency: $< 500$ ms.\n'));

    assert.match(found?.message ?? '', /^“500 ms” has no percentile\. .*“p99 ≤ 500 ms at/);
  });
});
