import type { Span } from './span';

/** A place in a text; both count from zero, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The original text of a document with its lines indexed once. Lines end with CRLF, LF or a lone CR. */
export class SourceText {
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#lineStarts = findLineStarts(text);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Where the line starts; the end of the text for a line past the last one. */
  lineStart(line: number): number {
    return this.#lineStarts[line] ?? this.text.length;
  }

  /** Where the line's content ends, before its line ending. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    const start = this.lineStart(line);
    if (end > start && this.text.charCodeAt(end - 1) === LF) {
      end--;
    }
    if (end > start && this.text.charCodeAt(end - 1) === CR) {
      end--;
    }
    return end;
  }

  /** The lines from `from` up to, not including, `to`, without the last line's ending. */
  lines(from: number, to: number): Span {
    const start = this.lineStart(from);
    return { start, end: to > from ? Math.max(start, this.lineEnd(to - 1)) : start };
  }

  /** The line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, Math.min(offset, this.text.length) - this.lineStart(line)) };
  }

  /** The line ending that the text uses first; `\n` for a text of one line. */
  get lineEnding(): string {
    const second = this.#lineStarts[1];
    return second === undefined ? '\n' : this.text.slice(this.lineEnd(0), second);
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

const LF = 0x0a;
const CR = 0x0d;

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    return starts;
  }
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) {
    starts.push(index + ending.length);
  }
  return starts;
}
