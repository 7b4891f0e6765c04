import { trimSpan, type Span } from '../text/span';

const END = /[.!?]+["'”)\]*_]*[ \t]*(?:\r?\n|\r|[ \t])(?=\s*[\p{Lu}\p{N}"“«(*_[`>])|[。！？]|(?:\r?\n|\r)(?=[ \t]*(?:\*\*|__|#{1,6}\S))/uy;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|etc|approx|ca|cf|fig|no|al|resp|incl|max|min|avg|т\.е|т\.д|напр)|\b\p{Lu})\.["')]*\s*$/iu;

/** "**ii. Leakage**": the number of what follows. */
const MARK = /^[\s*_]*(?:[ivx]{1,4}|\d{1,2}|\p{L})\.\s*$/iu;
const LONGEST_MARK = 10;

/** The sentences of a paragraph, without the space around them. A line that begins in bold, as a label does, begins one too. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  // A look-ahead must not see what follows the paragraph.
  const prose = text.slice(start, end);
  let from = 0;
  for (let at = 0; at < prose.length; at++) {
    if (!mayEnd(prose, at)) {
      continue;
    }
    END.lastIndex = at;
    if (!END.test(prose)) {
      continue;
    }
    const to = END.lastIndex;
    if (!ABBREVIATION.test(prose.slice(Math.max(from, to - 12), to)) && !(to - from <= LONGEST_MARK && MARK.test(prose.slice(from, to)))) {
      add(sentences, text, start + from, start + to);
      from = to;
    }
    at = to - 1;
  }
  add(sentences, text, start + from, end);
  return sentences;
}

/** What every character is asked before the pattern is. */
function mayEnd(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x2e: // .
    case 0x21: // !
    case 0x3f: // ?
      // A run of them ends a sentence from its first one on, or not at all.
      return at === 0 || !isStop(text.charCodeAt(at - 1));
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
      return true;
    case 0x0a:
    case 0x0d:
      return beginsBold(text, at + 1);
    default:
      return false;
  }
}

function beginsBold(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (isBlank(text.charCodeAt(at))) {
    at++;
  }
  const code = text.charCodeAt(at);
  return code === 0x2a || code === 0x5f || code === 0x23;
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a;
}

function add(sentences: Span[], text: string, start: number, end: number): void {
  const span = trimSpan(text, { start, end });
  if (span.end > span.start) {
    sentences.push(span);
  }
}
