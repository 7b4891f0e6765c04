import assert from 'node:assert/strict';
import { noTrainServeSkewControl } from '../../../src/core/lint/rules/no-train-serve-skew-control';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const serving = (body: string): string => marked(`## Serving\n\n${body}\n`);

testRule(noTrainServeSkewControl, {
  accepts: {
    'one module that both call': marked('## Serving\n\nOnline ranking on 40 GPUs. The unit conversions are done in one module, used by the extraction script and the live service.\n'),
    'requests that are archived for training': marked('## Serving\n\nOnline ranking on 40 GPUs. The service archives each request with its features, and the next model is fitted to those.\n'),
    'a scaler in the exported graph': marked('## Serving\n\nOnline ranking on 40 GPUs. The scaler is part of the exported ONNX graph.\n'),
    'two paths held against each other': marked('## Serving\n\nOnline ranking on 40 GPUs. A nightly job recomputes a part of the requests offline and asserts equality of the features.\n'),
    'a version that is refused': marked('## Serving\n\nOnline ranking on 40 GPUs. A hash mismatch stops the server from starting.\n'),
    'the live operators over the history': marked('## Serving\n\nOnline ranking on 40 GPUs. Events of the history are replayed through the live operators.\n'),
    'transformations that are kept with the model': serving('Online ranking. Transformations are fitted on training data and persisted with the model.'),
    'a contract of both': serving('Online ranking. The Parquet file is the contract between the warehouse and the model.'),
    'a feature store': serving('Online ranking reads the feature store, which training reads too.'),
    'the same code': serving('Online ranking; the same code computes features in both.'),
    'logged features': serving('Online ranking. Features are logged at serving.'),
    'point-in-time joins among the data': marked('## Data\n\nPoint-in-time joins.\n\n## Serving\n\nOnline ranking on 40 GPUs.\n'),
    'a batch, which has one path': serving('Nightly batch inference, because scores keep for a day.'),
    'a prompted language model, which has no features': marked('## Framing\n\nAnswer generation with a hosted LLM.\n\n## Serving\n\nOnline answers on demand, because people wait.\n'),
    'a control to be filled in': serving('### Skew\n\nOnline ranking.\n\n**Same values by:** [fill: code]'),
    'one library for both': serving('Online ranking. One library computes the features for training and serving.'),
    'a forecast that nobody asks for online': marked('# Demand forecasting\n\n## Serving\n\nThe plan of the quarter is made from it by hand.\n'),
    'shared code': serving('Online ranking; preprocessing code is shared between training and inference.'),
  },
  rejects: {
    'a model that is one transformer': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n## Model\n\nOne transformer emits track ids.\n'),
    'the price of a feature store': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n## Costs\n\nFeature store: 4,000 USD.\n'),
    'a feature store that is down': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n| What is down | Time | Answer |\n| --- | --- | --- |\n| Feature store | 25 ms | defaults |\n'),
    'a baseline with the same features': marked('## Model\n\nThe baseline uses the same features.\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'one image in two regions': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nThe same image runs in both regions.\n'),
    'one model for all': marked('## Data\n\nTraining data of the zones is scaled, so that one model serves all of them.\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'a big transformer': marked('## Model\n\nOne big transformer over the whole history served nobody; training was slow.\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'a batch beside answers within milliseconds': marked('## Requirements\n\nLatency: p99 ≤ 200 ms.\n\n## «Serving»\n\nItems are embedded in batch.\n'),
    'nothing in an online system': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'a forecast behind an API': marked('# Demand forecasting\n\n## «Serving»\n\nAn API returns the forecast of a shop.\n'),
    'nothing in a mixed one': marked('## «Serving»\n\nBatch scoring of items, online scoring of requests.\n'),
    'skewed classes, which are another matter': marked('## Data\n\nThe classes are skewed.\n\n## «Serving»\n\nOnline scoring on 40 GPUs.\n'),
    'hardware that is shared': marked('## «Serving»\n\nOnline scoring; the same GPUs are used for training and serving.\n'),
  },
  fixes: {
    'with the section': { before: serving('Online ranking on 40 GPUs.'), after: /\*\*Parity test:\*\* \[fill:/ },
  },
});

describe('no-train-serve-skew-control', () => {
  it('is a hint where no features are told that could differ', () => {
    const severities = (data: string): string[] => findingsOf('no-train-serve-skew-control', marked(`# Photos\n\n## Data\n\n${data}\n\n## Serving\n\nOnline scoring on 40 GPUs.\n`)).map(({ severity }) => severity);
    assert.deepEqual(severities('### Features\n\n- clicks of the last 7 days per user\n- price of the item'), ['warning']);
    assert.deepEqual(severities('Photos of the shop.'), ['info']);
  });
});
