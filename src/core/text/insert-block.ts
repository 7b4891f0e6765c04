import type { TextEdit } from './edit';
import type { SourceText } from './source-text';
import { isSpace } from './span';

/**
 * The edit that puts a block of Markdown behind everything written before `offset`, with one blank line on either side and
 * the line endings of the text. Blank lines that stand there already become those of the block.
 */
export function insertBlock(source: SourceText, offset: number, block: string): TextEdit {
  const { text, lineEnding } = source;
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  let start = Math.max(first, offset);
  while (start > first && isSpace(text.charCodeAt(start - 1))) {
    start--;
  }
  // Spaces that end the line stay with it: two of them are a line break.
  start = start > first ? Math.max(start, source.lineEnd(source.lineAt(start))) : first;
  let next = start;
  while (next < text.length && isSpace(text.charCodeAt(next))) {
    next++;
  }
  const isLast = next === text.length;
  const end = isLast ? next : Math.max(start, source.lineStart(source.lineAt(next)));
  const before = start === first ? '' : lineEnding.repeat(2);
  const after = lineEnding.repeat(isLast ? 1 : 2);
  return { span: { start, end }, newText: `${before}${block.replaceAll(/\r\n?|\n/g, lineEnding)}${after}` };
}
