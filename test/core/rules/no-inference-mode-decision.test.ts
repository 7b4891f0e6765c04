import { noInferenceModeDecision } from '../../../src/core/lint/rules/no-inference-mode-decision';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noInferenceModeDecision, {
  accepts: {
    'a mode with its reason': marked('## Serving\n\nBatch, because suggestions change once a week.\n'),
    'a reason in a column': marked('## Serving\n\n| Stage | Mode | Reason |\n| --- | --- | --- |\n| Ranker | Online | Session features are 60 s old |\n'),
    'a reason in the next sentence': marked('## Serving\n\nThe ranker runs online. It must see the last watch.\n'),
    'a reason behind “as”': marked('## Serving\n\nHome page: online, as the last click changes the list.\n'),
  },
  rejects: {
    'no mode': marked('## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'a mode without a reason': marked('## Serving\n\n«The ranker runs online.»\n'),
  },
});
