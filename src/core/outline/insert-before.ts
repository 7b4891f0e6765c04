import type { DocumentModel } from '../document/document-model';
import type { TextEdit } from '../text/edit';

/**
 * The edit that puts Markdown before the block or the heading that the offset stands in, as a block of its own; `undefined` where there
 * is neither, as in front matter. Of blocks in blocks it is the outermost: nothing is split.
 */
export function insertBefore({ source, sections }: DocumentModel, offset: number, markdown: string): TextEdit | undefined {
  const starts = sections
    .flatMap(({ level, headingSpan, blocks }) => [...(level > 0 ? [headingSpan] : []), ...blocks.map(({ span }) => span)])
    .filter(({ start, end }) => start <= offset && offset < Math.max(end, start + 1))
    .map(({ start }) => start);
  const [first] = starts.toSorted((a, b) => a - b);
  if (first === undefined) {
    return undefined;
  }
  const at = source.lineStart(source.lineAt(first));
  const { lineEnding } = source;
  return { span: { start: at, end: at }, newText: `${markdown.replaceAll('\n', lineEnding)}${lineEnding}${lineEnding}` };
}
