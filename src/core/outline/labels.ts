import type { Block, DocumentModel, List, Section, Table } from '../document/document-model';
import { addAll } from '../text/add-all';
import { NextOf } from '../text/next-of';
import { isSpace, type Span } from '../text/span';

/** What people write in place of a heading: `**Labels:** …`, `- Input: …`, a bold line, `##NoSpace`, `| Split | by time |`, `Data. …`. */
export interface Label {
  readonly title: string;
  readonly titleSpan: Span;
  /** What it speaks for: up to the next label of its kind, or the next heading. */
  readonly span: Span;
  readonly isBold: boolean;
  /** The label is all there is on its line, like a heading. */
  readonly isWholeLine: boolean;
  /** It was meant for a heading, or asks what a heading would name: it may say so in more words than a label has. */
  readonly isWordy: boolean;
  /** It opens a paragraph that goes on in the same line. */
  readonly isRunIn: boolean;
  /** It is the first cell of a row. */
  readonly isRow: boolean;
}

const BOLD = /^(?:#{1,6})?\s*(?:\d+[.)]\s*)?(\*\*|__)(?=\S)([^*\n]{1,100}?)\1\s*[:：]?(?:\s*[–—-]\s)?/;
const PLAIN = /^([\p{L}\d][^:：|*\n`]{0,58}[\p{L}\d)]|\p{L})\s*[:：](?=\s|$)/u;
const UNSPACED_HEADING = /^#{1,6}([^\s#!/\d][^\n]{1,80})$/u;
/** "`out of scope`: …", as the fields of a canvas are set. */
const CODED = /^`(\p{L}[^`\n]{1,40}\p{L})`\s*[:：](?=\s|$)/u;
/** "Data. Positives are applications …" */
const RUN_IN = /^(\p{Lu}[\p{L} -]{1,30}\p{L})\.(?=\s+\S)/u;
/** Behind a bold title: "**Models** (on the test weeks)". */
const REMARK = /^\([^()]{1,80}\)$/;
const QUESTION = /[?？]$/;

/** The labels of a document's paragraphs and list items, section by section, each in document order. */
export function findLabels(document: DocumentModel): readonly (readonly Label[])[] {
  const { sections } = document;
  const mayBeLabel = labelSieve(document.visible);
  if (sections.length <= MOST_UNHEADED) {
    return sections.map(section => endLabels(document.visible, withTitleLines(document, section, startsIn(document, section, mayBeLabel)), section.span.end));
  }
  return sections.map((section, index) => labelsIn(document, section, sections[index + 1]?.span.start ?? section.span.end, mayBeLabel));
}

/** The text before all headings, and one of them: the rest is headed by lines of words, if at all. */
const MOST_UNHEADED = 1;

/** Tells of most lines that they begin with no label: neither with the marks of bold or of a heading nor with words up to a colon. */
function labelSieve(text: string): (line: Span) => boolean {
  const colons = [new NextOf(text, ':'), new NextOf(text, '：')];
  return ({ start, end }) => {
    const last = Math.min(end, start + MAX_LOOK);
    return MARKED.has(text.charCodeAt(start)) || isSpace(text.charCodeAt(start)) || colons.some(colon => colon.from(start) < last);
  };
}

/** More than a plain label's length. */
const MAX_LOOK = 80;
/** A heading, bold, code, or a number before bold. */
const MARKED = new Set(Array.from('#*_`0123456789', mark => mark.charCodeAt(0)));

function labelsIn(document: DocumentModel, section: Section, sectionEnd: number, mayBeLabel: (line: Span) => boolean): readonly Label[] {
  return endLabels(document.visible, startsIn(document, section, mayBeLabel), sectionEnd);
}

/** In a text without headings: lines that stand like one, "3. Data preparation" or "Problem statement" over a paragraph. */
function withTitleLines({ source, visible }: DocumentModel, { blocks }: Section, labels: readonly Start[]): readonly Start[] {
  const starts = [...labels];
  for (const block of blocks.slice(1)) {
    const line = block.kind === 'prose' ? block.span : block.kind === 'list' && block.items.length === 1 ? block.items[0]?.span : undefined;
    const end = line && Math.min(source.lineEnd(source.lineAt(line.start)), line.end);
    const title = line && TITLE_LINE.exec(visible.slice(line.start, end))?.[1];
    if (line && title !== undefined && !labels.some(({ start }) => start === line.start)) {
      starts.push(titleStart(visible, line, title));
    }
  }
  return starts.sort((a, b) => a.start - b.start);
}

/** A line that stands for a heading: it speaks for what follows it. */
function titleStart(visible: string, line: Span, title: string): Start {
  const start = visible.indexOf(title, line.start);
  return { title, titleSpan: { start, end: start + title.length }, isBold: true, isWholeLine: true, isWordy: true, isRunIn: false, isRow: false, start: line.start, end: line.end, depth: PARAGRAPH_DEPTH };
}

/** "1. Requirements" alone in its list, and bullets below it that are not nested in it: what the item says up to a colon. */
function numberedTitle({ source, visible }: Pick<DocumentModel, 'source' | 'visible'>, { items }: List, next: Block | undefined): Start | undefined {
  const [item, ...others] = items;
  if (!item || others.length > 0 || next?.kind !== 'list') {
    return undefined;
  }
  const { start, end } = item.span;
  const isNumbered = NUMBERED.test(visible.slice(source.lineStart(source.lineAt(start)), start));
  const words = isNumbered ? /^[^:：\r\n]*/.exec(visible.slice(start, Math.min(end, start + MAX_LOOK)))?.[0] : undefined;
  const title = words === undefined ? undefined : TITLE_LINE.exec(words)?.[1];
  return title === undefined ? undefined : titleStart(visible, item.span, title);
}

const NUMBERED = /^\s*\d+[.)]\s+$/;

/** A few words that begin like a title and do not end like a sentence. */
const TITLE_LINE = /^\s*(?:(?:\d+|[ivx]+)[.)]\s+)?(\p{Lu}[\p{L}\p{N}'’&/()-]*(?:\s[\p{L}\p{N}'’&/()-]+){0,6})\s*$/u;

function startsIn({ source, visible }: DocumentModel, section: Section, mayBeLabel: (line: Span) => boolean): readonly Start[] {
  const starts: Start[] = [];
  const labelOfItem = ({ start, end }: Span, depth: number): Start | undefined => {
    const line = { start, end: Math.min(source.lineEnd(source.lineAt(start)), end) };
    return mayBeLabel(line) ? readLabel(visible, line, end, depth) : undefined;
  };
  for (const [at, block] of section.blocks.entries()) {
    if (block.kind === 'prose') {
      const { start, end } = block.span;
      for (let line = source.lineAt(start), from = start; from < end; from = source.lineStart(++line)) {
        const span = { start: from, end: Math.min(source.lineEnd(line), end) };
        const isFirst = from === start;
        const label = mayBeLabel(span) ? readLabel(visible, span, end, PARAGRAPH_DEPTH) : undefined;
        const found = label ?? (isFirst ? readRunIn(visible, span, end) : undefined);
        if (found) {
          found.isRunIn = isFirst && !found.isWholeLine;
          starts.push(found);
        }
      }
    } else if (block.kind === 'list') {
      const title = numberedTitle({ source, visible }, block, section.blocks[at + 1]);
      if (title) {
        starts.push(title);
        continue;
      }
      let index = 0;
      for (const { span, depth } of block.items) {
        const found = labelOfItem(span, depth);
        if (found) {
          found.end = endOfItem(block, index);
          starts.push(found);
        }
        index++;
      }
    } else if (block.kind === 'fence') {
      addAll(starts, block.points.flatMap(point => labelOfItem(point, 0) ?? []));
    } else if (block.kind === 'table' && block.columns.length === 2) {
      addAll(starts, rowLabels(visible, block));
    }
  }
  return starts;
}

/** The labels with what each speaks for. */
function endLabels(visible: string, starts: readonly Start[], sectionEnd: number): readonly Label[] {
  if (starts.length === 0) {
    return NONE;
  }
  // Where the next label of each rank stands: "Note: …" in a paragraph does not end what a bold line speaks for.
  const limits = [sectionEnd, sectionEnd, sectionEnd];
  return starts.toReversed().map(label => {
    const { start, end, depth } = label;
    if (depth !== PARAGRAPH_DEPTH) {
      return labelOf(label, end);
    }
    // Alone on its line a label speaks for what follows it, like a heading; with text behind it, for its own paragraph.
    const rank = visible.charCodeAt(start) === HASH ? 0 : label.isBold && label.isWholeLine ? 1 : 2;
    const limit = limits[rank] ?? sectionEnd;
    limits.fill(start, rank);
    return labelOf(label, label.isWholeLine ? limit : Math.min(end, limit));
  }).reverse();
}

function labelOf({ title, titleSpan, start, isBold, isWholeLine, isWordy, isRunIn, isRow }: Start, end: number): Label {
  return { title, titleSpan, span: { start, end }, isBold, isWholeLine, isWordy, isRunIn, isRow };
}

/** An item speaks for the items nested in it: up to the next one of its depth or above. */
function endOfItem({ items, span }: List, index: number): number {
  const depth = items[index]?.depth ?? 0;
  for (let next = index + 1; next < items.length; next++) {
    const item = items[next];
    if (item && item.depth <= depth) {
      return item.span.start;
    }
  }
  return span.end;
}

interface Start extends Omit<Label, 'span'> {
  isRunIn: boolean;
  /** With the marks before the title, where what it says begins too. */
  readonly start: number;
  end: number;
  readonly depth: number;
}

const PARAGRAPH_DEPTH = -1;
const HASH = 0x23;

function readLabel(text: string, line: Span, end: number, depth: number): Start | undefined {
  const words = text.slice(line.start, Math.min(line.end, line.start + 200)).trimStart();
  const from = line.start + Math.min(line.end - line.start, 200) - words.length;
  const bold = BOLD.exec(words);
  const match = bold ?? PLAIN.exec(words) ?? (depth === PARAGRAPH_DEPTH ? (UNSPACED_HEADING.exec(words) ?? CODED.exec(words)) : null);
  const title = (bold ? bold[2] : match?.[1])?.replace(/\s*[:：.]$/, '');
  if (!match || title === undefined) {
    return undefined;
  }
  const start = from + words.indexOf(title);
  const rest = words.slice(match[0].length).trim();
  const isWholeLine = rest === '' || (bold !== null && REMARK.test(rest));
  const isHeading = match[0].startsWith('#');
  const isBold = bold !== null || isHeading;
  const isWordy = isHeading || (isBold && isWholeLine && QUESTION.test(title));
  return { title, titleSpan: { start, end: start + title.length }, isBold, isWholeLine, isWordy, isRunIn: false, isRow: false, start: from, end, depth };
}

/** Words with a full stop that open a paragraph, as in print. */
function readRunIn(text: string, line: Span, end: number): Start | undefined {
  const title = RUN_IN.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[1];
  if (title === undefined) {
    return undefined;
  }
  const titleSpan = { start: line.start, end: line.start + title.length };
  return plainStart(title, titleSpan, { start: line.start, end }, PARAGRAPH_DEPTH);
}

/** A table of two columns is a list of labels with what they say. */
function* rowLabels(text: string, { rows }: Table): Generator<Start> {
  for (const { span, cells } of rows) {
    const titleSpan = cells[0];
    const title = titleSpan && text.slice(titleSpan.start, titleSpan.end).replaceAll(/^[*_\s]+|[*_:\s]+$/g, '');
    if (titleSpan && title) {
      yield plainStart(title, titleSpan, span, 0, true);
    }
  }
}

function plainStart(title: string, titleSpan: Span, { start, end }: Span, depth: number, isRow = false): Start {
  return { title, titleSpan, isBold: false, isWholeLine: false, isWordy: false, isRunIn: false, isRow, start, end, depth };
}

const NONE: readonly Label[] = [];
