import { promisedMetricNeverUsed } from '../../../src/core/lint/rules/promised-metric-never-used';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (promise: string, rest: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n### Success metrics\n\n${promise}\n\n${rest}\n`);
const goal = (promise: string, measured: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n- **Second goal.** ${promise}\n\n## Evaluation\n\n${measured}\n`);
const evaluation = (text: string): string => `## Evaluation\n\n${text}`;

testRule(promisedMetricNeverUsed, {
  accepts: {
    'what came out beside what was there before': marked('## Requirements\n\n### Success metrics\n\n| Metric | Rules | Model | Improvement |\n| --- | --- | --- | --- |\n| Cost per customer | 167 USD | 125 USD | -25 % |\n\n## Evaluation\n\nRecall of 0.8.\n'),
    'goals in own words that come back, one by its initials': marked('## Expectations\n\nOur customer expects a word error rate of 12 % or lower, and 90 % recall on the product names of the keyword list.\n\n## Data\n\n500 h of calls.\n\n## Evaluation\n\nWe publish WER by noise level and recall on the keyword list.\n'),
    'a goal of what a machine has to keep': marked('## Requirements\n\nAnswers for staff.\n\n## Why we do this\n\nWe promise an answer faithfulness of 95 % and a median response below 4 s per question.\n\n## Model\n\nAn LLM.\n\n## Evaluation\n\nTwo partners rate faithfulness.\n'),
    'goals that are measured all at once': marked('## Requirements\n\nA list for reps.\n\n## Targets agreed with sales\n\n1. 30 % fewer calls per rep\n\n## Model\n\nTrees.\n\n## Evaluation\n\nAfter 12 weeks we compare the targets above between both halves.\n'),
    'goals that are watched with all step 1 metrics': marked('## Requirements\n\nA list for reps.\n\n## Targets agreed with sales\n\n1. 30 % fewer calls per rep\n\n## Model\n\nTrees.\n\n## Evaluation\n\nAfter 12 weeks we compare all step 1 metrics of both halves.\n'),
    'a sum below goals': marked('## Goals\n\n- Sanity: 26k × 9 % = 2,340 leavers reached\n\n## Model\n\nTrees.\n\n## Evaluation\n\nWe compare the churn of both arms.\n'),
    'a metric whose value stands beside the model': marked('## Requirements\n\n### Success metrics\n\n- Precision of at least 0.6\n\n## Model\n\nThe trees reach a precision of 0.65.\n\n## Evaluation\n\nWe look at recall.\n'),
    'the same name': doc('- Primary: watch time', evaluation('The A/B test decides on watch time.')),
    'a synonym': doc('- Primary: click-through rate', evaluation('The A/B test decides on CTR.')),
    'use in monitoring': doc('- Guardrail: complaints', `${evaluation('Offline we measure nDCG@10.')}\n\n## Monitoring\n\nComplaints per day are on the dashboard.`),
    'a goal in words of its own that is measured': goal('The share of makers who publish again goes from 41 % to 43 %.', 'We count the makers that publish once more.'),
    'a goal that comes back under another name with its number': goal('The share of makers who publish again goes from 41 % to 43 %.', 'Repeat makers: at least 43 %.'),
    'a goal whose row says where it is measured': doc('| What | Today | Must | Measured |\n| --- | --- | --- | --- |\n| Rider idle time, min | 6.2 | ≤ 5.5 | A/B |', evaluation('The A/B test decides on CTR.')),
    'a word alone in a table of goals': marked('## Requirements\n\n| Metric | Now | Target |\n| --- | --- | --- |\n| Joy | 0.4 | 0.5 |\n\n## Evaluation\n\nThe A/B test decides on CTR.\n'),
    'a change that is no goal': marked('## Requirements\n\nThe number of parcels rises from 41 to 43 million.\n\n## Evaluation\n\nThe A/B test decides on CTR.\n'),
    'all at once': doc('- Primary: watch time\n- Guardrail: complaints', evaluation('The A/B test watches all success metrics.')),
    'a metric that is explained, not promised': doc('- Primary: watch time, because CTR rises with clickbait', evaluation('The A/B test decides on watch time.')),
    'what is denied': doc('- Primary: watch time\n- Not revenue', evaluation('The A/B test decides on watch time.')),
    'an availability in a row': doc('| What | Today | Must |\n| --- | --- | --- |\n| Feed availability | 99.9 % | 99.95 % |', evaluation('The A/B test decides on CTR.')),
    'a metric that nobody knows': doc('- Primary: joy', evaluation('The A/B test decides.')),
    'what is judged among the success criteria alone': marked('## Requirements\n\n### Success criteria\n\n- PR-AUC must beat the baseline\n- Precision@10\n\n## Model\n\nGradient boosting.\n'),
  },
  silences: {
    'no evaluation': doc('- Primary: watch time', ''),
  },
  rejects: {
    'a share of humans in own words': marked('## SLOs for the product\n\nWe guarantee that «fewer than 0.2 % of humans see a CAPTCHA».\n\n## Approach\n\nTrees.\n\n## Data\n\nSign-ups.\n\n## Measuring\n\nConsumer lag tells how far behind we are.\n'),
    'a rate that is wanted and not compared': marked('## Problem and KPI\n\n«Win rate of contacted leads: 6 % now», 8 % wanted.\n\n## Data\n\n90k leads.\n\n## Model\n\nTrees.\n\n## Pilot\n\nAfter 12 weeks we compare the number of calls.\n'),
    'a guardrail without a number': marked('## Metrics we move\n\nNorth star: completed orders per request. Guardrails: «courier idle time».\n\n## Data\n\nOrders.\n\n## Model\n\nTrees.\n\n## Switchback\n\nWe analyse completed orders per request.\n'),
    'what must not be hurt': marked('## Requirements\n\nMore revenue per payer by 3 % without «hurting day-30 satisfaction».\n\n## Model\n\nTrees.\n\n## Evaluation\n\nA live test of 45 days on revenue per payer.\n'),
    'a primary metric': doc('- Primary: «watch time»', evaluation('The A/B test decides on CTR.')),
    'a goal in words of its own': goal('«The share of makers who publish again» goes from 41 % to 43 %.', 'The A/B test decides on CTR.'),
    'a time that is to be halved': goal('«Halve the median time a held post waits for a verdict», from 9 h to 4.5 h.', 'The A/B test decides on CTR.'),
    'what has to stay below a number': marked('## Requirements\n\n### Business objective\n\nNot at the price of padding. «Mean range» stays ≤ 15 min.\n\n## Evaluation\n\nThe A/B test decides on CTR.\n'),
    'a row of today and tomorrow': doc('| What | Today | Must | Measured |\n| --- | --- | --- | --- |\n| «Rider idle time, min» | 6.2 | ≤ 5.5 | |', evaluation('The A/B test decides on CTR.')),
    'a guardrail in a row': doc('| Metric | Role |\n| --- | --- |\n| CTR | primary |\n| «Complaints» | guardrail |', evaluation('The A/B test decides on CTR.')),
    'a promise in a sentence': marked('## Requirements\n\nThe primary metric is «watch time».\n\n## Evaluation\n\nThe A/B test decides on CTR.\n'),
  },
  fixes: {
    'by a list item': {
      before: doc('- Primary: watch time', '## Evaluation\n\n### Online metrics\n\n- CTR in the A/B test\n'),
      after: doc('- Primary: watch time', '## Evaluation\n\n### Online metrics\n\n- CTR in the A/B test\n\n- **watch time:** [fill: how it is measured, and its limit]').trimEnd() + '\n',
    },
    'by a row': {
      before: doc('- Primary: watch time', '## Evaluation\n\n### Online metrics\n\n| Metric | Limit |\n| --- | --- |\n| CTR | +1 % |\n'),
      after: /\| CTR \| \+1 % \|\n\| watch time \| \[fill: limit\] \|\n/,
    },
  },
});
