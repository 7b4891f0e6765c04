import type { TextEdit } from './edit';
import type { SourceText } from './source-text';
import { isSpace } from './span';

/**
 * The edit that puts a block of Markdown behind everything written before `offset`, with one blank line on either side and
 * the line endings of the text.
 */
export function insertBlock(source: SourceText, offset: number, block: string): TextEdit {
  const { text, lineEnding } = source;
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  let at = offset;
  while (at > first && isSpace(text.charCodeAt(at - 1))) {
    at--;
  }
  // Spaces that end the line stay with it: an edit changes nothing but what it says.
  at = at > first ? Math.max(at, source.lineEnd(source.lineAt(at))) : first;
  const before = at === first ? '' : lineEnding.repeat(2);
  const after = lineEnding.repeat(Math.max(0, newlinesWanted(text, at) - newlinesAt(text, at)));
  return { span: { start: at, end: at }, newText: `${before}${block.replaceAll(/\r\n?|\n/g, lineEnding)}${after}` };
}

/** A blank line before what follows; at the end of the text only the line's own end. */
function newlinesWanted(text: string, from: number): number {
  return text.slice(from).trim() === '' ? 1 : 2;
}

function newlinesAt(text: string, from: number): number {
  let count = 0;
  for (let at = from; at < text.length && isSpace(text.charCodeAt(at)); at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      count++;
    }
  }
  return count;
}
