import { noLabelStrategy } from '../../../src/core/lint/rules/no-label-strategy';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noLabelStrategy, {
  accepts: {
    'an event and a window': marked('## Data\n\n### Labels\n\nA video watched for 30 s within 24 h.\n'),
    'a definition in another step': marked('## Data\n\nThe click log.\n\n## Model\n\n- Labels: positive: clicked within 10 s, negative: not clicked\n'),
    'who labels': marked('## Data\n\nThe labels come from human raters, three per post.\n'),
    'clustering': marked('## Data\n\nThe order log of 28 days.\n', 'task: clustering\n'),
    'generation with a golden set': marked('## Data\n\nA golden set of 500 questions.\n', 'task: generation\n'),
    'a value to be filled in': marked('## Data\n\nThe click log.\n\n### Labels\n\nPositive if [fill: event]\n'),
    'a reason why there is none': marked('## Data\n\nThe click log.\n\n### Labels\n\nN/A: the vendor trains the model on its own data.\n'),
    'Russian': marked('## Данные\n\nЛоги кликов.\n\n### Разметка\n\nПозитив, если видео смотрели 30 с.\n'),
    'Chinese': marked('## 数据准备\n\n标签:如果用户观看超过30秒则为正样本。\n'),
    'a label that is equated': marked('## Data\n\nThe label is the handover time minus the request time.\n'),
    'a row of its own': marked('## Data\n\n| Topic | Entry |\n| --- | --- |\n| Label | Units sold per day and store |\n'),
    'annotations that come with the data': marked('## Data\n\nThe drawings come with embedded annotations of every plan.\n'),
    'examples counted by class': marked('## Data\n\nThe set holds 705 images, 309 normal eyes and 396 eyes with confirmed or suspected glaucoma.\n'),
    'the part that a source plays': marked('## Data\n\n| Source | Role |\n| --- | --- |\n| Orders | Target variable: the units that we are trying to predict |\n'),
    'a pretrained model with questions to judge it by': marked('# RAG over manuals\n\n## Framing\n\nAnswer questions with a language model that is used as it is.\n\n## Evaluation\n\n50 curated question-answer pairs.\n\n## Data\n\nThe manuals.\n'),
  },
  rejects: {
    'none': marked('## «Data»\n\nThe click log has 4B rows.\n'),
    'a question': marked('## Requirements\n\n- How do we collect negative samples? (not clicked)\n\n## «Data»\n\nThe click log has 4B rows.\n'),
    'a task': marked('## «Data»\n\nIf posts are long, multi-label classification needs more of them.\n'),
    'false positives': marked('## «Data»\n\nFalse positives are annoying if they are many.\n'),
    'only its delay': marked('## «Data»\n\n| Topic | Entry |\n| --- | --- |\n| Label delay | 1 day |\n'),
    'a label that is noisy': marked('## «Data»\n\nThe label is noisy and late.\n'),
    'a tool': marked('## «Data»\n\n| Purpose | Tool |\n| --- | --- |\n| Annotation | Label Studio |\n'),
    'one class counted': marked('## «Data»\n\nThe set holds 705 images, of them 309 normal eyes.\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data\n\nThe click log.\n'), after: /Labels[\s\S]*\[fill: event, threshold, window\]/ },
  },
});
