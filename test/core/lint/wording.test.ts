import assert from 'node:assert/strict';
import { lintDocument } from '../../../src/core';
import { knowledge } from '../../support/templates';

type Draft = readonly [rule: string, body: string];

/** Flaws as they stand in drafts, between sentences that are right. */
const flawed: readonly Draft[] = [
  ['estimate-arithmetic-off', '## Requirements\n\n412 × 14,500 = 5,794,000 series.'],
  ['estimate-arithmetic-off', '## Requirements\n\n120 M × 64 dims × 1 byte (int8) ≈ 77 GB.'],
  ['estimate-arithmetic-off', '## Serving\n\n| Item | USD a month |\n|---|---|\n| GPUs | 12,000 |\n| Storage | 4,000 |\n| Network | 2,000 |\n| Total | 16,000 |'],
  ['drift-metric-without-threshold', '## Monitoring\n\nThe population stability index of each feature is computed daily and plotted, and a missing-value rate above 2% in price pages the on-call engineer of the ranking team.'],
  ['drift-metric-without-threshold', '## Monitoring\n\n| What | Limit | Who |\n|---|---|---|\n| Image embedding shift (MMD against the 2023 reference), weekly | plotted | Duty scientist |\n| Not-scored share | > 5 % | IT |'],
  ['incomplete-ab-test', '## Evaluation\n\n### A/B test\n\nRandomised by user id, 603k users per arm detect +0.25 pp at 80 % power. The primary metric is 7-day return rate, measured over the 7 days following the first exposure. We keep a 1 % holdback for three months.'],
  ['incomplete-ab-test', '## Evaluation\n\n### A/B test\n\nRandomised by hospital, six weeks. Primary endpoint: time to report. No subgroup with 100 or more positives may be 5 points worse.'],
  ['funnel-not-monotonic', '## Serving\n\n1,700 candidates → pre-ranker (distilled two-tower + a small MLP, 20 features) → 60 → heavy ranker → 300 → re-rank → 10'],
  ['funnel-not-monotonic', '## Serving\n\n| Stage | In | Out |\n|---|---|---|\n| Retrieval | 18.4M | 600 |\n| Ranking | 600 | 50 |\n| Re-ranking | 100 (24 on page 1) | 24 |'],
  ['random-split-on-temporal-task', '## Data\n\nImpressions of the feed over 18 months.\n\n### Split\n\nAuthorisations of Jan 2023 – Dec 2024, all past label maturity, are shuffled and divided at random, 80/10/10.\n\n## Model\n\nWe predict clicks of users.'],
  ['random-split-on-temporal-task', '## Data\n\nImpressions of the feed over 18 months.\n\n### Split\n\nPairs are shuffled and split 80/10/10.\n\n## Model\n\nWe predict clicks of users for ranking.'],
  ['label-slower-than-retraining', '## Data\n\n### Labels\n\nA label matures after 67 days.\n\n## Monitoring\n\n### Retraining\n\nRetrained every Sunday.'],
  ['latency-budget-mismatch', '## Requirements\n\np95 at most 250 ms.\n\n## Serving\n\nLatency at the 95th percentile: gateway and auth 15 ms; user features 20 ms; five sources in parallel, the slowest 45 ms; filters 10 ms; pre-ranker 25 ms; clip feature fetch 30 ms; heavy ranker 115 ms; re-rank 10 ms; serialise 10 ms.'],
  ['vector-search-without-index', '## Serving\n\nRetrieval takes the 600 nearest neighbours of the query vector among 18.4 M product vectors.'],
  ['loss-task-mismatch', '## Framing\n\nMulti-label classification with six sigmoid outputs. We train with mean squared error.\n\n## Model\n\nA DenseNet-121.'],
  ['feature-without-window', '## Data\n\n### Features\n\n| Feature | Source | Freshness |\n|---|---|---|\n| click-through rate of the item | `log.clicks` | daily, as of midnight |'],
  ['sensitive-attribute-used-unexplained', '## Data\n\n### Features\n\n- age of the customer\n- gender of the customer\n- tenure\n\n### Split\n\nA slice of lines new since July is held out.\n\n## Evaluation\n\nSlices: tenure < 1 y, rural/urban.'],
  ['contradicting-numbers', '## Requirements\n\n| Scale | |\n|---|---|\n| Peak | 210 TPS |\n| Average | 70 TPS |\n\n## Serving\n\nThe cluster is sized for a peak of 340 TPS.'],
];

/** What looks like one of them. */
const sound: readonly Draft[] = [
  ['estimate-arithmetic-off', '## Requirements\n\nOne point less late is 620k orders/day × 0.9 pp = 5,580 orders.'],
  ['estimate-arithmetic-off', '## Requirements\n\n340 M sessions × 7 = 2.4 B impressions a day; 2.4 B × 7 ≈ 17 B impressions a week; 300 clips × 70k = 21 M scores/s.'],
  ['estimate-arithmetic-off', '## Serving\n\n| Item | USD a month |\n|---|---|\n| GPUs | 12,000 |\n| Storage | 4,000 |\n| Network | 2,000 |\n| Total | 18,000 |'],
  ['incomplete-ab-test', '## Evaluation\n\nAn A/B test decides, randomised by card, for 42 days.\n\n| Plan | |\n|---|---|\n| Size | 25,200 frauds per arm in 42 days; a relative cut of 7 % in fraud is detectable at 80 % power |'],
  ['funnel-not-monotonic', '## Serving\n\nHybrid retrieval: 40 (BM25) + 40 (dense) → ≤ 80 → top 60 → reranker → 8'],
  ['latency-budget-mismatch', '## Requirements\n\nThe screen of the agents: p95 < 300 ms, served by the CRM cache, not by us. A weekly batch scores all lines.\n\n## Serving\n\nA weekly batch scores all 2.1M lines and writes a file to the CRM.'],
];

function rulesOf(body: string): string[] {
  return lintDocument(`---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n${body}\n`, knowledge).findings.map(({ rule }) => rule);
}

describe('drafts in other words', () => {
  for (const [rule, body] of flawed) {
    it(`${rule} finds: ${body.replaceAll(/\s+/g, ' ').slice(0, 100)}`, () => {
      assert.ok(rulesOf(body).includes(rule), rulesOf(body).join());
    });
  }

  for (const [rule, body] of sound) {
    it(`${rule} is silent about: ${body.replaceAll(/\s+/g, ' ').slice(0, 100)}`, () => {
      assert.ok(!rulesOf(body).includes(rule));
    });
  }
});
