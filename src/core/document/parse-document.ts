import type { Token } from 'markdown-it';
import { addAll } from '../text/add-all';
import { NextOf } from '../text/next-of';
import { SourceText } from '../text/source-text';
import { mergeSpans, trimSpan, type Span } from '../text/span';
import { readBlockTokens } from './block-tokens';
import { LONGEST_TITLE, type Block, type Comment, type DocumentModel, type ListItem, type Section } from './document-model';
import { parseFrontMatter } from './front-matter';
import { blank, findCodeSpans, findComments, findTargets, hiddenOf } from './masks';
import { withPlainSigns } from './plain-signs';
import { isNotes, notePoints } from './notes';
import { readImage } from './read-image';
import { readTable } from './read-table';

/** 2 MB of UTF-16 units: no design document is as long, and a generated file must not stop the editor. */
export const MAX_DOCUMENT_LENGTH = 2 * 1024 * 1024;

/**
 * Reads any text as a design document. A text over {@link MAX_DOCUMENT_LENGTH} is not looked into. Only the block structure is parsed; what stands inside a line is looked at by
 * whoever needs it, on {@link DocumentModel.prose}. Never throws.
 */
export function parseDocument(text: string): DocumentModel {
  const source = new SourceText(text);
  return text.length > MAX_DOCUMENT_LENGTH ? unread(source) : read(source);
}

function unread(source: SourceText): DocumentModel {
  const preamble = { title: '', level: 0, headingSpan: EMPTY, titleSpan: EMPTY, span: EMPTY, blocks: [], parent: undefined };
  return { isTooLarge: true, source, frontMatter: undefined, comments: [], visible: '', prose: '', masked: [], sections: [preamble] };
}

function read(source: SourceText): DocumentModel {
  const { text } = source;
  const frontMatter = parseFrontMatter(text);
  const comments = findComments(source, frontMatter?.span.end ?? 0);
  const visible = blank(text, [
    ...(text.startsWith('\uFEFF') ? [{ start: 0, end: 1 }] : []),
    ...(frontMatter ? [frontMatter.span] : []),
    ...comments.map(({ span }) => span),
  ]);
  const joined = joinLines(visible, source, comments);
  const reader = new BlockReader(source, joined);
  reader.read();
  const masked = reader.masked();
  return { isTooLarge: false, source, frontMatter, comments, visible, prose: withPlainSigns(blank(joined, masked)), masked, sections: reader.sections() };
}

/**
 * Text behind a comment on the same line would be indented by the blanked comment and read as code, or as a heading
 * where Markdown sees none; a joiner, which is neither a space nor a word, keeps such a line a paragraph.
 */
function joinLines(visible: string, source: SourceText, comments: readonly Comment[]): string {
  const joints = comments.flatMap(({ span }) => {
    const line = source.lineAt(span.end - 1);
    const start = source.lineStart(line);
    const isFirst = visible.slice(start, span.end).trim() === '';
    const isLast = visible.slice(span.end, source.lineEnd(line)).trim() === '';
    return isFirst && !isLast ? [{ start, end: span.end }] : [];
  });
  return blank(visible, joints, '\u2060');
}

interface OpenSection {
  readonly title: string;
  readonly level: number;
  readonly headingSpan: Span;
  readonly titleSpan: Span;
  readonly blocks: Block[];
}

/** Turns markdown-it's flat tokens into sections and blocks with their places in the original text. */
class BlockReader {
  readonly #source: SourceText;
  readonly #text: string;
  /** The text in which the words of a token are found again. */
  readonly #withoutNul: string;
  readonly #open: OpenSection[] = [];
  readonly #hidden: Span[] = [];
  readonly #coded: Span[] = [];
  readonly #backtick: NextOf;

  constructor(source: SourceText, text: string) {
    this.#source = source;
    this.#text = text;
    this.#withoutNul = withoutNul(text);
    this.#backtick = new NextOf(text, '`');
    this.#open.push({ title: '', level: 0, headingSpan: EMPTY, titleSpan: EMPTY, blocks: [] });
  }

  read(): void {
    // The same line endings that markdown-it's own normalisation leaves; tokens speak of lines only.
    const lines = this.#text.includes('\r') ? this.#text.replaceAll(/\r\n?/g, '\n') : this.#text;
    const tokens = readBlockTokens(withoutNul(lines));
    for (let index = 0; index < tokens.length; ) {
      index = this.#readBlock(tokens, index);
    }
  }

