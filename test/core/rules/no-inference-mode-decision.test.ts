import assert from 'node:assert/strict';
import { noInferenceModeDecision } from '../../../src/core/lint/rules/no-inference-mode-decision';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noInferenceModeDecision, {
  accepts: {
    'the way that is called': marked('## Serving\n\n`POST /predictions/churn` returns the score, because the agent waits for it.\n'),
    'how often all predictions are made at once': marked('## Serving\n\nThe job generates 24-hour forecasts every hour, because prices are published by the hour.\n'),
    'what it is': marked('## Serving\n\nIt’s a nightly batch, because calls are made once a day.\n'),
    'a request that is not known beforehand': marked('## Serving\n\nOnline, per request. The query isn’t known beforehand.\n'),
    'a time below a question': marked('## Serving\n\n### When do we run the thing?\n\nEvery evening at 22:00, because buyers order at nine.\n'),
    'one word below a choice': marked('## Serving\n\n### Live or pre-baked?\n\nPre-baked, since the mail leaves at 7:00.\n'),
    'lists computed in the evening': marked('## Serving\n\nThe job list is computed in the evening for each candidate, because the mail goes out at 6:00.\n'),
    'a model in the vehicle': marked('## Serving\n\n### Edge\n\nLane detection executes in the vehicle, because tunnels have no coverage.\n'),
    'scores for whoever asks': marked('## Serving\n\nScores are pulled when a driver asks for a load, because loads turn over in minutes.\n'),
    'a model that is prompted, where nobody has named a framework': '# Answers\n\n## Requirements\n\nAnswer questions.\n\n## Data\n\nManuals.\n\n## Model\n\nAn LLM by the Anthropic API.\n\n## Evaluation\n\nFaithfulness.\n\n## Serving\n\nWe deploy on Kubernetes.\n',
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
    'a title that says it': marked('# Real-time detection of leaks\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a service that is called': marked('## Constraints\n\n- Our REST API has to return a score within a second.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a service that is called, in Russian': marked('## Serving\n\nВеб-сервис принимает анкету и возвращает балл.\n'),
    'what is done in a mode, elsewhere than in serving': marked('## Model\n\nPruning makes it small enough for real-time inspection, because sheets pass in 0.2 s.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a verb and its mode': marked('## Requirements\n\nFind helmets and detect their absence in real-time.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'both modes in a row of a platform': marked('## Monitoring\n\n| Layer | What |\n| --- | --- |\n| Serving | Online (REST) and batch inference, because teams need both |\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'what is done while somebody pays': marked('## Framing\n\nFraud has to be found at the time of authorisation.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a transform job': marked('## Serving\n\nBefore each transform job a script checks the approval, because nobody may score with a draft.\n'),
    'inference at the edge': marked('## Requirements\n\n- Edge-based inference\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'how it runs, below a heading of no step': marked('## Principles\n\nPricing runs as a **batch job**, not by an API, because prices change once a day.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'both ways in one line': marked('## Requirements\n\n- Supports both batch processing and real-time monitoring, because recordings come both ways\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'a model on the phone': marked('## Model\n\nAs the model will be executed from an Android app on a mobile device because clubs have no network, it has to be small.\n\n## Serving\n\nWe deploy it.\n'),
    'what has to be done in real time': marked('## Requirements\n\nIt has to in real time recognise plates, because a barrier waits.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'an inference for each event': marked('## Requirements\n\nAt most 10 ms inference per event, because the line moves.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
    'an answer for each request': marked('## Framing\n\nFor each request the service returns one of three classes.\n\n## Serving\n\nWe deploy on Kubernetes.\n'),
  },
  rejects: {
    'how many go through at once': marked('## «Serving»\n\nThe ranker runs on 40 GPUs.\n\nThe encoder takes one batch on the GPU.\n'),
    'an index that is built anew': marked('## «Serving»\n\nThe ranker runs on 40 GPUs.\n\nServing reads an index with a nightly rebuild.\n'),
    'a log that is written aside': marked('## «Serving»\n\nThe ranker runs on 40 GPUs.\n\nServing: decision logging is asynchronous.\n'),
    'what is left out': marked('## Requirements\n\n### Out of scope\n\n- real-time scores in the call centre\n\n## «Serving»\n\nThe ranker runs on 40 GPUs.\n\n'),
    'a test at night': marked('## «Serving»\n\nIt runs on 40 GPUs. A nightly test replays yesterday.\n'),
    'the training at night': marked('## «Serving»\n\nIt runs on 40 GPUs. Training runs nightly on 8 of them.\n'),
    'a definition of the modes': marked('## Serving\n\n### «Batch or real-time?»\n\nBatch inference means computing predictions in bulk ahead of time.\n'),
    'a refusal to choose': marked('## «Serving»\n\nNo choice made here: the design works equally well online or in batch scoring.\n'),
    'drift that is detected in real time': marked('## Framing\n\nThe ranker orders them. A test for real-time concept drift detection watches it.\n\n## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'a shop that is online, in the title': marked('# Ranking for an online shop with video streaming\n\n## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'how features are computed': marked('## «Serving»\n\n- Static features: batch computation every night\n- Dynamic features of the score: counts and views, streaming\n'),
    'how people are told': marked('## «Serving»\n\nA high score triggers real-time alerts.\n'),
    'data on a device and batches in training': marked('## Data\n\nPhotos stand on the phone and are read by a daily batch job.\n\n## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'a question': marked('## «Serving»\n\n- Is inference batch or online?\n'),
    'no mode': marked('## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'a mode without a reason': marked('## Serving\n\n«The ranker runs online.»\n'),
    'where data is kept and how events travel': marked('## «Serving»\n\n- Batch storage: S3\n- Real-time events: Kafka\n'),
    'requests that are grouped': marked('## «Serving»\n\nBatch processing: group similar calls.\n'),
    'how events travel': marked('## «Serving»\n\n- Event streaming: Kafka, for the request log\n'),
    'the name of a tool': marked('## «Serving»\n\nA Streamlit page serves the score.\n'),
    'a page that is online': marked('## «Serving»\n\nA chat page, accessible online, serves the answers.\n'),
    'an endpoint that is not made': marked('## «Serving»\n\nNo inference endpoint takes requests.\n'),
    'a title in a reading list': marked('## «Serving»\n\nWe deploy on Kubernetes.\n\n## References\n\n- [How to serve models in real time](https://example.org/serve)\n'),
    'a service of others': marked('## Data\n\nA REST API returns the weather.\n\n## «Serving»\n\nWe deploy on Kubernetes.\n'),
    'a job that trains': marked('## Monitoring\n\nRetraining by cron on Sundays.\n\n## «Serving»\n\nWe deploy on Kubernetes.\n'),
  },
});

describe('no-inference-mode-decision', () => {
  const found = (text: string): string[] => findingsOf('no-inference-mode-decision', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where a latency tells the mode', () => {
    assert.deepEqual(found('## Requirements\n\n- Latency: the page has to load in 200 ms.\n\n## Serving\n\nWe deploy on Kubernetes.\n'), ['info: Only a latency tells that requests are answered online']);
  });
});
