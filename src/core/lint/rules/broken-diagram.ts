import { allMermaidProblems } from '../../evidence/mermaid-problems';
import type { Rule } from '../rule';

/** Whether the file of an image exists is not known here, and an edge to an id that is declared nowhere is how Mermaid declares one. */
export const brokenDiagram: Rule = {
  id: 'broken-diagram',
  summary: 'Write diagrams that Mermaid can draw.',
  why: 'Readers see an error message, or raw text, where the design should be.',
  source: 'Mermaid’s syntax, https://mermaid.js.org.',
  nature: 'broken',
  severity: 'error',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\n```mermaid\nflowchart LR\n  A["Ranking (80 ms)"] --> B[Feed]\n```\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\n```mermaid\nflowchart LR\n  A["Ranking (80 ms)] --> B[Feed]\n```\n',
  },

  *check({ evidence }) {
    for (const problems of allMermaidProblems(evidence).values()) {
      yield* problems;
    }
  },
};
