import type { Problem } from './problem';
import type { CatalogFile } from './read-yaml';

const COMMENT = /<!--[\s\S]*?-->/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)$/;

/**
 * What would change the document around the piece, wherever it goes: a heading of its own, which takes over what follows, and a
 * code block or a comment that is never closed, which swallows it.
 */
export function checkPieceBody({ path, text }: CatalogFile, bodyStart: number): Problem[] {
  const problem = (message: string, start: number, end: number): Problem => ({ path, message, span: { start, end } });
  const body = text.slice(bodyStart).replaceAll(COMMENT, comment => comment.replaceAll(/[^\r\n]/g, ' '));
  if (body.trim() === '') {
    return [problem('Below the front matter should stand some text.', text.length, text.length)];
  }
  const problems: Problem[] = [];
  let start = bodyStart;
  let fence: { readonly mark: string; readonly start: number } | undefined;
  let before = '';
  for (const written of body.split('\n')) {
    const line = written.trimEnd();
    const end = start + line.length;
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      fence = mark?.startsWith(fence.mark) ? undefined : fence;
      before = '';
    } else if (mark !== undefined) {
      fence = { mark, start };
    } else {
      if (HEADING.test(line) || (UNDERLINE.test(line) && before !== '')) {
        problems.push(problem('A piece has no headings: write the words in bold instead.', start, end));
      }
      if (line.includes('<!--')) {
        problems.push(problem('This comment is never closed.', start, end));
      }
      before = line;
    }
    start += written.length + 1;
  }
  return fence ? [...problems, problem('This code block is never closed.', fence.start, fence.start + fence.mark.length)] : problems;
}
