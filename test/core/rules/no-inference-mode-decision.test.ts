import { noInferenceModeDecision } from '../../../src/core/lint/rules/no-inference-mode-decision';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noInferenceModeDecision, {
  accepts: {
    'a call per request, wherever it stands': marked('## Model\n\nThe scorer is called on every payment.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a mode that the requirements demand': marked('## Requirements\n\nReal-time scoring of every payment.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'request and response': marked('## Requirements\n\nThe model works by request-response: the shop sends a request with the basket.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a mode with its reason': marked('## Serving\n\nBatch, because suggestions change once a week.\n'),
    'a reason in a column': marked('## Serving\n\n| Stage | Mode | Reason |\n| --- | --- | --- |\n| Ranker | Online | Session features are 60 s old |\n'),
    'a reason in the next sentence': marked('## Serving\n\nThe ranker runs online. It must see the last watch.\n'),
    'a reason behind “as”': marked('## Serving\n\nHome page: online, as the last click changes the list.\n'),
    'what another mode would miss': marked('## Serving\n\nThe ranker runs online. Batch would miss half of the new articles.\n'),
    'why the other mode is rare': marked('## Serving\n\n- Batch precompute. Real-time forecasting is rare for stock.\n'),
    'a mode behind how the data is stored': marked('## Serving\n\nNo batch storage: scores are computed online, because the basket counts.\n'),
    'a job that a clock starts': marked('## Serving\n\nA cron job scores all stores every 6 h, because orders go out twice a day.\n'),
  },
  rejects: {
    'how features are computed': marked('## «Serving»\n\n- Static features: batch computation every night\n- Dynamic features of the score: counts and views, streaming\n'),
    'how people are told': marked('## «Serving»\n\nA high score triggers real-time alerts.\n'),
    'a question': marked('## «Serving»\n\n- Is inference batch or online?\n'),
    'no mode': marked('## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'a mode without a reason': marked('## Serving\n\n«The ranker runs online.»\n'),
    'where data is kept and how events travel': marked('## «Serving»\n\n- Batch storage: S3\n- Real-time events: Kafka\n'),
    'requests that are grouped': marked('## «Serving»\n\nBatch processing: group similar calls.\n'),
    'how events travel': marked('## «Serving»\n\n- Event streaming: Kafka, for the request log\n'),
    'a job that trains': marked('## Monitoring\n\nRetraining by cron on Sundays.\n\n## «Serving»\n\nWe deploy on Kubernetes.\n'),
  },
});
