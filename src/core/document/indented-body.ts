import type MarkdownIt from 'markdown-it';

type Markdown = InstanceType<typeof MarkdownIt>;
type BlockState = InstanceType<Markdown['block']['State']>;

/**
 * Reads what stands indented below a callout, `!!! note "Title"`, or the title of a tab, `=== "Serving"`, as the sites of
 * MkDocs show it: to Markdown alone it is code. https://squidfunk.github.io/mkdocs-material/reference/
 */
export function readIndentedBodies(markdown: Markdown): void {
  markdown.block.ruler.before('fence', 'indented-body', readBody, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function readBody(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  if (!isMarker(state, startLine)) {
    return false;
  }
  const end = endOfBody(state, startLine + 1, endLine);
  if (end === startLine + 1) {
    return false;
  }
  if (!silent) {
    state.push('paragraph_open', 'p', 1).map = [startLine, startLine + 1];
    state.push('inline', '', 0);
    state.push('paragraph_close', 'p', -1);
    state.blkIndent += INDENT;
    state.level++;
    state.md.block.tokenize(state, startLine + 1, end);
    state.level--;
    state.blkIndent -= INDENT;
    state.line = end;
  }
  return true;
}

function isMarker({ src, bMarks, tShift, eMarks, sCount, blkIndent }: BlockState, line: number): boolean {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  return BEGINNINGS.has(src.charCodeAt(start)) && (sCount[line] ?? 0) - blkIndent < INDENT && MARKER.test(src.slice(start, Math.min(eMarks[line] ?? start, start + LONGEST_MARKER)));
}

/** The line behind the last that is indented; blank ones at the end are no part of it. */
function endOfBody(state: BlockState, from: number, endLine: number): number {
  let end = from;
  for (let line = from; line < endLine; line++) {
    if (state.isEmpty(line)) {
      continue;
    }
    if ((state.sCount[line] ?? 0) - state.blkIndent < INDENT) {
      break;
    }
    end = line + 1;
  }
  return end;
}

/** Columns. */
const INDENT = 4;
const BEGINNINGS: ReadonlySet<number> = new Set(Array.from('!?=', sign => sign.charCodeAt(0)));
const MARKER = /^(?:(?:!!!|\?\?\?\+?) +[\w-]+(?: |$)|===[!+]? +["“])/;
/** Characters in which it begins. */
const LONGEST_MARKER = 40;
