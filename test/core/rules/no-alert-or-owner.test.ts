import assert from 'node:assert/strict';
import { noAlertOrOwner } from '../../../src/core/lint/rules/no-alert-or-owner';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noAlertOrOwner, {
  accepts: {
    'a column of addressees': marked('## Monitoring\n\n| Signal | Trips at | Who |\n| --- | --- | --- |\n| Calibration | alert outside 0.95–1.05 | page Ads ML |\n'),
    'a recipient behind a label': marked('## Monitoring\n\n### Response\n\nCondition: PSI of score > 0.25. Recipient: `ds-credit-oncall`.\n\nOwner: credit on-call.\n'),
    'an arrow to a team': marked('## Monitoring\n\nKafka lag > 100k → stream team.\n'),
    'a mail to those who mend it': marked('## Monitoring\n\nAnswers without sources exceed 5 % of the day: mail to the engineer who owns the retriever.\n'),
    'a telephone that rings': marked('## Monitoring\n\nAn hourly set of 50 searches runs against production. Fewer than 45 right, and the phone of the search team goes off.\n'),
    'whom a limit calls': marked('## Monitoring\n\n### Waking hours only\n\nA bot pings the forecast team at 8:00 whenever the error of the night was above 25 %.\n'),
    'a page with its owner': marked('## Monitoring\n\np99 above 200 ms pages the serving on-call.\n'),
    'a table': marked('## Monitoring\n\n| Signal | Alert | Owner |\n| --- | --- | --- |\n| PSI | above 0.2 | Ana |\n'),
    'an owner in another sentence': marked('## Monitoring\n\nAn alert fires at PSI 0.2. The ranking team answers within 15 min.\n'),
    'alerts to be filled in': marked('## Monitoring\n\nPSI is computed daily.\n\n### Alerts\n\n[fill: signal] above [fill: value]\n'),
    Russian: marked('## Мониторинг\n\nАлерт дежурному при PSI выше 0.2.\n'),
    'a list of limits under alerts, whose owner stands below': marked('## Monitoring\n\n### Alerts\n\n- **Critical:** MAE > 600\n- **Warning:** MAE > 500\n\nThe forecasting team is on call.\n'),
    'notifications, and who answers them': marked('## Monitoring\n\nSlack notifications on a failed run; the ranking team answers within an hour.\n'),
    'alerts under a bold label': marked('## Requirements\n\n**Observability:**\n- Alerting of the on-call on sudden shifts.\n\n## Monitoring\n\nA dashboard shows PSI.\n'),
  },
  rejects: {
    'an alarm that only starts a training': marked('## «Monitoring»\n\nRetrain monthly, or when a recall alarm fires.\n'),
    'alarms that are the product': marked('## «Monitoring»\n\nPlanners go back to the manufacturers’ alarms, which stay on.\n'),
    'a label alone': marked('## «Monitoring»\n\n**Alerts.**\n\nA dashboard shows p99.\n'),
    'a runbook in passing': marked('## «Monitoring»\n\nCamera checks come first in the runbook.\n'),
    'applicants who are told': marked('## «Monitoring»\n\nBeyond the cap the applicant is told to expect an answer the next day.\n'),
    'empty rows': marked('## «Monitoring»\n\nA dashboard shows p99.\n\n| Signal | Alert |\n| --- | --- |\n| | |\n'),
    'where the runbook lies': marked('## «Monitoring»\n\nPSI per feature. The runbook is in the wiki.\n'),
    'alerts of the product': marked('## «Monitoring»\n\nPSI per feature. The dashboard shows the alert rate.\n'),
    'what users are told': marked('## «Monitoring»\n\nPSI per feature. Users get an alert when the price drops.\n'),
    'what a tool has': marked('## «Monitoring»\n\nPSI per feature. Grafana has alerts.\n'),
    'where alerts are configured': marked('## Monitoring\n\nA dashboard shows PSI.\n\n### «Alerting»\n\nAlerts are configured in Grafana.\n'),
    'what customers are told': marked('## Monitoring\n\nA dashboard shows PSI.\n\n### «Alerts»\n\nThe model raises an alert to the customer if a login is suspicious.\n'),
    'labelled alerts of the product': marked('## Data\n\nAnalysts label 2,000 alerts a day.\n\n## «Monitoring»\n\nA dashboard shows PSI.\n'),
    'a dashboard': marked('## «Monitoring»\n\nA dashboard shows p99 latency and PSI.\n'),
    'limits in a column of alerts': marked('## Monitoring\n\nA dashboard shows PSI.\n\n## Evaluation\n\n| Metric | Target | Alert threshold |\n| --- | --- | --- |\n«| Fraud rate | < 0.1 % | > 0.08 % |»\n'),
    'an alert that nobody owns': marked('## Monitoring\n\nAn «alert» fires when PSI is above 0.2.\n'),
    'the alerts of a fraud system': marked('## Model\n\nThe engine may block, alert or review.\n\n## «Monitoring»\n\nA dashboard shows PSI.\n'),
    'a web page': marked('## «Monitoring»\n\nThe home page and its latency are watched daily.\n'),
    'people whom the product notifies': marked('# Outages\n\nThe system notifies analysts, who look into it.\n\n## Model\n\nTrees.\n\n## «Monitoring»\n\nA dashboard shows PSI.\n'),
  },
  fixes: {
    'with the section': { before: marked('## Monitoring\n\nA dashboard shows PSI.\n'), after: /owner[\s\S]*\[fill:/ },
  },
});

describe('no-alert-or-owner, of false alarms', () => {
  it('takes none of them for an alert', () => {
    assert.deepEqual(findingsOf('no-alert-or-owner', marked('## Monitoring\n\nFalse alarms are acceptable in production.\n')).map(({ severity }) => severity), ['warning']);
  });
});

describe('no-alert-or-owner, of whom the product alerts', () => {
  const found = (text: string): string[] => findingsOf('no-alert-or-owner', marked(text)).map(({ severity, message }) => `${severity} ${message.slice(0, 21)}`);

  it('knows whoever asked for it, and the alarms of today from those of the design', () => {
    assert.deepEqual(found('## Monitoring\n\nAlerts when the risk is above 70 %.\n'), ['info Nobody is named to ac']);
    assert.deepEqual(found('## Requirements\n\n- As a manager, I want alerts when the risk rises\n\n## Monitoring\n\nAlerts when the risk is above 70 %.\n'), []);
    assert.deepEqual(found('## Requirements\n\nExisting monitoring has alarm fatigue.\n\n## Monitoring\n\nA dashboard.\n'), ['warning Nothing alerts anybod']);
  });
});

describe('no-alert-or-owner', () => {
  it('is milder where a limit has a consequence', () => {
    const found = findingsOf('no-alert-or-owner', marked('## Monitoring\n\nIf the weekly error exceeds 15 %, flag the series for investigation.\n'));

    assert.deepEqual(found.map(({ severity, message }) => `${severity} ${message.slice(0, 50)}`), ['info A limit is stated, but nobody is told when it is c']);
  });
});

describe('no-alert-or-owner, of what somebody learns by', () => {
  it('is a hint, as are the other rules on what goes live', () => {
    const text = marked('# Search\n\n## Requirements\n\nAn academic project.\n\n## Serving\n\nA page.\n\n## Monitoring\n\nA dashboard.\n');

    assert.deepEqual(['no-alert-or-owner', 'drift-metric-without-threshold', 'no-rollout-or-rollback'].map(rule => findingsOf(rule, text).map(({ severity }) => severity)), [['info'], ['info'], ['info']]);
  });
});
