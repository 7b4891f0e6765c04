import { noInputOutput } from '../../../src/core/lint/rules/no-input-output';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noInputOutput, {
  accepts: {
    'two labels': marked('## Framing\n\n- Input: viewer id\n- Output: 20 video ids\n'),
    'a table': marked('## Framing\n\n| | What | Type |\n| --- | --- | --- |\n| Input | viewer id | int64 |\n| Output | video ids | list of 20 |\n'),
    'headings': marked('## Framing\n\nRanking.\n\n### Inputs\n\nThe viewer id and the context.\n\n### Outputs\n\nA ranked list.\n'),
    'an abbreviation': marked('## Framing\n\n- I/O: I: user_id, O: ranked list of posts\n'),
    'a mapping': marked('## Framing\n\nGiven a pair of user and ad as input -> click or no click.\n'),
    'labels of the model': marked('## Framing\n\nAnomaly detection on metrics.\n\n## Model\n\n### Input features\n\nMeans over five minutes.\n\n### Output\n\nAn anomaly score in 0 to 1.\n'),
    'another language': marked('## Framing\n\n- Вход: идентификатор зрителя\n- Выход: список из 20 видео\n'),
    'in notes': marked('## Framing\n\n- in: user, ad and context features; out: calibrated probability\n'),
  },
  rejects: {
    'an input alone': marked('## «Framing the problem»\n\n- Input: viewer id and candidates\n'),
    'an output alone': marked('## «Framing the problem»\n\n- Output: 20 video ids\n'),
    'neither': marked('## «Framing the problem»\n\nPointwise ranking, one head per reaction.\n'),
  },
});
