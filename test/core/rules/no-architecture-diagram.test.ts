import { noArchitectureDiagram } from '../../../src/core/lint/rules/no-architecture-diagram';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const serving = (body: string): string => marked(`## Serving\n\nOnline, because clicks count at once.\n\n${body}\n`);

testRule(noArchitectureDiagram, {
  accepts: {
    'Mermaid': serving('```mermaid\nflowchart LR\n  a --> b\n```'),
    'Mermaid in a list': serving('- The path:\n\n  ```mermaid\n  graph TD\n    a --> b\n  ```'),
    'boxes and arrows': serving('```\n+------+     +--------+\n| feed | --> | ranker |\n+------+     +--------+\n```'),
    'an image that says what it is': marked('## Data\n\n![System architecture](a.png)\n'),
    'any image where diagrams stand': serving('![](img/1.png)'),
    'a diagram elsewhere': marked('## Framing\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n## Serving\n\nOnline.\n'),
    'a path in one line': marked('## Serving\n\n```\nticket -> redact -> retrieve -> rerank -> draft\n```\n'),
  },
  rejects: {
    'no picture': marked('## «Serving»\n\nOnline, because clicks count at once.\n'),
    'code with arrows': marked('## «Serving»\n\nOnline.\n\n```python\ndef f(x) -> int:\n    return [x] -> [y]\n```\n'),
    'a chart': marked('## «Serving»\n\nOnline.\n\n```mermaid\npie\n  "a": 1\n```\n'),
    'a photo elsewhere': marked('## Data\n\n![Our team](team.jpg)\n\n## «Serving»\n\nOnline.\n'),
  },
});
