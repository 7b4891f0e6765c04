import type { Diagram } from '../catalog/diagram';
import type { DocumentModel } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertAt } from './insert-at';

export type DiagramFormat = 'mermaid' | 'ascii';

/** The edit that puts the diagram at the cursor, or at the next place where a block may stand. */
export function insertDiagram(document: DocumentModel, cursor: number, diagram: Diagram, format: DiagramFormat): TextEdit {
  return insertAt(document, cursor, diagramBlock(diagram, format));
}

/** The diagram as a block of Markdown. */
export function diagramBlock({ mermaid, ascii }: Diagram, format: DiagramFormat): string {
  return format === 'mermaid' ? `\`\`\`mermaid\n${mermaid}\n\`\`\`` : `\`\`\`text\n${ascii}\n\`\`\``;
}
