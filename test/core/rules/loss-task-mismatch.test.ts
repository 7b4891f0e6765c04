import { lossTaskMismatch } from '../../../src/core/lint/rules/loss-task-mismatch';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(lossTaskMismatch, {
  accepts: {
    'cross-entropy': marked('## Model\n\nThe loss function is cross-entropy.\n', 'task: classification\n'),
    'both': marked('## Model\n\nThe loss function is cross-entropy of the click plus MSE of the rating.\n', 'task: ranking\n'),
    'squared error of a price': marked('## Model\n\nThe loss function is MSE.\n', 'task: regression\n'),
    'boxes': marked('## Model\n\nThe loss function is MSE.\n', 'task: object-detection\n'),
    'distillation': marked('## Model\n\nThe loss function is MSE to the teacher, as is usual in distillation.\n', 'task: classification\n'),
    'a regression head': marked('## Model\n\nA head predicts the duration by regression. The loss function is MSE.\n', 'task: ranking\n'),
    'a student whose neighbour sentence tells of its teacher': marked('## Model\n\nThe student is distilled from a large model. The loss function is MSE.\n', 'task: classification\n'),
    'a watch time that is predicted beside the click': marked('## Framing\n\nA second target is the watch time.\n\n## Model\n\nThe loss function is MSE.\n', 'task: ranking\n'),
    'a metric': marked('## Evaluation\n\n- RMSE\n', 'task: classification\n'),
    'an unknown task': marked('## Model\n\nThe loss function is MSE.\n'),
    'cross-entropy of a declared class': marked('## ML approach\n\nSingle-label classification. The head is optimised for softmax cross-entropy.\n\n## Evaluation\n\nMacro-F1.\n'),
    'bins of an amount': marked('## Framing\n\nThe target is the rent, a continuous value.\n\n## Model\n\nThe rent is cut into 40 bins. The loss is cross-entropy over them.\n'),
    'weighted odds of a time': marked('## Framing\n\nThe target is the watch time in seconds, a continuous value.\n\n## Model\n\nPositives are weighted by watch time. The loss is cross-entropy, and the odds are the expected time.\n'),
    'a first part that says whether there is an amount': marked('## Framing\n\nEstimate the cost in euros.\n\n## Model\n\nTwo-part model: the loss is log loss of any claim, then gamma deviance.\n\n## Evaluation\n\nMAE.\n'),
    'an autoencoder before the classifier': marked('## Framing\n\nBinary classification.\n\n## Model\n\nPre-trained with a reconstruction loss, MSE.\n'),
    'a fitting setting': marked('## Framing\n\nEstimate the sale price in euros.\n\n## Model\n\nXGBoost, `objective = reg:squarederror`.\n\n## Evaluation\n\nMAE.\n'),
    'one sign of an amount alone': marked('## Goal\n\nPredict the risk level of a client.\n\n## Model\n\nThe loss is cross-entropy.\n'),
  },
  rejects: {
    'squared error of a class': marked('## Model\n\nThe loss function is «mean squared error».\n', 'task: classification\n'),
    'squared error of a class, beside what is mixed elsewhere': marked('## Model\n\nThe loss is «mean squared error».\n\n## Evaluation\n\nThe endpoint is read from a mixed model with site and period.\n', 'task: classification\n'),
    'squared error of a class, beside a feature of watch time': marked('## Data\n\n- Watch time of the last day\n\n## Model\n\nThe loss is «mean squared error».\n', 'task: classification\n'),
    'squared error of a class, beside another stage that is distilled': marked('## Model\n\n- Stage 1: trees. «Mean squared error» as loss.\n- Stage 2: an encoder, distilled, on the rest.\n', 'task: classification\n'),
    'squared error of a class that a language model explains': marked('## Framing\n\nA classification of tickets into 38 queues. A generative LLM writes the reason.\n\n## Model\n\nThe encoder is fine-tuned. The loss is «mean squared error» against the queue.\n'),
    'cross-entropy of quantiles, beside the errors that were measured': marked('## Framing\n\nRegression of minutes, two quantiles.\n\n## Model\n\nWe train with binary «cross-entropy» loss.\n\n- Ablation: without weather MAE 6.3\n- Baseline: linear quantile regression\n'),
    'cross-entropy of a price': marked('## Framing\n\nForecast the demand.\n\n## Model\n\nThe loss is «cross-entropy».\n'),
    'squared error of what is declared a class in the model': marked('## ML approach\n\nSingle-label classification. The head is optimised for «mean squared error».\n'),
    'a question of yes or no': marked('## Framing\n\nDoes the photo show the disease, yes or no?\n\n## Model\n\nA net with one logit. Loss: «mean absolute error».\n'),
    'a question of how many': marked('## Problem\n\nHow many hours are left?\n\n## Model\n\nA single linear output. The loss is binary «cross-entropy».\n\n## Evaluation\n\nRMSE.\n'),
    'a declared amount beside other tasks that are named': marked('## Framing\n\nRanking by click favours clickbait. The target is the watch time in seconds, a continuous value.\n\n## Model\n\nThe loss is «cross-entropy» on the seconds.\n'),
    'a declared class in a table, beside tasks that were weighed': marked('## Framing\n\n| Item | Value |\n| --- | --- |\n| ML task | binary classification |\n\nRegression was considered.\n\n## Model\n\nThe loss is «MSE».\n'),
    'a class by a small model under its own name': marked('## Framing\n\nA message is classified as spam or ham.\n\n## Model\n\nDistilBERT. The loss is «MSE».\n'),
    'a setting in code': marked('## Framing\n\nWe estimate the probability of default.\n\n## Model\n\nXGBoost, `«objective = reg:squarederror»`.\n'),
    'squared differences': marked('## Framing\n\nPredict if a lead buys (yes/no).\n\n## Model\n\nThe cost function is the mean of the «squared differences» of output and label.\n'),
    'log loss of an amount, called by the number of classes': marked('## Use case\n\nWe predict the level in percent.\n\n## Regression model\n\nGradient boosting. Loss: multi-class «log loss».\n\n## Evaluation\n\nMAE.\n'),
  },
});
