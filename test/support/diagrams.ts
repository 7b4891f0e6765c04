import { applyEdits, insertDiagram, parseDocument, type Diagram } from '../../src/core';
import { brief, lint, marked } from './findings';

const DRAWN: ReadonlySet<string> = new Set(['broken-diagram', 'funnel-not-monotonic']);

/** What the rules about diagrams find in a document that holds nothing but this one. */
export function findMistakes(diagram: Diagram): string[] {
  const text = marked('# Feed\n\n## Deployment and serving\n');
  const document = applyEdits(text, [insertDiagram(parseDocument(text), text.length, diagram, 'mermaid')]);
  return brief(lint(document).filter(({ rule }) => DRAWN.has(rule)));
}
