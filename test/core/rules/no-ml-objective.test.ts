import { noMlObjective } from '../../../src/core/lint/rules/no-ml-objective';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noMlObjective, {
  accepts: {
    'a sentence': marked('## Framing the problem\n\nAt request time we predict the chance that a viewer watches 30 s.\n'),
    'a label': marked('## Framing the problem\n\n- ML objective: relevance of a post for a viewer\n'),
    'a label nested in notes': marked('## Problem formulation\n\n- ML formulation:\n  - Objective:\n    - maximize the weighted reactions\n\n## Framing\n\nPointwise, with one head per reaction and a weight for each of them.\n'),
    'a sentence of the first step': marked('## Requirements\n\nWe plan to forecast the demand for an item in a store.\n\n## Framing the problem\n\nRegression on daily sales.\n'),
    'another language': marked('## Постановка задачи\n\nПредсказываем вероятность того, что зритель досмотрит видео.\n\n## Framing\n\nBinary.\n'),
    'a task by its name and what it is about': marked('## Framing\n\nSupervised object detection for three classes: plan, elevation, section.\n'),
    'what the heads predict, among the models': marked('## Framing\n\nA funnel of three stages.\n\n## Model\n\n- Heavy networks that predict the probability of a click.\n'),
    'answers': marked('# RAG over manuals\n\n## Framing\n\nThe assistant provides accurate, cited answers from the manuals.\n'),
    'a task with what it tells apart': marked('## Framing\n\n- Binary classification: late or on time\n'),
    'what a positive is': marked('## Framing\n\nBinary classification.\n\n- Label = 1: user will engage with the item\n'),
    'a business that is predicted': marked('## Framing\n\nWe predict business failures within 12 months.\n'),
  },
  rejects: {
    'a category alone': marked('## «Framing the problem»\n\nThis is a binary classification on tabular data.\n'),
    'a question': marked('## «Framing the problem»\n\n- What do we predict for each viewer?\n\nBinary classification on tabular data.\n'),
    'a use of the words in another step': marked('## «Framing the problem»\n\nA binary classification.\n\n## Monitoring\n\nWe detect drift of the most important features.\n'),
    'a task by its name alone': marked('## «Framing»\n\nSupervised classification.\n'),
    'a task with a remark of one word': marked('## «Framing»\n\n- Supervised classification: yes\n'),
    'the number of labels': marked('## «Framing»\n\nBinary classification.\n\n- Labels = 2\n'),
    'work on the design': marked('## «Framing»\n\nTranslate to an ML problem and metrics first.\n'),
  },
});
