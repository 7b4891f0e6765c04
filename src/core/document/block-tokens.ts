import MarkdownIt, { type Token } from 'markdown-it';
import { readIndentedBodies } from './indented-body';

// Raw HTML is off because markdown-it would hide the headings inside `<details>`; comments are masked before it looks.
const markdown = new MarkdownIt({ html: false });
readIndentedBodies(markdown);

/**
 * The blocks of a text as markdown-it sees them. Nobody here reads what stands inside them: paragraphs, setext headings and
 * indented code come without their words, tables without their cells. That is half of what a block parse takes.
 */
export function readBlockTokens(text: string): Token[] {
  const tokens: Token[] = [];
  markdown.block.parse(text, markdown, {}, tokens);
  return tokens;
}

/** Takes the place of tokens that nobody reads. */
const unread = new markdown.core.State('', markdown, {}).Token;
const INLINE = new unread('inline', '', 0);
const PARAGRAPH_CLOSE = new unread('paragraph_close', 'p', -1);
const CELLS: ReadonlySet<string> = new Set(['thead_open', 'thead_close', 'tbody_open', 'tbody_close', 'th_open', 'th_close', 'td_open', 'td_close']);

class BlockState extends markdown.block.State {
  constructor(...[text, ...rest]: ConstructorParameters<typeof markdown.block.State>) {
    super('', ...rest);
    this.src = text;
    this.#markLines();
  }

  /** As markdown-it does it letter by letter: where each line starts and ends, and how far it is indented in characters and in columns. */
  #markLines(): void {
    const { src: text } = this;
    this.lineMax = 0;
    for (let start = 0; start < text.length; ) {
      const lineEnd = text.indexOf('\n', start);
      const end = lineEnd === -1 ? text.length : lineEnd;
      let column = 0;
      let first = start;
      for (; first < end; first++) {
        const code = text.charCodeAt(first);
        if (code === TAB) {
          column += TAB_WIDTH - (column % TAB_WIDTH);
        } else if (code === SPACE) {
          column++;
        } else {
          break;
        }
      }
      // Blanks at the very end are no line.
      if (lineEnd === -1 && first === end) {
        break;
      }
      this.#mark(this.lineMax++, start, end, first - start, column);
      start = end + 1;
    }
    this.#mark(this.lineMax, text.length, text.length, 0, 0);
  }

  #mark(line: number, start: number, end: number, indent: number, column: number): void {
    this.bMarks[line] = start;
    this.eMarks[line] = end;
    this.tShift[line] = indent;
    this.sCount[line] = column;
    this.bsCount[line] = 0;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (type === 'paragraph_close') {
      this.level--;
      this.tokens.push(PARAGRAPH_CLOSE);
      return PARAGRAPH_CLOSE;
    }
    if (this.parentType === 'table' && (type === 'inline' || CELLS.has(type))) {
      return INLINE;
    }
    if (type === 'inline' && this.parentType === 'paragraph') {
      this.tokens.push(INLINE);
      return INLINE;
    }
    return super.push(type, tag, nesting);
  }

  /** The lines of fences alone are asked for with their last line end. */
  override getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string {
    return keepLastLF ? super.getLines(begin, end, indent, keepLastLF) : '';
  }
}

const TAB = 0x09;
const SPACE = 0x20;
const TAB_WIDTH = 4;

markdown.block.State = BlockState;