  /** The sections, closed: each reaches up to the next heading of its level or above. */
  sections(): Section[] {
    const sections: Section[] = [];
    const ancestors: Section[] = [];
    const ends = this.#ends();
    for (const [index, open] of this.#open.entries()) {
      while ((ancestors.at(-1)?.level ?? -1) >= open.level) {
        ancestors.pop();
      }
      const parent = ancestors.at(-1);
      const section: Section = {
        title: open.title,
        level: open.level,
        headingSpan: open.headingSpan,
        titleSpan: open.titleSpan,
        span: { start: open.headingSpan.start, end: ends[index] ?? this.#source.text.length },
        blocks: inOrder(open.blocks),
        parent: parent && parent.level > 0 ? parent : undefined,
      };
      sections.push(section);
      ancestors.push(section);
    }
    return sections;
  }

  /** What is no prose, in document order. */
  masked(): Span[] {
    return mergeSpans([...this.#hidden, ...this.#coded, ...findTargets(this.#text)]);
  }

  #ends(): number[] {
    const ends: number[] = [];
    const open: number[] = [];
    for (const [index, { level, headingSpan }] of this.#open.entries()) {
      for (let last = open.at(-1); last !== undefined && last !== 0 && (this.#open[last]?.level ?? 0) >= level; last = open.at(-1)) {
        ends[last] = headingSpan.start;
        open.pop();
      }
      if (index === 1) {
        ends[0] = headingSpan.start;
      }
      open.push(index);
    }
    return ends;
  }

  get #blocks(): Block[] {
    return (this.#open.at(-1) ?? this.#open[0])?.blocks ?? [];
  }

  /** Reads the top-level block that starts at `index`; returns where the next one starts. */
  #readBlock(tokens: readonly Token[], index: number): number {
    const token = tokens[index];
    if (!token) {
      return index + 1;
    }
    switch (token.type) {
      case 'heading_open':
        if (isBanner(tokens, index)) {
          this.#hidden.push(this.#lines(token));
        } else {
          this.#readHeading(token, tokens[index + 1]);
        }
        return index + 3;
      case 'paragraph_open':
        this.#readParagraph(this.#lines(token));
        return index + 3;
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#readList(tokens, index);
      case 'table_open':
        return this.#readTable(tokens, index);
      case 'blockquote_open':
        return this.#readQuote(tokens, index);
      case 'fence':
      case 'code_block':
        this.#readFence(token);
        return index + 1;
      default:
        return index + 1;
    }
  }

  #readHeading(token: Token, inline: Token | undefined): void {
    const headingSpan = this.#lines(token);
    const content = inline?.content ?? '';
    const titleSpan = trimSpan(this.#text, isSetext(token) ? this.#setextTitle(token) : this.#atxTitle(headingSpan, content));
    const title = isSetext(token) ? this.#text.slice(titleSpan.start, titleSpan.end).replaceAll(LINE_ENDS, ' ') : content;
    this.#addCode(titleSpan);
    this.#open.push({ title: title.slice(0, LONGEST_TITLE), level: Number(token.tag.slice(1)), headingSpan, titleSpan, blocks: [] });
  }

  /** The lines above the underline. */
  #setextTitle({ map }: Token): Span {
    return map ? this.#source.lines(map[0], map[1] - 1) : EMPTY;
  }

  /** What stands between the number signs; the whole heading where nothing does. */
  #atxTitle(headingSpan: Span, content: string): Span {
    const start = content === '' ? -1 : this.#withoutNul.indexOf(content, headingSpan.start);
    return start === -1 || start > headingSpan.end ? headingSpan : { start, end: Math.min(start + content.length, headingSpan.end) };
  }

