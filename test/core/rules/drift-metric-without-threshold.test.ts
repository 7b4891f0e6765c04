import assert from 'node:assert/strict';
import { driftMetricWithoutThreshold } from '../../../src/core/lint/rules/drift-metric-without-threshold';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(driftMetricWithoutThreshold, {
  accepts: {
    'columns of colours': marked('## Monitoring\n\n| Signal | When | Amber | Red |\n| --- | --- | --- | --- |\n| PSI of each feature | weekly | 0.10 | 0.25 |\n'),
    'a share that leaves its range': marked('## Monitoring\n\nShare of applicants below 25 is 14 %. Outside of 10–20 % the scorecard goes to the committee.\n'),
    'words that are unknown': marked('## Monitoring\n\nWe look at the fraction of unknown words. At 5 % the embeddings are rebuilt.\n'),
    'a distance to what was trained on': marked('## Monitoring\n\nMahalanobis distance to the reference spectra; over 4.5 an engineer visits.\n'),
    'images unlike those of the training': marked('## Monitoring\n\nShould more than 10 % of images be darker than in training, people inspect by hand.\n'),
    'a mean that leaves its band': marked('## Monitoring\n\nMean colour index 0.42 ± 0.03. On leaving this band the line stops.\n'),
    'quality that falls': marked('## Monitoring\n\nOnce the weekly Brier score is worse by 0.01, ratings are recomputed.\n'),
    'a limit in a column of how it is detected': marked('## Serving\n\n| Failure | Detection | Mitigation |\n| --- | --- | --- |\n| Calibration drift (ECE > 5 %) | Daily check | Recalibrate |\n\n## Monitoring\n\nThe ranking on-call looks at p99.\n'),
    'thresholds in a file of settings': marked('## Monitoring\n\nPSI on numeric columns; thresholds in `ml/config.yaml` (`psi_warning_max`).\n'),
    'a shift with its limit': marked('## Monitoring\n\nA shift of 0.8 standard deviations or more is a signal.\n'),
    'the drift of a platform’s models': marked('# ML platform\n\n## Monitoring\n\nDrift detection as a service.\n'),
    'a statistic with a limit': marked('## Monitoring\n\nPSI > 0.2 for two days retrains the model.\n'),
    'a row': marked('## Monitoring\n\n| Signal | Threshold | Action |\n| --- | --- | --- |\n| KL divergence of scores | 0.1 | page |\n'),
    'a threshold to be filled in, which its placeholder reports': marked('## Monitoring\n\nDaily, by the ranking team.\n\n### Drift\n\nPSI above [fill: threshold] on the top features.\n'),
  },
  rejects: {
    'a gate behind an alarm on drift': marked('## Monitoring\n\nThe ranker is retrained weekly, or on a «drift» alarm; a challenger has to beat the live one by more than 0.5 %.\n'),
    'how long something is kept': marked('## Monitoring\n\nThe «drift» ticket stays open over 48 h.\n\nPersonal data: 90-day history.\n'),
    'limits of the other rows': marked('## Monitoring\n\n| Signal | Alert at |\n| --- | --- |\n| Error share | error over 7 % |\n| «PSI» per feature | reviewed on Mondays |\n'),
    'what takes a release back': marked('## Monitoring\n\nWe roll back if the error share is over 8 %.\n\n| Signal | Alert at |\n| --- | --- |\n| «PSI» per feature | reviewed on Mondays |\n'),
    'no signal, on the chapter rather than a paragraph of that name': marked('## Model\n\nTrees.\n\n### Monitoring\n\nSee below.\n\n## «Monitoring»\n\nWe have dashboards and 3 people on call.\n'),
    'no signal': marked('## «Monitoring»\n\nWe have dashboards and 3 people on call.\n'),
    'a statistic alone': marked('## Monitoring\n\nWe compute «PSI» on every feature.\n'),
    'a threshold that fires on noise': marked('## Monitoring\n\nPSI above «0.001» retrains the model.\n'),
    'drift that is watched under another heading': marked('## Serving\n\n- «Drift»: monitoring the input distributions\n\n## Monitoring\n\nDashboards.\n'),
    'the weeks of a plan': marked('## Monitoring\n\n| Phase | Weeks | Work |\n| --- | --- | --- |\n| Late | 20–28 | thresholds for cost, «drift» monitoring |\n'),
  },
});

describe('drift-metric-without-threshold', () => {
  const brief = (text: string): string[] => findingsOf('drift-metric-without-threshold', text).map(({ severity, message }) => `${severity} ${message.slice(0, 23)}`);

  it('is milder where quality is watched, and where nothing is trained', () => {
    const watched = marked('## Monitoring\n\nA weekly job compares the model performance with what users report.\n');
    const prompted = marked('## Model\n\nAn LLM lists the clauses.\n\n## Monitoring\n\nWe have dashboards.\n');
    const alerted = marked('## Model\n\nAn LLM lists the clauses.\n\n## Monitoring\n\nAlerts on the abstain rate.\n');
    const nothing = marked('## Monitoring\n\nWe have dashboards.\n');

    assert.deepEqual([watched, prompted, alerted, nothing].map(brief), [['info Quality is watched, but'], ['info Nothing watches whether'], ['info Something is watched, b'], ['warning Nothing watches for dri']]);
  });
});

describe('drift-metric-without-threshold, by what is watched', () => {
  const found = (text: string): string[] => findingsOf('drift-metric-without-threshold', marked(text)).map(({ message }) => message.replace(/\. .*/, ''));

  it('asks for no threshold of an idea', () => {
    assert.deepEqual(found('## Monitoring\n\nOn call.\n\n## Future enhancements\n\n- A dashboard for drift\n'), ['Nothing watches for drift']);
  });

  it('takes neither what may drift nor a limit beside it for a signal without one', () => {
    assert.deepEqual(found('## Monitoring\n\nOn call. Seasonal patterns may drift.\n'), ['Nothing watches for drift']);
    assert.deepEqual(found('## Monitoring\n\n- Model drift: users change\n- Retraining trigger: performance drops > 5 %\n'), []);
    assert.deepEqual(found('## Monitoring\n\n- Model drift: users change\n'), ['This signal has no threshold']);
    assert.deepEqual(found('## Serving\n\nData drift detection.\n\n## Monitoring\n\nOn call.\n'), ['This signal has no threshold']);
  });

  it('says what a drawing shows, where nobody has named a framework', () => {
    const text = '# Offers design\n\n## Requirements\n\nChoose an offer.\n\n## Data\n\nThe log.\n\n## Model\n\nBoosted trees.\n\n## Evaluation\n\nnDCG@10.\n\n## Monitoring\n\nOn call.\n\n```mermaid\nflowchart LR\n  a[Scores] --> b[Data drift]\n```\n';

    assert.match(findingsOf('drift-metric-without-threshold', text)[0]?.message ?? '', /touched by a drawing alone/);
  });

  it('does not stop at a table of contents', () => {
    assert.deepEqual(found('- [Data drift detection](#drift)\n- [Model](#model)\n- [Serving](#serving)\n\n## Monitoring\n\nOn call.\n'), ['Nothing watches for drift']);
  });

  it('says that quality is watched where a metric is', () => {
    assert.deepEqual(found('## Monitoring\n\nA dashboard shows nDCG of every day.\n'), ['Quality is watched, but no statistic of drift with a threshold']);
  });
});
