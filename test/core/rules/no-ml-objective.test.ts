import { noMlObjective } from '../../../src/core/lint/rules/no-ml-objective';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noMlObjective, {
  accepts: {
    'what the model is aimed at, below the data': marked('## Framing\n\nOrders.\n\n## Data\n\nA file of orders. We aim to have a model that can predict whether an order is kept.\n'),
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
    'what a part of the system does, among the models': marked('## Framing\n\nMulti-task.\n\n## Model\n\nA decoder takes the vectors of the drawing and generates a short description of its parts.\n'),
    'what the system tells apart': marked('## Framing\n\nImages.\n\n## Model\n\nTwo networks determine whether a leaf is healthy and which pest it has.\n'),
    'a list of what the system makes': marked('## Framing\n\nContracts.\n\n## Approach\n\nThe system reads each letter and extracts:\n\n- the sender\n- the amount\n'),
    'a language model that is used as it comes': marked('# Summaries of meetings\n\n## Framing\n\nText generation.\n\n## Model\n\nGPT-4 with a fixed prompt.\n'),
  },
  rejects: {
    'a category alone': marked('## «Framing the problem»\n\nThis is a binary classification on tabular data.\n'),
    'a question': marked('## «Framing the problem»\n\n- What do we predict for each viewer?\n\nBinary classification on tabular data.\n'),
    'a use of the words in another step': marked('## «Framing the problem»\n\nA binary classification.\n\n## Monitoring\n\nWe detect drift of the most important features.\n'),
    'a task by its name alone': marked('## «Framing»\n\nSupervised classification.\n'),
    'a task with a remark of one word': marked('## «Framing»\n\n- Supervised classification: yes\n'),
    'the number of labels': marked('## «Framing»\n\nBinary classification.\n\n- Labels = 2\n'),
    'a result of nothing': marked('## «Framing»\n\nA binary classification.\n\n## Model\n\nThe model returns a probability.\n'),
    'what a model is good at': marked('## «Framing»\n\nA binary classification.\n\n## Model\n\nThe model provides high accuracy at low latency.\n'),
    'what is planned for later': marked('## «Framing»\n\nA binary classification.\n\n## Future work\n\nThe model detects new kinds of pests by itself.\n'),
    'a language model that is fine-tuned for something unsaid': marked('# Summaries of meetings\n\n## «Framing»\n\nText generation.\n\n## Model\n\nLlama, fine-tuned with LoRA.\n'),
    'work on the design': marked('## «Framing»\n\nTranslate to an ML problem and metrics first.\n'),
  },
});
