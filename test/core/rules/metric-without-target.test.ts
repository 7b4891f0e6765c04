import assert from 'node:assert/strict';
import { metricWithoutTarget } from '../../../src/core/lint/rules/metric-without-target';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(metricWithoutTarget, {
  accepts: {
    'what is not the metric': marked('## Requirements\n\nSuccess metric: relevance, from 0.29 to 0.33, not engagement.\n'),
    'a share in words': marked('## Requirements\n\nPrimary metric: precision.\n\nPrecision has to reach eighty percent.\n'),
    'a target before its metric': marked('## Requirements\n\n- 95 % routing accuracy\n\n## Evaluation\n\nAccuracy.\n'),
    'a target in a formula': marked('## Evaluation\n\n- **Primary metric:** ROC-AUC $\\ge$ 0.85\n'),
    'a target beside it': marked('## Requirements\n\n**Primary metric:** watch time, at least 40 min per viewer.\n'),
    'a range of time': marked('## Requirements\n\n**Primary metric:** watch time, 38 to 40 minutes\n'),
    'a change': marked('## Requirements\n\n**Primary metric:** watch time +1 %\n'),
    'a target in its row': marked('## Requirements\n\n| Metric | Role | Target |\n| --- | --- | --- |\n| Watch time | primary metric | 40 min |\n'),
    'a target below it': marked('## Requirements\n\n- Primary metric: watch time\n  - Target: 40 min, 38 today\n'),
    'a target elsewhere': marked('## Requirements\n\n**Primary metric:** watch time.\n\n## Evaluation\n\nWe launch when watch time is up by at least 1 %.\n'),
    'a document without a primary metric': marked('## Requirements\n\nWe rank 20 videos.\n'),
    'a target for a metric without a common name': marked('## Requirements\n\n### Success metrics\n\n- Share of late orders: 20 % or less.\n'),
    'a target in the sentence after it': marked('## Requirements\n\n### Success metrics\n\nWatch time per viewer decides. It has to rise from 38 to 40 minutes.\n'),
    'a target with the goal': marked('## Requirements\n\nGoal: finished applications per member up by 8 %.\n\n## Evaluation\n\nWatch: finished applications per member (primary), replies.\n'),
    'a target still to be filled in': marked('## Requirements\n\n**Primary metric:** watch time from [fill: value today] to [fill: target]\n'),
    'a baseline that it must beat': marked('## Requirements\n\n**Primary metric:** PR-AUC, which must beat the rules-only baseline.\n'),
  },
  rejects: {
    'counts in a table of the goal': marked('## Requirements\n\n**Primary metric:** «watch time» per viewer.\n\n### Goal\n\n| Kind | Today | Share |\n| --- | --- | --- |\n| Long | 196M | 157,056 |\n'),
    'an alert': marked('## Requirements\n\n**Primary metric:** «watch time» per viewer.\n\n## Monitoring\n\n| Watch time, daily | < −5 % | on-call |\n| --- | --- | --- |\n| Watch time, weekly | < −3 % | on-call |\n'),
    'a limit of the parts': marked('## Requirements\n\n**Primary metric:** «watch time» per viewer.\n\nNo segment may lose more than 2 min of watch time.\n'),
    'how the experiment is sized': marked('## Requirements\n\nViewers drift away.\n\n## Evaluation\n\n- Primary metric: «watch time». Baseline 31 %, detectable 1.5 points, 80 % power, 5 % two-sided: 15k viewers per arm.\n'),
    'goals of other things beside the metric': marked('## Requirements\n\n### Business objective\n\n- Watch time rises\n- CSAT no lower than today\'s 3.9\n- Fewer than 1 in 200 complaints\n\n**Primary metric:** «watch time».\n'),
    'what is so today': marked('## Requirements\n\n«**Primary metric:** share of queries that end in a satisfied click.»\n\n### Business objective\n\nPeople leave. 58 % of queries end in a click today, and whoever is disappointed is 9 % less likely to come back.\n'),
    'a bare name': marked('## Requirements\n\n**Primary metric:** «watch time» per viewer.\n'),
    'a number of something else under the same heading': marked('## Requirements\n\n### Success metrics\n\n«Watch time» per viewer.\n\nWe look at them every 2 weeks with 5 people.\n\n- Reviewed by 4 people\n'),
    'a window': marked('## Requirements\n\n**Primary metric:** «session length» in the first 24 hours.\n'),
    'a window in days': marked('## Requirements\n\n**Primary metric:** 7-day «retention» of new viewers.\n'),
    'a success without a name': marked('## Requirements\n\n«Our north star is the share of evenings well spent.»\n'),
  },
  fixes: {
    'behind the metric': {
      before: marked('## Requirements\n\n**Primary metric:** watch time per viewer.\n'),
      after: marked('## Requirements\n\n**Primary metric:** watch time from [fill: value today] to [fill: target] per viewer.\n'),
    },
  },
});

describe('metric-without-target', () => {
  it('names the metric, and not a team that is called after one', () => {
    const text = marked('## Requirements\n\n**Primary metric:** the retention teams want fewer complaints.\n');

    assert.deepEqual(findingsOf('metric-without-target', text).map(({ message }) => message.split('.')[0]), ['“complaints” has no target']);
  });
});
