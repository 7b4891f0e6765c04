import { promisedMetricNeverUsed } from '../../../src/core/lint/rules/promised-metric-never-used';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (promise: string, rest: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n### Success metrics\n\n${promise}\n\n${rest}\n`);
const evaluation = (text: string): string => `## Evaluation\n\n${text}`;

testRule(promisedMetricNeverUsed, {
  accepts: {
    'a metric whose value stands beside the model': marked('## Requirements\n\n### Success metrics\n\n- Precision of at least 0.6\n\n## Model\n\nThe trees reach a precision of 0.65.\n\n## Evaluation\n\nWe look at recall.\n'),
    'the same name': doc('- Primary: watch time', evaluation('The A/B test decides on watch time.')),
    'a synonym': doc('- Primary: click-through rate', evaluation('The A/B test decides on CTR.')),
    'use in monitoring': doc('- Guardrail: complaints', `${evaluation('Offline we measure nDCG@10.')}\n\n## Monitoring\n\nComplaints per day are on the dashboard.`),
    'all at once': doc('- Primary: watch time\n- Guardrail: complaints', evaluation('The A/B test watches all success metrics.')),
    'a metric that is explained, not promised': doc('- Primary: watch time, because CTR rises with clickbait', evaluation('The A/B test decides on watch time.')),
    'what is denied': doc('- Primary: watch time\n- Not revenue', evaluation('The A/B test decides on watch time.')),
    'a metric that nobody knows': doc('- Primary: joy', evaluation('The A/B test decides.')),
    'what is judged among the success criteria alone': marked('## Requirements\n\n### Success criteria\n\n- PR-AUC must beat the baseline\n- Precision@10\n\n## Model\n\nGradient boosting.\n'),
  },
  silences: {
    'no evaluation': doc('- Primary: watch time', ''),
  },
  rejects: {
    'a primary metric': doc('- Primary: «watch time»', evaluation('The A/B test decides on CTR.')),
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
