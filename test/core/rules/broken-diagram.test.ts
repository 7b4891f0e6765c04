import { brokenDiagram } from '../../../src/core/lint/rules/broken-diagram';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (code: string): string => marked(`## Serving\n\n\`\`\`mermaid\n${code}\n\`\`\`\n`);

testRule(brokenDiagram, {
  accepts: {
    'a flowchart of all shapes': doc('flowchart LR\n  A["x (y)"] --> B[(db)] --> C{{hex}} --> D(((d))) --> E[[sub]] --> F>flag] --> G[/para/]'),
    'what stands before the kind': doc('---\ntitle: x\n---\n%%{init: {"theme": "dark"}}%%\n%% a comment [\nflowchart LR\n  A --> B'),
    'labels of several lines': doc('flowchart LR\n  A["one\n  two"] --> B[one\n  two]'),
    'subgraphs': doc('graph TD\n  subgraph one [One]\n    A --> End\n  end\n  send --> the_end'),
    'bars where they belong': doc('flowchart LR\n  A["a|b"] -->|80 ms| B[/a|b/]\n  B --> C[|borders:lt|x]\n  C --> D@{ label: "a|b" }'),
    'other kinds': doc('erDiagram\n  A ||--o{ B : has'),
    'a kind of a later Mermaid': doc('something-beta\n  a'),
    'other code': marked('## Serving\n\n```text\nA[ --> B\n```\n'),
  },
  rejects: {
    'an unknown kind': doc('«flowchrt» LR\n  A --> B'),
    'no kind': doc('«Candidates» --> Ranking'),
    'an unclosed bracket': doc('flowchart LR\n  A«[x --> B[y]»'.replace('«[x --> B[y]»', '[x --> B«[y]»')),
    'an unclosed quote': doc('flowchart LR\n  A[«"x] --> B»'),
    'brackets in a label without quotes': doc('flowchart LR\n  A --> B[Rank «(80 ms)]»'),
    'a bar in a label without quotes': doc('flowchart LR\n  A --> B{«|z| > 2.5?}»'),
    'a bar in a round label': doc('flowchart LR\n  A(a «|b)»'),
    'a subgraph without end': doc('flowchart LR\n  «subgraph one»\n  A --> B'),
    'a block without end': doc('sequenceDiagram\n  «alt cached»\n  A->>B: hi'),
    'a node called end': doc('flowchart LR\n  A --> «end»'),
    'an empty diagram': marked('## Serving\n\n«```mermaid»\n```\n'),
  },
});