  #readParagraph(lines: Span): void {
    const span = trimSpan(this.#text, lines);
    const image = readImage(this.#text.slice(span.start, Math.min(span.end, span.start + LONGEST_IMAGE)));
    if (image) {
      this.#blocks.push({ kind: 'image', span, ...image });
      return;
    }
    this.#addCode(span);
    this.#blocks.push({ kind: 'prose', span });
  }

  #readFence(token: Token): void {
    const [from, to] = token.map ?? [0, 0];
    const span = this.#source.lines(from, to);
    const isFence = token.type === 'fence';
    const lineCount = isFence ? countLines(token.content) : to - from;
    const first = isFence ? from + 1 : from;
    const language = (/^\s*\{?\.?([\w+#-]*)/.exec(token.info)?.[1] ?? '').toLowerCase();
    const content = this.#source.lines(first, Math.min(first + lineCount, to));
    const points = isFence && isNotes(language, token.content) ? notePoints(this.#text, content) : NO_POINTS;
    if (points.length === 0) {
      this.#hidden.push(span);
    }
    this.#blocks.push({ kind: 'fence', span, language, content, points });
  }

  #readQuote(tokens: readonly Token[], index: number): number {
    const token = tokens[index];
    const span = token ? this.#lines(token) : EMPTY;
    this.#hidden.push(span);
    this.#blocks.push({ kind: 'quote', span });
    return closingIndex(tokens, index) + 1;
  }

  #readTable(tokens: readonly Token[], index: number): number {
    const close = closingIndex(tokens, index);
    const lines = tokens.slice(index, close).filter(({ type }) => type === 'tr_open').map(({ map }) => map?.[0] ?? 0);
    const token = tokens[index];
    const table = readTable(this.#source, this.#text, token ? this.#lines(token) : EMPTY, lines);
    for (const cell of table.columns) {
      this.#addCode(cell);
    }
    for (const { cells } of table.rows) {
      for (const cell of cells) {
        this.#addCode(cell);
      }
    }
    this.#blocks.push(table);
    return close + 1;
  }

  /** Flattens a list and the lists in it; other blocks inside items become blocks of the section. */
  #readList(tokens: readonly Token[], index: number): number {
    const opening = tokens[index];
    const close = closingIndex(tokens, index);
    const items: ListItem[] = [];
    let depth = -1;
    let pendingItem = false;
    for (let at = index; at <= close; ) {
      const token = tokens[at];
      if (!token) {
        break;
      }
      if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
        depth++;
      } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') {
        depth--;
      } else if (token.type === 'list_item_open') {
        pendingItem = true;
      } else if (token.type === 'paragraph_open') {
        const lines = this.#lines(token);
        if (pendingItem) {
          const span = trimSpan(this.#text, skipMarkers(this.#text, lines));
          this.#addCode(span);
          items.push({ span, depth });
          pendingItem = false;
        } else {
          this.#readParagraph(lines);
        }
      } else if (token.type === 'table_open') {
        at = this.#readTable(tokens, at);
        continue;
      } else if (token.type === 'blockquote_open') {
        at = this.#readQuote(tokens, at);
        continue;
      } else if (token.type === 'heading_open') {
        // A heading inside an item opens no section; its words are the item's.
        const span = trimSpan(this.#text, skipMarkers(this.#text, this.#lines(token)));
        items.push({ span, depth });
        pendingItem = false;
      } else if (token.type === 'fence' || token.type === 'code_block') {
        this.#readFence(token);
      }
      at++;
    }
    this.#blocks.push({ kind: 'list', span: opening ? this.#lines(opening) : EMPTY, items });
    return close + 1;
  }

  #lines(token: Token): Span {
    const [from, to] = token.map ?? [0, 0];
    return this.#source.lines(from, to);
  }

  #addCode(span: Span): void {
    if (this.#backtick.from(span.start) < span.end) {
      const text = this.#text.slice(span.start, span.end);
      for (const code of findCodeSpans(text, span.start)) {
        addAll(this.#coded, hiddenOf(this.#text, code));
      }
    }
  }
}

/** As Markdown has it, a character that cannot be shown. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

/** "# 1. Split" between two lines "# ------": comments of code that nobody has fenced, which has neither. */
function isBanner(tokens: readonly Token[], index: number): boolean {
  const line = tokens[index]?.map?.[0] ?? -1;
  const beside = [index - 3, index + 3].filter(at => tokens[at]?.type === 'heading_open' && Math.abs((tokens[at].map?.[0] ?? -1) - line) === 1);
  return beside.some(at => isRule(tokens[index + 1]) || isRule(tokens[at + 1]));
}

function isRule(title: Token | undefined): boolean {
  return title !== undefined && RULE.test(title.content);
}

const RULE = /^[-=*~_#]{3,}$/;

function isSetext({ markup }: Token): boolean {
  return markup === '=' || markup === '-';
}

function countLines(content: string): number {
  return content === '' ? 0 : content.split('\n').length - (content.endsWith('\n') ? 1 : 0);
}

/** Blocks inside a list come before it; all others come in order. */
function inOrder(blocks: Block[]): Block[] {
  const isOrdered = blocks.every(({ span }, index) => index === 0 || (blocks[index - 1]?.span.start ?? 0) <= span.start);
  return isOrdered ? blocks : blocks.toSorted((a, b) => a.span.start - b.span.start);
}

const NO_POINTS: readonly Span[] = [];
const LINE_ENDS = /\r\n?|\n/g;
const EMPTY: Span = { start: 0, end: 0 };
/** Longer paragraphs are no picture; looking at them as a whole would cost a look-ahead for each. */
const LONGEST_IMAGE = 4000;

const MARKER = /^[ \t>\u2060]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\](?=[ \t]))?|$)/;

/** The span after the list markers that its first line begins with. */
function skipMarkers(text: string, { start, end }: Span): Span {
  let from = start;
  for (let match = MARKER.exec(text.slice(from, Math.min(end, from + 1000))); match && match[0] !== ''; ) {
    from += match[0].length;
    match = MARKER.exec(text.slice(from, Math.min(end, from + 1000)));
  }
  return { start: from, end };
}

function closingIndex(tokens: readonly Token[], index: number): number {
  let nesting = 0;
  for (let at = index; at < tokens.length; at++) {
    nesting += tokens[at]?.nesting ?? 0;
    if (nesting === 0) {
      return at;
    }
  }
  return tokens.length - 1;
}
