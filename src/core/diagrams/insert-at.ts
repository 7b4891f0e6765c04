import type { DocumentModel } from '../document/document-model';
import { insertInto } from '../outline/insert-into';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/**
 * The edit that puts Markdown at the cursor, or at the next place where a block may stand: behind the table, list, paragraph,
 * code block, comment or front matter that the cursor is in.
 */
export function insertAt(document: DocumentModel, cursor: number, markdown: string): TextEdit {
  return insertInto(document, nextBlockPlace(document, cursor), markdown);
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
