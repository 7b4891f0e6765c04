import { NextOf } from '../text/next-of';
import { leastOf } from '../text/numbers';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import type { Comment } from './document-model';

/** The text with the spans, which come in order, filled up with one character, a space unless told; line endings stay, so that lines and offsets do. */
export function blank(text: string, spans: readonly Span[], fill = ' '): string {
  if (spans.length === 0) {
    return text;
  }
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (end <= from) {
      continue;
    }
    const begin = Math.max(start, from);
    parts.push(text.slice(from, begin));
    fillUp(parts, text, begin, end, fill);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function fillUp(parts: string[], text: string, start: number, end: number, fill: string): void {
  let from = start;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) {
      parts.push(repeated(fill, at - from), code === LF ? '\n' : '\r');
      from = at + 1;
    }
  }
  parts.push(repeated(fill, end - from));
}

/** As `repeat` gives it; most often it is a few spaces, which are at hand. */
function repeated(fill: string, count: number): string {
  return fill === ' ' && count <= SPACES.length ? SPACES.slice(0, count) : fill.repeat(count);
}

const SPACES = ' '.repeat(1000);

const LF = 0x0a;
const CR = 0x0d;

const OPENING_FENCE = /^([ \t>]*)((?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*)(`{3,}(?!.*`)|~{3,})/;

/**
 * The HTML comments of the text outside code, in one pass over the lines from `from` on that hold the beginning of a comment or a fence.
 *
 * A comment that is never closed runs to the end of the text when it starts a line, as Markdown hosts read it; elsewhere it is text.
 */
export function findComments(source: SourceText, from: number): Comment[] {
  const comments: Comment[] = [];
  const { text } = source;
  if (!text.includes('<!--', from)) {
    return comments;
  }
  const last = text.lastIndexOf('-->');
  const marks = ['<!--', '```', '~~~'].map(mark => new NextOf(text, mark));
  let fence: OpenFence | undefined;
  for (let start = from; start < text.length; ) {
    const mark = leastOf(marks.map(each => each.from(start)));
    if (mark === Infinity) {
      break;
    }
    const line = source.lineAt(mark);
    start = Math.max(start, source.lineStart(line));
    const content = text.slice(start, source.lineEnd(line));
    fence = fence && fence.end > start ? fence : undefined;
    if (fence) {
      if (closes(content, fence.marks)) {
        fence = undefined;
      }
    } else {
      const opening = OPENING_FENCE.exec(content);
      const comment = opening ? undefined : findInLine(text, start, content, last);
      if (comment) {
        comments.push(comment);
        start = comment.span.end;
        continue;
      }
      fence = opening ? { marks: opening[3] ?? '', end: endOfItem(source, line, opening) } : undefined;
    }
    start = source.lineStart(line + 1);
  }
  return comments;
}

interface OpenFence {
  readonly marks: string;
  /** Where it ends at the latest. */
  readonly end: number;
}

/** Where the list item or quote ends in which a fence opens, at the latest where the fence is closed; at the text's end where it opens in neither. */
function endOfItem(source: SourceText, line: number, [, indent = '', markers = '', marks = '']: readonly string[]): number {
  const isQuote = indent.includes('>');
  const width = markers === '' ? 0 : indent.length + markers.length;
  if (!isQuote && width === 0) {
    return source.text.length;
  }
  for (let next = line + 1; next < source.lineCount; next++) {
    const text = source.text.slice(source.lineStart(next), source.lineEnd(next));
    const words = text.trimStart();
    if (isQuote ? !words.startsWith('>') : words !== '' && columnOf(text, text.length - words.length) < width) {
      return source.lineStart(next);
    }
    if (closes(text, marks)) {
      break;
    }
  }
  return source.text.length;
}

/** How far in the text at the offset stands, where a tab goes on to the next fourth column. */
function columnOf(line: string, offset: number): number {
  let column = 0;
  for (let at = 0; at < offset; at++) {
    column += line.charCodeAt(at) === TAB ? 4 - (column % 4) : 1;
  }
  return column;
}

const TAB = 0x09;

/** The first comment that opens in the line, or in what is left of it after another comment. */
function findInLine(text: string, lineStart: number, line: string, last: number): Comment | undefined {
  for (let at = line.indexOf('<!--'); at !== -1; at = line.indexOf('<!--', at + 1)) {
    const start = lineStart + at;
    const startsLine = line.slice(0, at).trim() === '';
    if (isInCode(line, at)) {
      continue;
    }
    // `<!-->` and `<!--->` are whole comments in CommonMark, so the end may overlap the beginning.
    const close = start + 2 <= last ? text.indexOf('-->', start + 2) : -1;
    if (!startsLine && (close === -1 || BLANK_LINE.test(text.slice(start, close)))) {
      continue;
    }
    const end = close === -1 ? text.length : close + 3;
    const contentStart = Math.min(start + 4, end);
    return { span: { start, end }, content: { start: contentStart, end: Math.max(contentStart, close === -1 ? end : close) } };
  }
  return undefined;
}

