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
  },
  rejects: {
    'squared error of a class': marked('## Model\n\nThe loss function is «mean squared error».\n', 'task: classification\n'),
    'squared error of a class, beside what is mixed elsewhere': marked('## Model\n\nThe loss is «mean squared error».\n\n## Evaluation\n\nThe endpoint is read from a mixed model with site and period.\n', 'task: classification\n'),
    'squared error of a class, beside a feature of watch time': marked('## Data\n\n- Watch time of the last day\n\n## Model\n\nThe loss is «mean squared error».\n', 'task: classification\n'),
    'squared error of a class, beside another stage that is distilled': marked('## Model\n\n- Stage 1: trees. «Mean squared error» as loss.\n- Stage 2: an encoder, distilled, on the rest.\n', 'task: classification\n'),
    'squared error of a class that a language model explains': marked('## Framing\n\nA classification of tickets into 38 queues. A generative LLM writes the reason.\n\n## Model\n\nThe encoder is fine-tuned. The loss is «mean squared error» against the queue.\n'),
    'cross-entropy of quantiles, beside the errors that were measured': marked('## Framing\n\nRegression of minutes, two quantiles.\n\n## Model\n\nWe train with binary «cross-entropy» loss.\n\n- Ablation: without weather MAE 6.3\n- Baseline: linear quantile regression\n'),
    'cross-entropy of a price': marked('## Framing\n\nForecast the demand.\n\n## Model\n\nThe loss is «cross-entropy».\n'),
  },
});
