import assert from 'node:assert/strict';
import { noBaseline } from '../../../src/core/lint/rules/no-baseline';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noBaseline, {
  accepts: {
    'a heading that calls it so': marked('## Model\n\n### Logistic regression (baseline, still in use)\n\nSimple and fast: AUC of 0.71.\n'),
    'a remark in a row': marked('## Model\n\n| Candidate | AUC |\n| --- | --- |\n| Human grading (baseline; specificity 93.5 %) | 0.87 |\n| ResNet-50 | 0.95 |\n'),
    'what runs today, with the scores of models': marked('## Model\n\n| Ranker | nDCG@10 |\n| --- | --- |\n| Mutual-friend count (today) | 0.211 |\n| Logistic regression | 0.238 |\n'),
    'a formula in production': marked('## Model\n\nThe formula in production has a test MAE of 7.9 minutes. LightGBM reached 6.1.\n'),
    'a bar to beat': marked('## Model\n\nThe bar to beat is the four-weekday mean.\n'),
    'a row of what is there': marked('## Model\n\n| No. | What | Caught |\n| --- | --- | --- |\n| 0 | Rules engine as it is | 58 % |\n| 1 | LightGBM | 71 % |\n'),
    'a bar to clear': marked('## Model\n\nTrained weekly.\n\n### Our bar\n\nBestsellers by district find 31 % of what people buy.\n'),
    'how it is done today, by people': marked('## Model\n\nTrained weekly.\n\n### How the desk does it now\n\nTwo clerks sort the letters by eye and are right in 74 % of cases.\n'),
    'a way without a model': marked('## Model\n\nTrained weekly.\n\n### Without any model\n\nAlways predicting the weekly median is off by 12 %.\n'),
    'what it has to outperform, in one sentence': marked('## Model\n\nTrained weekly.\n\nThe network must outperform the keyword filter, which finds 66 % of the spam.\n'),
    'what nothing ships without beating': marked('## Model\n\nTrained weekly.\n\nExponential smoothing has a WAPE of 19 %. No network goes live without beating it.\n'),
    'what the candidate is measured against': marked('## Model\n\nTrained weekly.\n\nA fixed threshold on vibration catches 5 of 12 failures. The candidate is measured against it.\n'),
    'a simple model and a new one with their scores': marked('## Model\n\nTrained weekly.\n\nHeuristic of the call centre: F1 0.55. Proposed encoder: F1 0.71.\n'),
    'a starting point under a heading beside the steps': marked('## Model\n\nTrained weekly.\n\n## Where we start from\n\n- alarm at 80 °C\n- finds 3 of 10 faults\n- the new detector must beat that\n\n## Evaluation\n\nEvery week.\n'),
    'today’s system with its score, told as a model is': marked('## Model\n\nTrained weekly.\n\n### Status quo\n\nKeyword search over titles, NDCG@10 of 0.35.\n'),
    'what a heading calls so': marked('## Model\n\nA forest.\n\n### Ranker A: TF-IDF baseline\n\nVectors of words over all jobs, compared by their cosine.\n'),
    'what stands in brackets': marked('## Model\n\nA forest. We compare it vs baseline (simple boosting).\n'),
    'the rules, in a test against them': marked('## Model\n\nA forest.\n\n## Serving\n\nA/B test vs rule-based scores.\n'),
    'the rules beside which it runs': marked('## Model\n\nA forest.\n\n## Serving\n\nIt runs silently alongside legacy rules.\n'),
    'what it is compared with': marked('## Model\n\nTwo towers.\n\n## Evaluation\n\nCompare its CTR against the previous recommendation system.\n'),
    'what stands below its label': marked('## Model\n\n- Baseline\n  - Rule-based per category\n- Chosen\n  - Boosted trees\n'),
    'a bold lead-in': marked('## Evaluation\n\n**Wizard-of-Oz baseline.** A person answers the first 200 requests.\n\n## Model\n\nTrained weekly.\n'),
    'a family behind a colon, in the data': marked('## Data\n\n- Define a baseline: linear regression\n\n## Model\n\nTrained weekly.\n'),
    'methods of old': marked('## Evaluation\n\nThe error is compared with traditional methods, such as averages of past years.\n\n## Model\n\nTrained weekly.\n'),
    'what the control group gets': marked('## Evaluation\n\nControl group: users who see the old, manually curated ranking.\n\n## Model\n\nTrained weekly.\n'),
    'what a gate is measured against': marked('## Model\n\nThe selection gate versus `hash-bow-v1` baseline is 2 points.\n'),
    'a baseline of rules in a column': marked('## Model\n\nA forest.\n\n| Metric | Rule-based baseline | Forest |\n| --- | --- | --- |\n| Precision@10 | 35 % | 65 % |\n'),
    'a naive estimate in a column': marked('## Model\n\n| Metric | Ours | Naive estimate |\n| --- | --- | --- |\n| RMSE | 0.11 | 0.26 |\n'),
    'what is there today, measured against': marked('## Model\n\nA spike gave a better nDCG than our current search function.\n'),
    'the rules of today': marked('## Evaluation\n\nThe share of false alarms is compared with the existing rules.\n\n## Model\n\nTrained weekly.\n'),
    'the rules of today, in Russian': marked('## Модель\n\nМы сравниваем модель с текущими правилами.\n'),
    'the champion': marked('## Evaluation\n\nA champion-challenger swap needs four eyes.\n\n## Model\n\nTrained weekly.\n'),
    'a good baseline in a cell': marked('## Model\n\n| Family | Remark |\n| --- | --- |\n| Z-score | Fast. Good baseline. |\n'),
    'a section': marked('## Model\n\n### Baseline\n\nPopular videos per country.\n'),
    'a word of it': marked('## Model\n\nWe start with GBDT as a baseline, then try a network.\n'),
    'the system of today': marked('## Model\n\nA network that has to beat the current system.\n'),
    'a baseline in another step': marked('## Model\n\nA network.\n\n## Evaluation\n\n| Model | nDCG |\n| --- | --- |\n| Baseline: logistic regression | 0.2 |\n'),
    'a value to be filled in': marked('## Model\n\nA network. The baseline is [fill: rule].\n'),
    'Russian': marked('## Модель\n\nБейзлайн: логистическая регрессия на 12 признаках.\n'),
    'Chinese': marked('## 模型开发\n\n### 基线\n\n热门视频列表。\n'),
    'a version that is called so': marked('## Model\n\n- v0 baseline: smoothed CTR per ad, NE 0.91\n- v1 LR, NE 0.84\n'),
    'a column of today’s values': marked('## Model\n\nA network.\n\n## Monitoring\n\n| Metric | Baseline (manual) | Target |\n| --- | --- | --- |\n| Forecast accuracy | 84 % | 90 % |\n'),
    'a row that is called so': marked('## Model\n\n| Model | WAPE |\n| --- | --- |\n| Mean of 4 weeks (baseline) | 34 % |\n'),
  },
  rejects: {
    'a split that is simple': marked('## «Model»\n\nA forest.\n\n## Evaluation\n\nI would start with a simple validation/training/test split.\n'),
    'a stage that a baseline might have been': marked('## Requirements\n\nAnswers.\n\n## «Model»\n\n1. **Stage 1:** dense vector search (top 20)\n2. **Stage 2:** BM25 keyword matching (top 20)\n'),
    'no baseline in its column': marked('## «Model»\n\n| Stage | Baseline | Proposal |\n| --- | --- | --- |\n| Re-ranking | none | distilled cross-encoder |\n'),
    'what people check': marked('## «Model»\n\nA forest, trained weekly.\n\n## Evaluation\n\n200 random jobs reviewed by hand before each release of the new model. The proposed model has nDCG of 0.4.\n'),
    'what fills in for missing data': marked('## «Model»\n\nA forest, trained weekly.\n\n## If something is missing\n\nYesterday is missing: seasonal naive for that store, in four minutes.\n'),
    'what stays for a rollback': marked('## «Model»\n\nA forest, trained weekly.\n\n## Evaluation\n\n### Ramp\n\n- **Ramp** 10 → 50 → 100% of sellers. Rollback takes < 2 min. Keyword rules stay for six months.\n- The new model is stopped at 3%.\n'),
    'an arm of the experiment': marked('## «Model»\n\nA forest, trained weekly.\n\n## Evaluation\n\nAn A/B test by user id, treatment vs. today\'s feed, 14 days.\n'),
    'today in the introduction': marked('## Requirements\n\nThe existing rules look at words only.\n\n## «Model»\n\nA forest, trained weekly.\n'),
    'what a baseline is': marked('## Model\n\nTrained weekly.\n\n### «Baseline»\n\nA baseline is a simple method against which others are compared. It is good practice to have one.\n'),
    'the last value of a series as a feature': marked('## «Model»\n\nA forest over min, max, mean and last value of each signal.\n'),
    'a loss that is called one': marked('## «Model»\n\nRecommended baseline: softmax cross-entropy, our primary loss.\n'),
    'the normal level of a device': marked('## «Model»\n\nAn autoencoder catches drift from the individual baseline of the device; the \"normal\" baseline is narrower per cohort.\n'),
    'a deviation from the baseline': marked('## «Model»\n\nA forest flags what deviates from its baseline.\n'),
    'three things with a slash': marked('## «Model»\n\nA forest. Runs use the same benchmark/model/snapshot.\n'),
    'what an interface says of the model': marked('## «Model»\n\nA forest. `GET /info` gives the current model metadata.\n'),
    'the previous day': marked('## «Model»\n\nA forest. Sales are compared against the previous day.\n'),
    'the stock of today': marked('## «Model»\n\nA forest. The forecast is compared against current inventory.\n'),
    'the current week': marked('## «Model»\n\nA forest. Sales are compared with the current week.\n'),
    'what a method of explanation starts from': marked('## «Model»\n\nA forest. TreeSHAP adds to the expected baseline ranking score.\n'),
    'none': marked('## «Model»\n\nA two-tower network.\n'),
    'a denial': marked('## «Model»\n\nA network. There is no baseline model yet.\n'),
    'a baseline of behaviour': marked('## Data\n\nAmounts against the user’s own baseline.\n\n## «Model»\n\nA two-tower network.\n'),
    'the business of today': marked('## Requirements\n\n| KPI | Baseline | Target |\n| --- | --- | --- |\n| Returns | 4 % | 3 % |\n\n## «Model»\n\nA network.\n'),
    'where a threshold starts from': marked('## «Model»\n\nThe mean score serves as a baseline to set the cut-offs.\n'),
    'a milestone': marked('## «Model»\n\nA detector.\n\n## Milestones\n\n| Week | What |\n| --- | --- |\n| 3 | First YOLO training, baseline metrics |\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Model\n\nA network.\n'), after: /\[fill: rule or constant\]/ },
  },
});

describe('no-baseline', () => {
  const messages = (text: string): string[] => findingsOf('no-baseline', text).map(({ severity, message }) => `${severity} ${message.slice(0, 24)}`);

  it('is milder where something would do for one', () => {
    const today = marked('## Requirements\n\nTwo editors review every letter by hand.\n\n## Model\n\nA network.\n');
    const simple = marked('## Model\n\nWe try logistic regression and a transformer.\n');
    const rules = marked('## Requirements\n\nTraditional rule-based alerts wake people for nothing.\n\n## Model\n\nA network.\n');
    const ours = marked('## Requirements\n\nRules of the house forbid it.\n\n## Model\n\nA network.\n');

    assert.deepEqual([today, simple, rules, ours].map(messages), [['warning What is done today is to'], ['warning A simple model is named,'], ['warning Rules are spoken of, but'], ['error No baseline is named. Gi']]);
  });
});
