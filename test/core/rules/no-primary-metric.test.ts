import assert from 'node:assert/strict';
import { noPrimaryMetric } from '../../../src/core/lint/rules/no-primary-metric';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noPrimaryMetric, {
  accepts: {
    'the one metric that is to be achieved': marked('## Requirements\n\nWe expect that the models will achieve MAPE below 10% on the test data.\n\n## Evaluation\n\nMAPE and RMSE.\n'),
    'what has a target among the keys of a line': marked('## Requirements\n\nFewer shortages. **Model**: XGBoost | **Target**: MAPE < 15 % | **Resolution**: hourly\n'),
    'an abbreviation that decides': marked('## Requirements\n\nWe rank ads.\n\n## Evaluation\n\nOnline: RPM decides. Secondary: click-through rate.\n'),
    'a row of its role': marked('## Requirements\n\nWe stop fraud.\n\n## Evaluation\n\n| What | Value |\n| --- | --- |\n| Primary | Net fraud loss, bps of approved spend |\n| Secondary | calls |\n| Approval | rate |\n'),
    'a role behind a sign': marked('## Requirements\n\nWe route tickets.\n\n## Evaluation\n\n🎯 Primary: reroute rate ≤ 9 %\n'),
    'what settles the experiment': marked('## Requirements\n\nThe experiment is judged by completed rides per rider.\n'),
    'what has the last word': marked('## Requirements\n\nCost per claim has the last word.\n'),
    'below what decides': marked('## Requirements\n\n### What decides\n\nGross margin per basket.\n'),
    'what the launch hinges on': marked('## Requirements\n\nThe launch hinges on recall at 1 % false alarms.\n'),
    'a key': marked('## Requirements\n\nprimary_metric: accepted_quote_rate\n'),
    'a table of roles': marked('## Requirements\n\n| Metric | Role |\n| --- | --- |\n| WAPE per store | decides |\n| bias | watch |\n'),
    'the objective of a search': marked('## Requirements\n\nWe rank events.\n\n## Evaluation\n\n- CTR, conversion rate, revenue\n- MAE was the primary absolute-unit objective of the selection\n'),
    'one that is chosen from several': marked('## Requirements\n\nWe rank events.\n\n## Evaluation\n\n- MRR, mAP, nDCG: relevance is binary, so use mAP\n- CTR, conversion rate, revenue\n'),
    'what the sole purpose is': marked('## Requirements\n\nWe rank coupons. Our sole purpose is to maximise the CTR.\n\n## Evaluation\n\n- CTR, conversion rate, revenue\n'),
    'what the selection is based on': marked('## Requirements\n\nWe rank a feed.\n\n## Evaluation\n\nModel selection is based on validation Brier score.\n'),
    'what the winner is chosen by': marked('## Requirements\n\nWe rank a feed.\n\n## Evaluation\n\nThe winner is chosen by **macro-F1** on the held-out rows.\n'),
    'a label': marked('## Requirements\n\n**Primary metric:** watch time per viewer.\n'),
    'a north star': marked('## Requirements\n\nOur north star is the share of evenings well spent.\n'),
    'a role in a table': marked('## Requirements\n\nWe rank a feed.\n\n## Evaluation\n\n| Metric | Role |\n| --- | --- |\n| Watch time | primary metric |\n| Reports | guardrail |\n'),
    'a role in the first column': marked('## Requirements\n\nWe rank a feed.\n\n## Evaluation\n\n| Role | Metric |\n| --- | --- |\n| Primary | watch time |\n| Guardrail | report rate |\n'),
    'a list of success metrics': marked('## Requirements\n\n### Success criteria\n\n- Watch time per viewer\n- Report rate\n'),
    'the only metric': marked('## Requirements\n\nWe rank videos.\n\n## Evaluation\n\n- CTR\n- nDCG@10\n'),
    'a tag behind it': marked('## Requirements\n\nWe rank a feed.\n\n## Evaluation\n\nWatch: completed applications per member (primary), replies.\n'),
    'one evaluation metric with its reason': marked('## Requirements\n\nWe score loans.\n\n## Evaluation\n\n**Evaluation metric**: PR-AUC, chosen because accuracy is high anyway.\n'),
    'a sentence that names one': marked('## Requirements\n\nWe score loans.\n\n## Evaluation\n\nThe evaluation metric is RMSE.\n'),
    'one rather than another': marked('## Requirements\n\nWe score loans.\n\n## Evaluation\n\n- Optimise for money saved, not accuracy\n'),
    'a preferred one': marked('## Requirements\n\nWe write captions.\n\n## Evaluation\n\n- BLEU (preferred), ROUGE\n'),
    'one metric that decides': marked('## Requirements\n\nThe winner is chosen on one simple metric: RMSE.\n'),
    'the only offline metric, where there is none online': marked('## Requirements\n\nWe forecast loads.\n\n## Evaluation\n\nThe metric is computed per hour: MAPE.\n'),
    'what the models are compared by': marked('## Requirements\n\nWe forecast loads.\n\n## Evaluation\n\nWe log MAE, MAPE and bias.\n\n- Compare WAPE across all candidates\n'),
    'what is to be high': marked('## Requirements\n\nWe rank flats.\n\n## Evaluation\n\nWe log MRR and recall.\n\n| Matter | Goal |\n| --- | --- |\n| Metric | Achieve high nDCG |\n'),
    'the overall rate before its parts': marked('## Requirements\n\nAn agent writes queries.\n\n## Evaluation\n\n- overall success rate\n- pass rate by topic\n- accuracy of joins\n'),
    'a metric called primary with words between': marked('## Requirements\n\n- CTR: the primary business health metric\n'),
  },
  silences: {
    'a value still to be filled in': marked('## Requirements\n\n**Primary metric:** [fill: metric]\n'),
  },
  rejects: {
    'what a dashboard shows': marked('## «Requirements»\n\nFewer tickets. CTR and retention count.\n\n## Monitoring\n\nDashboards give a view of it (KPIs, saturation, errors).\n'),
    'the only metric among the guardrails': marked('## «Requirements»\n\nWe rank videos.\n\n## Evaluation\n\nGuardrails: CSAT no more than 0.05 below control, no rise in missed deadlines\n'),
    'a business in passing': marked('## «Requirements»\n\nA stock-out costs us the margin on a lost sale.\n'),
    'what is told beside it': marked('## «Requirements»\n\nWe rank videos.\n\n## Evaluation\n\nSecondary: cancellations after order\n'),
    'who reads scores': marked('## «Requirements»\n\nWe rank videos.\n\n## Evaluation\n\nBefore sign-off two retention managers read the 100 highest scores.\n'),
    'a single number': marked('## «Requirements»\n\nIt gives a single number, where the planner needs a range.\n'),
    'a decision that is asked for': marked('## «Requirements»\n\nDecision wanted today: go / no-go for shadow traffic.\n'),
    'one known metric among others': marked('## «Requirements»\n\nWe rank games.\n\n## Evaluation\n\n- CTR, games finished, hours in the game, stars\n'),
    'two offline metrics': marked('## «Requirements»\n\nWe rank videos.\n\n## Evaluation\n\nThe metrics are MRR and recall.\n'),
    'a comparison by several': marked('## «Requirements»\n\nWe forecast loads.\n\n## Evaluation\n\nCompare WAPE, MAE and bias across all candidates.\n'),
    'several metrics without an order': marked('## «Requirements»\n\nWe rank videos.\n\n## Evaluation\n\n- CTR\n- Watch time\n- Conversion rate\n'),
    'several evaluation metrics': marked('## «Requirements»\n\nWe score loans.\n\n## Evaluation\n\nEvaluation metric: PR-AUC, recall and F1.\n'),
    'the loss': marked('## «Requirements»\n\nWe score loans.\n\n## Evaluation\n\nThe weights are optimised on the training set; we look at recall and F1.\n'),
    'a question': marked('## «Requirements»\n\n- What is the primary metric?\n'),
    'a metric put off': marked('## «Requirements»\n\nPrimary metric: later\n'),
    'no single metric': marked('## «Requirements»\n\nNo single metric is enough for us here.\n'),
    'a goal of the business': marked('## «Requirements»\n\nWe rank customers. Our primary business objective is growth.\n'),
    'a primary model': marked('## «Requirements»\n\nWe summarise episodes.\n\n## Model\n\n- Extractor: BERT (primary), XGBoost (fallback)\n'),
    'work on a metric': marked('## «Requirements»\n\nWe rank customers.\n\n## Evaluation\n\nLift is useful for retention targeting.\n'),
  },
});

describe('no-primary-metric', () => {
  const found = (text: string): string[] => findingsOf('no-primary-metric', marked(text)).map(({ message }) => message.replace(/\. .*/, ''));

  it('says that metrics are named only where some are', () => {
    assert.deepEqual(found('## Requirements\n\nWe rank videos.\n\n## Evaluation\n\n- CTR\n- Watch time\n- Conversion rate\n'), ['Metrics are named, but none as the primary one']);
    for (const nothing of ['Places are cut into geohashes of 7 precision, others into 5 precision.', 'The network runs in half precision.']) {
      assert.deepEqual(found(`## Requirements\n\nWe predict arrivals.\n\n## Evaluation\n\n${nothing}\n`), ['No metric is called the primary one'], nothing);
    }
    assert.deepEqual(found('## Requirements\n\nWe predict arrivals.\n\n## Serving\n\n- Clustering: groups similar trips to improve model accuracy\n'), ['No metric is called the primary one']);
  });
});
