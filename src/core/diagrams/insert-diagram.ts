import type { Diagram } from '../catalog/diagram';
import type { DocumentModel } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertInto } from '../outline/insert-into';
import type { Span } from '../text/span';

export type DiagramFormat = 'mermaid' | 'ascii';

/**
 * The edit that puts the diagram at the cursor, or at the next place where a block may stand: behind the table, list,
 * paragraph, code block, comment or front matter that the cursor is in.
 */
export function insertDiagram(document: DocumentModel, cursor: number, diagram: Diagram, format: DiagramFormat): TextEdit {
  return insertInto(document, nextBlockPlace(document, cursor), diagramBlock(diagram, format));
}

/** The diagram as a block of Markdown. */
export function diagramBlock({ mermaid, ascii }: Diagram, format: DiagramFormat): string {
  return format === 'mermaid' ? `\`\`\`mermaid\n${mermaid}\n\`\`\`` : `\`\`\`text\n${ascii}\n\`\`\``;
}

/** The offset, moved behind everything that a block must not split. */
export function nextBlockPlace({ source, frontMatter, comments, sections }: DocumentModel, offset: number): number {
  const taken: Span[] = [
    ...(frontMatter ? [frontMatter.span] : []),
    ...comments.map(({ span }) => span),
    ...sections.flatMap(({ level, headingSpan, blocks }) => [...(level > 0 ? [headingSpan] : []), ...blocks.map(({ span }) => span)]),
  ].toSorted((a, b) => a.start - b.start);
  let place = Math.max(0, Math.min(offset, source.text.length));
  for (const { start, end } of taken) {
    const line = source.lineStart(source.lineAt(start));
    if (line <= place && place < source.lineEnd(source.lineAt(end)) + 1) {
      place = Math.max(place, source.lineEnd(source.lineAt(Math.max(start, end - 1))));
    }
  }
  return place;
}
