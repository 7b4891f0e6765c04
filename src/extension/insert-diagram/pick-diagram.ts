import type * as vscode from 'vscode';
import type { Diagram, OutlineEntry } from '../../core';
import { groupBySection, type Choice } from '../picking/groups';
import { pickWithPreview } from '../picking/pick-with-preview';
import { pageFor } from '../picking/team-of-page';
import { diagramPage } from './diagram-pages';

/** Asks for a diagram, those first that suit what the cursor stands in. */
export function pickDiagram(diagrams: readonly Diagram[], entry: OutlineEntry | undefined, document: vscode.Uri): Promise<Diagram | undefined> {
  return pickWithPreview(groupBySection(diagrams, entry, 'Other diagrams', toChoice), {
    title: 'Insert Diagram', placeholder: 'Which diagram?', pageOf: diagram => pageFor(document, diagramPage(diagram)),
  });
}

function toChoice(diagram: Diagram): Choice<Diagram> {
  return { label: diagram.title, detail: diagram.purpose, thing: diagram };
}