/** A comment inside a paragraph ends with the paragraph. */
const BLANK_LINE = /(?:\n|\r\n?)[ \t]*(?:\n|\r)/;

function isInCode(line: string, at: number): boolean {
  return line.slice(0, at).includes('`') && findCodeSpans(line, 0).some(({ start, end }) => start < at && at < end);
}

function closes(line: string, fence: string): boolean {
  const rest = line.replace(/^[ \t>]*/, '').trimEnd();
  return rest.length >= fence.length && rest === fence.charAt(0).repeat(rest.length);
}

/** The inline code spans of one block's text, with their backticks, moved by `offset`. */
export function findCodeSpans(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  const runs = new BacktickRuns(text);
  for (let start = text.indexOf('`'); start !== -1; ) {
    const content = endOfRun(text, start);
    const end = runs.closing(content, content - start);
    if (end !== -1) {
      spans.push({ start: offset + start, end: offset + end });
    }
    start = text.indexOf('`', end === -1 ? content : end);
  }
  return spans;
}

/** What is hidden of a code span of the text: all of it, but of an amount the backticks alone. */
export function hiddenOf(text: string, { start, end }: Span): readonly Span[] {
  const code = end - start <= LONGEST_AMOUNT ? text.slice(start, end) : '';
  const amount = AMOUNT.exec(code)?.[1];
  if (amount === undefined) {
    return [{ start, end }];
  }
  const from = start + code.indexOf(amount);
  return [{ start, end: from }, { start: from + amount.length, end }];
}

/** "P95 `≤ 60 ms`", "recall `>= 0.8`": code that is nothing but an amount is set so to be seen, and says what it says. */
const AMOUNT = /^`+\s*((?:[<>]=?|[≤≥=~≈])?\s*\d[\d.,]*(?:\s?[–-]\s?\d[\d.,]*)?\s?(?:ms|s|sec|seconds?|min|minutes?|h|hours?|days?|%|qps|rps|tps|[kKMGT]?B)|(?:[<>]=?|[≤≥])\s*\d[\d.,]*)\s*`+$/;
const LONGEST_AMOUNT = 24;

/** Finds the run that closes another one. Unmatched backticks must not cost a scan each: the first one tells of all the others. */
class BacktickRuns {
  readonly #text: string;
  /** Where the last run of each length starts, as far as the text has been looked through. */
  readonly #last = new Map<number, number>();
  #isWholeKnown = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next run of so many backticks ends; -1 where there is none. */
  closing(from: number, length: number): number {
    if (this.#isWholeKnown && (this.#last.get(length) ?? -1) < from) {
      return -1;
    }
    for (let at = this.#text.indexOf('`', from); at !== -1; ) {
      const end = endOfRun(this.#text, at);
      this.#last.set(end - at, Math.max(at, this.#last.get(end - at) ?? -1));
      if (end - at === length) {
        return end;
      }
      at = this.#text.indexOf('`', end);
    }
    this.#isWholeKnown = true;
    return -1;
  }
}

function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === BACKTICK) {
    end++;
  }
  return end;
}

const BACKTICK = 0x60;

const LINK_TARGET = /\]\((?:[^()\r\n]|\([^()\r\n]*\)){0,2000}\)/y;
/** An address from its colon on. */
const ADDRESS = /(?<=\b(?:https?|ftp|mailto)):[^\s<>)\]]+>?/y;
const HTML_TAG =
  /<\/?(?:a|abbr|b|br|blockquote|center|code|dd|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|kbd|li|ol|p|picture|pre|s|script|small|source|span|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|video)(?:\s[^<>]{0,2000})?\/?>/iy;

/** Where link targets, addresses and HTML tags stand: text that its author wrote for the machine. */
export function findTargets(text: string): Span[] {
  const spans: Span[] = [];
  forEachMatch(text, '](', LINK_TARGET, (start, end) => spans.push({ start: start + 1, end }));
  forEachMatch(text, ':', ADDRESS, (colon, end) => spans.push({ start: addressStart(text, colon), end }));
  forEachMatch(text, '<', HTML_TAG, (start, end) => spans.push({ start, end }));
  return spans;
}

/** Where the address begins of which the colon is known; a bracket before it is its own. */
function addressStart(text: string, colon: number): number {
  let start = colon;
  while (isLetter(text.charCodeAt(start - 1))) {
    start--;
  }
  return text.charCodeAt(start - 1) === OPENING_ANGLE ? start - 1 : start;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const OPENING_ANGLE = 0x3c;

/** Tries the sticky pattern only where its first characters stand. */
function forEachMatch(text: string, beginning: string, pattern: RegExp, found: (start: number, end: number) => void): void {
  for (let at = text.indexOf(beginning); at !== -1; ) {
    pattern.lastIndex = at;
    const isMatch = pattern.test(text);
    if (isMatch) {
      found(at, pattern.lastIndex);
    }
    at = text.indexOf(beginning, isMatch ? pattern.lastIndex : at + 1);
  }
}
