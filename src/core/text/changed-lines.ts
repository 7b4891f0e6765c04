import type { TextEdit } from './edit';
import { SourceText } from './source-text';

/**
 * The edits that turn one text into another: one for each line that differs where both have as many lines, so that carets
 * and folded parts in between stay where they are; otherwise a single one.
 */
export function changedLines(before: string, after: string): TextEdit[] {
  const [source, target] = [new SourceText(before), new SourceText(after)];
  if (source.lineCount !== target.lineCount) {
    return before === after ? [] : [{ span: { start: 0, end: before.length }, newText: after }];
  }
  const edits: TextEdit[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const span = { start: source.lineStart(line), end: source.lineStart(line + 1) };
    const newText = after.slice(target.lineStart(line), target.lineStart(line + 1));
    if (source.slice(span) !== newText) {
      edits.push({ span, newText });
    }
  }
  return edits;
}
