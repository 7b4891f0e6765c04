import assert from 'node:assert/strict';
import { noLossFunction } from '../../../src/core/lint/rules/no-loss-function';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noLossFunction, {
  accepts: {
    'an objective that is set as a key in code': marked('## Model\n\nWe train XGBoost.\n\n```python\nparams = {\'objective\': \'binary:logistic\'}\n```\n'),
    'what finds outliers, beside what it was weighed against': marked('## Model\n\nIsolation forest on two metrics. The isolation forest needs no labels; a linear model does.\n'),
    'vectors that are only compared': marked('# Project recommendations\n\n## Model\n\nTF-IDF vectors of each project, compared by cosine similarity with scikit-learn.\n'),
    'a loss by its abbreviation': marked('## Model\n\nWe train a network. Loss: CEL.\n'),
    'a setting in code': marked('## Model\n\nA two-tower network, trained daily.\n\n### What gets optimised\n\n`objective: lambdarank`, cut at 10.\n'),
    'a setting in prose': marked('## Model\n\nA two-tower network, trained daily.\n\n### Booster\n\nobjective=quantile, alpha=0.85.\n'),
    'a loss by the name of its class': marked('## Model\n\nA two-tower network, trained daily.\n\n### What drives the gradients\n\nnn.BCEWithLogitsLoss(pos_weight=30), summed over the heads.\n'),
    'a reward': marked('## Model\n\nA two-tower network, trained daily.\n\n### Reward\n\n+1 per finished match, −2 if someone quits. PPO maximises the discounted sum.\n'),
    'an asymmetric error': marked('## Model\n\nA two-tower network, trained daily.\n\nToo short a time counts three times as much as too long a one: an asymmetric absolute error, coded by us.\n'),
    'a deviance': marked('## Model\n\nA two-tower network, trained daily.\n\n### What are we fitting?\n\nPoisson deviance on daily visits, log link.\n'),
    'an error that is minimised': marked('## Model\n\nA two-tower network, trained daily.\n\nWe minimise the weighted absolute percentage error directly.\n'),
    'a penalty beside a log loss': marked('## Model\n\nA two-tower network, trained daily.\n\n### Fair by training\n\nLog loss plus a penalty of 0.5 times the gap in mean score.\n'),
    'a loss under an objective beside the steps': marked('## Model\n\nA two-tower network, trained daily.\n\n## 6.3 Objective\n\nHuber with δ = 3 minutes.\n\n## Evaluation\n\nEvery week.\n'),
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
    'what was measured': marked('## «Model»\n\nA two-tower network, trained daily.\n\nAblation: weather left out MAE 6.3; rain alone MAE 5.8.\n'),
    'a bar for the release': marked('## «Model»\n\nA two-tower network, trained daily.\n\n## Evaluation\n\n| Measure | Now | Bar |\n| --- | --- | --- |\n| Mean pinball loss, relative to the rules | 1.00 | 0.85 |\n'),
    'what lets a later version in': marked('## «Model»\n\nA two-tower network, trained daily.\n\n## Monitoring\n\nA refit is promoted only if its pinball loss is no worse than the live one by 1 %.\n'),
    'the officer for data': marked('## «Model»\n\nA two-tower network, trained daily.\n\n## K. Risks\n\nDecision due before the shadow phase (owner: DPO office).\n'),
    'losses of money': marked('## Model\n\nA two-tower network, trained daily.\n\n### «Loss»\n\nFraud losses amounted to €3.2M last year.\n'),
    'questions about a loss': marked('## Model\n\nA two-tower network, trained daily.\n\n### «Loss»\n\nCustom loss? Or would the default one do? Needs input from research.\n'),
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
