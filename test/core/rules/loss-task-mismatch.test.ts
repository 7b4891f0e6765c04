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
    'a metric': marked('## Evaluation\n\n- RMSE\n', 'task: classification\n'),
    'an unknown task': marked('## Model\n\nThe loss function is MSE.\n'),
  },
  rejects: {
    'squared error of a class': marked('## Model\n\nThe loss function is «mean squared error».\n', 'task: classification\n'),
    'cross-entropy of a price': marked('## Framing\n\nForecast the demand.\n\n## Model\n\nThe loss is «cross-entropy».\n'),
  },
});
