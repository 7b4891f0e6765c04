import type { Diagram, OutlineEntry } from '../../core';
import { groupBySection, type Choice } from '../picking/groups';
import { pickWithPreview } from '../picking/pick-with-preview';
import { diagramPage } from './diagram-pages';

/** Asks for a diagram, those first that suit what the cursor stands in. */
export function pickDiagram(diagrams: readonly Diagram[], entry: OutlineEntry | undefined): Promise<Diagram | undefined> {
  return pickWithPreview(groupBySection(diagrams, entry, 'Other diagrams', toChoice), {
    title: 'Insert Diagram', placeholder: 'Which diagram?', pageOf: diagramPage,
  });
}

function toChoice(diagram: Diagram): Choice<Diagram> {
  const numbers = diagram.parameters.map(parameter => parameter.default).join(' · ');
  return { label: diagram.title, description: numbers, detail: diagram.purpose, thing: diagram };
}
