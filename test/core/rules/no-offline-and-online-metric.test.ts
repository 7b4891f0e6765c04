import assert from 'node:assert/strict';
import { noOfflineAndOnlineMetric } from '../../../src/core/lint/rules/no-offline-and-online-metric';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noOfflineAndOnlineMetric, {
  accepts: {
    'an offline metric of its own name': marked('## Evaluation\n\n### Offline metrics\n\n**Average rank of the listing that is booked**\n\n### Online metrics\n\nClick-through rate in an A/B test.\n'),
    'online metrics in words of their own below a sentence': marked('## Evaluation\n\nOur offline metric is precision. Our online metrics are more business focused:\n\n- **Ops time saved**: how much can we cut down?\n- **Spam fraction**: what share is spam?\n'),
    'what is found in held-out data': marked('## Evaluation\n\nOnline: conversion rate.\n\nOf the 90 cracks in the held-out bridges it finds 81.\n'),
    'a lift in a month that was kept back': marked('## Evaluation\n\nOnline: conversion rate.\n\n### Does the order hold up?\n\nThe top decile captures 39 % of those who leave.\n'),
    'a rate of harmful answers': marked('## Evaluation\n\nOnline: conversion rate.\n\n### Red team\n\nHarmful answers to 900 adversarial prompts: 0.5 %.\n'),
    'agreement with experts': marked('## Evaluation\n\nOnline: conversion rate.\n\nAgainst the consensus of three doctors the kappa is 0.71.\n'),
    'a measure without a name, beside the steps': marked('## Evaluation\n\nOnline: conversion rate.\n\n## Before it leaves the lab\n\n95 % of the totals on 2,000 hand-checked invoices are read correctly.\n\n## Serving\n\nNightly.\n'),
    'something that the product counts': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\n### The number we live by\n\nReservations per visit, refreshed every hour.\n'),
    'what the board sees': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\n### What we promise the board\n\nEmpty kilometres per truck: 31 today, 25 next year.\n'),
    'a table of what changes': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\n### In the field\n\n| Measure | Before | Goal |\n| --- | --- | --- |\n| No-shows | 14 % | 10 % |\n'),
    'hours on the wards': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\n### Is anybody helped?\n\nHours from admission to antibiotics, median, per ward.\n'),
    'what is counted in the app': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\nIn the live system we look at the share of suggested replies that agents send unchanged.\n'),
    'names in code on a dashboard': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\n### Live dashboard\n\n`orders_per_mau` and `zero_result_rate`, from production events.\n'),
    'a platform for the models of others': marked('# ML platform\n\n## Evaluation\n\n- Days until a model is live\n'),
    'what the product counts, listed as online': marked('## Evaluation\n\n- Offline\n  - ROC-AUC\n- Online\n  - No of invitations sent per week\n  - No of invitations answered per week\n'),
    'both in sentences': marked('## Evaluation\n\nWe measure nDCG@10 offline and click-through rate online.\n'),
    'both in tables': marked('## Evaluation\n\n| Metric | Target |\n| --- | --- |\n| Recall@100 | 0.9 |\n| Watch time | +1 % |\n'),
    'metrics in the first step': marked('## Requirements\n\n### Success metrics\n\n- Watch time\n- PR-AUC\n\n## Evaluation\n\nAs above, every week.\n'),
    'a metric without a common name': marked('## Evaluation\n\nOffline: recall@100 of clicked listings.\n\nOnline: A/B test by user. Primary metric: search success.\n'),
    'own metrics under their label': marked('## Evaluation\n\nOffline metrics: mAP@0.5.\n\nOnline metrics: share of coils with a missed defect, stops of the line.\n'),
    'a layer of a table': marked('## Requirements\n\n### Success metrics\n\n| Layer | Metric | Target |\n| --- | --- | --- |\n| Business | Time to quotation | −50 % |\n| Model | Recall | 0.9 |\n\n## Evaluation\n\nOn the last week.\n'),
    'what the business counts': marked('## Evaluation\n\n- Recall\n\n## Monitoring\n\n- business KPI: late parcels reduced\n'),
    'a list of what the business counts': marked('## Evaluation\n\n- Recall\n\n## Business KPIs\n\n- Cases per hour of an analyst\n'),
    'a thesis, of which nothing goes live': marked('# Master thesis\n\n## Evaluation\n\nWe measure recall on held-out images.\n'),
    'money that is saved': marked('## Evaluation\n\n- Recall\n- Dollars saved\n'),
    'a layer with a remark': marked('## Requirements\n\n### Success metrics\n\n| Layer | Metric | Target |\n| --- | --- | --- |\n| Business metric (north star) | Return on spend | +5 % |\n\n## Evaluation\n\n- Recall\n'),
  },
  rejects: {
    'what others claim': marked('## «Evaluation»\n\nOnline: conversion rate.\n\nThe vendor advertises an accuracy of 98 %.\n'),
    'metrics that will be chosen later': marked('## «Evaluation»\n\nOnline: conversion rate.\n\nMetrics such as accuracy or F1 will be determined later.\n'),
    'a question about a metric': marked('## «Evaluation»\n\nOnline: conversion rate.\n\nHow should we even measure recall?\n'),
    'what online metrics are': marked('## Evaluation\n\nOffline: AUC of 0.8 on the test set.\n\n### «Online metric»\n\nOnline metrics are measured in live operation and reflect behaviour.\n'),
    'how long logs are kept': marked('## «Evaluation»\n\nWe measure nDCG@10 offline.\n\n- Logs: retention 90 days\n'),
    'retention of files, beside what runs online': marked('## Evaluation\n\nWe measure nDCG@10 offline; the gate in CI keeps artifact retention.\n\n## Serving\n\n### «Online (production)»\n\nIt puts safety first.\n'),
    'an empty list of online metrics': marked('## «Evaluation»\n\n- Offline\n  - ROC-AUC\n- Online\n'),
    'a metric of the model, watched live': marked('## «Evaluation»\n\nWe measure MAPE on held-out weeks.\n\n## Monitoring\n\nRolling MAPE above 15 % raises an alert.\n'),
    'a course in the related work': marked('## Requirements\n\nA forecast for each shop.\n\n## «Evaluation»\n\nWe measure MAPE on held-out weeks.\n\n## References\n\nThe final project of a colleague.\n'),
    'no online metric': marked('## «Evaluation»\n\nWe measure nDCG@10 on held-out logs.\n'),
    'a base rate': marked('## Data\n\nFraud prevalence is under 2 %.\n\n## «Evaluation»\n\nWe judge by nDCG@10 on held-out logs.\n'),
    'no offline metric': marked('## «Evaluation»\n\nWe measure click-through rate on live users.\n'),
    'a metric put off': marked('## «Evaluation»\n\n- nDCG@10 on logs\n- Click-through rate: deferred\n'),
  },
});

describe('no-offline-and-online-metric, of what nothing calls', () => {
  const found = (text: string): string[] => findingsOf('no-offline-and-online-metric', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('takes an online metric for a hint', () => {
    const evaluation = '## Model\n\nAn autoencoder.\n\n## Evaluation\n\nWe measure recall on held-out weeks.\n';
    assert.deepEqual(found(`## Requirements\n\nA class for the library that finds outliers.\n\n${evaluation}`), ['info: No online metric is named']);
    assert.deepEqual(found(`## Requirements\n\nReal-time detection of outliers.\n\n${evaluation}`), ['warning: No online metric is named']);
  });
});
