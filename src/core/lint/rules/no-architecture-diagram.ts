import { architectureDiagram } from '../../evidence/checks/architecture-diagram';
import { tellsStages } from '../../evidence/request-path';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noArchitectureDiagram: Rule = {
  id: 'no-architecture-diagram',
  summary: 'Draw the system.',
  why: 'A reader finds in a picture what no text shows: which component is missing, where data crosses from batch to online, and which path a request takes.',
  source: 'Aminian & Xu (2023), step 6.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isAdvisory: true,
  about: ['serving/diagram'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\n```mermaid\nflowchart LR\n  request --> retrieval -->|500| ranker -->|20| page\n```\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nRequests go from retrieval (500 candidates) to the ranker, which returns 20.\n',
  },

  check: context =>
    // Stages told one after the other are half a picture.
    reportAbsent(context, architectureDiagram, () =>
      tellsStages(context.evidence) ? { message: `The stages are told in words, and there is no diagram of them. ${EXAMPLE}`, severity: 'info' } : { message: `There is no architecture diagram. ${EXAMPLE}` },
    ),
};

const EXAMPLE = '“ML Design: Insert Diagram…” puts one here, such as the funnel 10B videos → 1,000 → 200 → 20.';
