import assert from 'node:assert/strict';
import { noArchitectureDiagram } from '../../../src/core/lint/rules/no-architecture-diagram';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const serving = (body: string): string => marked(`## Serving\n\nOnline, because clicks count at once.\n\n${body}\n`);

testRule(noArchitectureDiagram, {
  accepts: {
    'a picture elsewhere that the sentence calls so': marked('## Serving\n\nThe block diagram of the process is in docs/schema.jpg\n'),
    'what is drawn in a file of its own': marked('## Serving\n\n### Architecture\n\nSee `docs/architecture.md`.\n'),
    'a picture that a wiki embeds': marked('## Data\n\n![[order-system-design.png|600]]\n\n## Serving\n\nOnline.\n'),
    'a drawing that is kept in a file': marked('## Requirements\n\nFor an overview see `docs/system-design.svg`.\n\n## Serving\n\nOnline.\n'),
    'a short flow under a heading that promises one': marked('## Serving\n\nOnline.\n\n### Data flow\n\n```\nwarehouse ── export ──> features.parquet ── read ──> train.py\n```\n'),
    'Mermaid': serving('```mermaid\nflowchart LR\n  a --> b\n```'),
    'Mermaid in a list': serving('- The path:\n\n  ```mermaid\n  graph TD\n    a --> b\n  ```'),
    'layers under a heading that promises a drawing': marked('## Serving\n\nOnline.\n\n### Architecture\n\n```\n+--------+--------+\n| Feed   | Search |\n+--------+--------+\n| Ranker | Index  |\n+--------+--------+\n```\n'),
    'boxes and arrows': serving('```\n+------+     +--------+\n| feed | --> | ranker |\n+------+     +--------+\n```'),
    'an image that says what it is': marked('## Data\n\n![System architecture](a.png)\n\n## Serving\n\nOnline, because clicks count at once.\n'),
    'any image where diagrams stand': serving('![](img/1.png)'),
    'an image in HTML': marked('## Requirements\n\n<p align="center">\n<img src="../img/components.png" width="90%">\n</p>\n\n## Serving\n\nOnline.\n'),
    'a diagram elsewhere': marked('## Framing\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n## Serving\n\nOnline.\n'),
    'a path in one line': marked('## Serving\n\n```\nticket -> redact -> retrieve -> rerank -> draft\n```\n'),
  },
  rejects: {
    'the picture that a template shows as an example': marked('## «Serving»\n\n![](https://example.org/data-flow-diagram-example.svg)\n'),
    'what a pipeline of one library is made of': marked('## «Serving»\n\n```\nPipeline\n├── StandardScaler     → 13 numbers\n├── OrdinalEncoder     → plan, industry\n└── XGBClassifier      → score\n```\n'),
    'the layers of a network': marked('## «Serving»\n\n```\nInput layer (200 features)\n    ↓\nHidden layer (128 neurons, ReLU)\n    ↓\nDropout (0.3)\n    ↓\nOutput layer (softmax)\n```\n'),
    'commands whose remarks have arrows': marked('## «Serving»\n\n```\nscripts/train.sh    # parse → review → import → retrain → save\nscripts/load.sh     # get the data\n```\n'),
    'a tree of files whose remarks have arrows': marked('## «Serving»\n\n```\nml/\n├── model.go    # embed → layers → predict\n├── loader.go   # rows → tensors → batches\n└── online/\n```\n'),
    'a table that is drawn': marked('## «Serving»\n\nOnline.\n\n```\n+--------+--------+\n| Trees  | RankNet|\n+--------+--------+\n| MSE    | Pairs  |\n+--------+--------+\n```\n'),
    'a tree of files': marked('## Serving\n\nOnline.\n\n### «Architecture»\n\n```\nsrc/\n├── data_loader.py\n├── train.py\n│   └── model.py\n└── cli.py\n```\n'),
    'a short flow under another heading': marked('## «Serving»\n\nOnline.\n\n### Exports\n\n```\nwarehouse ── export ──> features.parquet ── read ──> train.py\n```\n'),
    'a picture of something else in a wiki': marked('## Data\n\n![[team.png]]\n\n## «Serving»\n\nOnline.\n'),
    'a list of rules with arrows': marked('## «Serving»\n\nOnline.\n\n```\n1. Score above 0.9 -> block\n2. Score above 0.5 -> ask\n3. Otherwise -> let through\n```\n'),
    'no picture': marked('## «Serving»\n\nOnline, because clicks count at once.\n'),
    'code with arrows': marked('## «Serving»\n\nOnline.\n\n```python\ndef f(x) -> int:\n    return [x] -> [y]\n```\n'),
    'a photo in HTML': marked('## Data\n\n<img src="team.jpg" alt="Our team">\n\n## «Serving»\n\nOnline.\n'),
    'a chart': marked('## «Serving»\n\nOnline.\n\n```mermaid\npie\n  "a": 1\n```\n'),
    'a photo elsewhere': marked('## Data\n\n![Our team](team.jpg)\n\n## «Serving»\n\nOnline.\n'),
  },
});

describe('no-architecture-diagram', () => {
  it('is a hint where the stages are told in words', () => {
    const found = (body: string): string[] => findingsOf('no-architecture-diagram', serving(body)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

    assert.deepEqual(found('Requests go to a service.'), ['warning: There is no architecture diagram']);
    assert.deepEqual(found('Stage 1 is retrieval by depot, stage 2 is ranking.'), ['info: The stages are told in words, and there is no diagram of them']);
  });
});
