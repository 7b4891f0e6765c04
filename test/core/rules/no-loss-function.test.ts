import assert from 'node:assert/strict';
import { noLossFunction } from '../../../src/core/lint/rules/no-loss-function';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noLossFunction, {
  accepts: {
    'what is only fitted': marked('## Model\n\nAn isolation forest, trained daily.\n', 'task: anomaly-detection\n'),
    'a language model that may be fine-tuned some day': marked('## Model\n\nAn off-the-shelf encoder.\n\n- **Future enhancement:** fine-tune on the manuals\n', 'task: generation\n'),
    'training that is out of scope': marked('## Requirements\n\n### Non-goals\n\n- Training or fine-tuning of foundation models\n\n## Model\n\nClaude answers with a prompt.\n'),
    'models that come ready': marked('## Model\n\nThe official checkpoint of Qwen on vLLM. Beside it stands a cross-encoder checkpoint. A random forest was measured too.\n'),
    'a metric that the model optimises for': marked('## Model\n\nA gradient-boosted ranker, trained daily. The model optimises for nDCG.\n'),
    'the error of a reconstruction, in another step': marked('## Framing\n\nAn autoencoder, judged by its reconstruction error.\n\n## Model\n\nA neural network, trained daily.\n'),
    'a language model that others have trained': marked('## Data\n\nWe do not control the text that the LLM was trained on.\n\n## Model\n\nGPT with a prompt.\n', 'task: generation\n'),
    'a loss': marked('## Model\n\nA network, trained with cross-entropy.\n'),
    'a section': marked('## Model\n\nA network.\n\n### Loss function\n\n`-log p`, weighted by watch time.\n'),
    'a loss among the metrics': marked('## Evaluation\n\nWe train on the quantile loss that we report.\n\n## Model\n\nA network.\n'),
    'a prompted language model': marked('## Model\n\nGPT with a prompt.\n', 'task: generation\n'),
    'rules': marked('## Model\n\nA rule-based list of popular videos.\n'),
    'Russian': marked('## Модель\n\nНейросеть, функция потерь: кросс-энтропия.\n'),
    'Chinese': marked('## 模型开发\n\n神经网络,损失函数为交叉熵。\n'),
    'a cost function, wherever': marked('## Model\n\nVGG16, trained on the images.\n\n## Evaluation\n\nCategorical cross-entropy is the cost function.\n'),
    'an outlier detector that minimises nothing': marked('## Model\n\nAn isolation forest, trained weekly, unsupervised.\n', 'task: anomaly-detection\n'),
    'an outlier detector that may be replaced': marked('## Model\n\nAn isolation forest, trained weekly, unsupervised.\n\nMove to transformers when labels are there.\n', 'task: anomaly-detection\n'),
    'a loss in code': marked('## Model\n\nA two-tower network.\n\n```python\nmodel.compile(loss="binary_crossentropy")\n```\n'),
    'a loss at the end of its line of code': marked('## Model\n\nA two-tower network.\n\n```python\nx = load(users)\ncriterion = triplet_loss\ntrain(x)\n```\n'),
    'a loss alone on its line of code': marked('## Model\n\nA two-tower network.\n\n```python\nfrom losses import (\n  TripletLoss\n)\n```\n'),
    'a ranking loss in a box of text': marked('## Model\n\nA two-tower network ranks.\n\n```\nListwise: LambdaRank swaps pairs\n```\n'),
    'a quantile regression': marked('## Evaluation\n\nQuantile regression at q = 0.01.\n\n## Model\n\nGradient boosting, trained daily.\n'),
  },
  rejects: {
    'what its settings are tuned for': marked('## «Model»\n\nA neural network, trained daily; its hyperparameters are optimised for AUC.\n'),
    'none': marked('## «Model»\n\nA two-tower network.\n'),
    'a metric': marked('## «Model»\n\nA two-tower network.\n\n## Evaluation\n\n- Log loss\n- RMSE\n'),
    'a fine-tuned language model': marked('## «Model»\n\nAn LLM, fine-tuned on 5,000 answers.\n', 'task: generation\n'),
    'an autoencoder beside an outlier detector': marked('## «Model»\n\nAn isolation forest and a CNN autoencoder, unsupervised.\n', 'task: anomaly-detection\n'),
    'code without a loss': marked('## «Model»\n\nA two-tower network.\n\n```python\nmodel.fit(x, y)\n```\n'),
    'what the winner is chosen by': marked('## «Model»\n\nWe train a gradient-boosted tree and SARIMA; the one with the lowest RMSE is selected.\n'),
    'a loss that was measured': marked('## «Model»\n\nA random forest, trained weekly.\n\n- Random forest: MAE: 2.66\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Model\n\nA two-tower network.\n'), after: /\*\*Loss:\*\* \[fill: / },
  },
});

describe('no-loss-function', () => {
  const messages = (text: string): string[] => findingsOf('no-loss-function', text).map(({ severity, message }) => `${severity} ${message.slice(0, 27)}`);

  it('is milder where the loss can be guessed', () => {
    const stock = marked('## Model\n\nA random forest, trained weekly.\n');
    const measured = marked('## Model\n\nA two-tower network.\n\n## Evaluation\n\n- Log loss\n');
    const negatives = marked('## Model\n\nA two-tower network with in-batch negatives.\n');

    assert.deepEqual([stock, measured, negatives].map(messages), [['info The loss is left to the def'], ['info An error is measured, but n'], ['info How the model learns is tol']]);
  });
});
