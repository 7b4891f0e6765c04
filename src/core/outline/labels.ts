import type { DocumentModel, List, Section } from '../document/document-model';
import type { Span } from '../text/span';

/** A line that people write in place of a heading: `**Labels:** …`, `- Input: …`, a bold line, `##NoSpace`. */
export interface Label {
  readonly title: string;
  readonly titleSpan: Span;
  /** What it speaks for: up to the next label of its kind, or the next heading. */
  readonly span: Span;
  readonly isBold: boolean;
  /** The label is all there is on its line, like a heading. */
  readonly isWholeLine: boolean;
}

const BOLD = /^(?:#{1,6})?\s*(?:\d+[.)]\s*)?(\*\*|__)(?=\S)([^*\n]{1,100}?)\1\s*[:：]?(?:\s*[–—-]\s)?/;
const PLAIN = /^([\p{L}\d][^:：|*\n`]{0,58}[\p{L}\d)]|\p{L})\s*[:：](?=\s|$)/u;
const UNSPACED_HEADING = /^#{1,6}([^\s#!/\d][^\n]{1,80})$/u;

/** The labels of a document's paragraphs and list items, section by section, each in document order. */
export function findLabels(document: DocumentModel): readonly (readonly Label[])[] {
  const { sections } = document;
  return sections.map((section, index) => labelsIn(document, section, sections[index + 1]?.span.start ?? section.span.end));
}

function labelsIn({ source, visible }: DocumentModel, section: Section, sectionEnd: number): readonly Label[] {
  const starts: Start[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'prose') {
      const { start, end } = block.span;
      for (let line = source.lineAt(start), from = start; from < end; from = source.lineStart(++line)) {
        addLabel(starts, visible, { start: from, end: Math.min(source.lineEnd(line), end) }, end, PARAGRAPH_DEPTH);
      }
    } else if (block.kind === 'list') {
      for (const [index, { span: { start, end }, depth }] of block.items.entries()) {
        addLabel(starts, visible, { start, end: Math.min(source.lineEnd(source.lineAt(start)), end) }, () => endOfItem(block, index), depth);
      }
    }
  }
  if (starts.length === 0) {
    return NONE;
  }
  let limit = sectionEnd;
  const labels = starts.toReversed().map(({ label, start, end, depth }) => {
    if (depth !== PARAGRAPH_DEPTH) {
      return { ...label, span: { start, end } };
    }
    // Alone on its line a label speaks for what follows it, like a heading; with text behind it, for its own paragraph.
    const span = { start, end: label.isWholeLine ? limit : Math.min(end, limit) };
    limit = start;
    return { ...label, span };
  });
  return labels.toReversed();
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

interface Start {
  readonly label: Omit<Label, 'span'>;
  /** With the marks before the title, where what it says begins too. */
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

const PARAGRAPH_DEPTH = -1;

function addLabel(starts: Start[], text: string, line: Span, end: number | (() => number), depth: number): void {
  if (!mayBeLabel(text, line)) {
    return;
  }
  const words = text.slice(line.start, Math.min(line.end, line.start + 200)).trimStart();
  const from = line.start + Math.min(line.end - line.start, 200) - words.length;
  const bold = BOLD.exec(words);
  const match = bold ?? PLAIN.exec(words) ?? (depth === PARAGRAPH_DEPTH ? UNSPACED_HEADING.exec(words) : null);
  const title = (bold ? bold[2] : match?.[1])?.replace(/\s*[:：.]$/, '');
  if (!match || title === undefined) {
    return;
  }
  const start = from + words.indexOf(title);
  const isWholeLine = match[0].trimEnd().length === words.trimEnd().length;
  starts.push({
    label: { title, titleSpan: { start, end: start + title.length }, isBold: bold !== null || match[0].startsWith('#'), isWholeLine },
    start: from,
    end: typeof end === 'number' ? end : end(),
    depth,
  });
}

/** Most lines are none, which their first characters tell: neither a colon, nor the marks of bold or of a heading. */
function mayBeLabel(text: string, { start, end }: Span): boolean {
  for (let at = start, last = Math.min(end, start + MAX_LOOK); at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON || code === HASH) {
      return true;
    }
    if ((code === ASTERISK || code === UNDERSCORE) && text.charCodeAt(at + 1) === code) {
      return true;
    }
  }
  return false;
}

const NONE: readonly Label[] = [];
/** More than a plain label's length, with its indentation. */
const MAX_LOOK = 200;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;
const HASH = 0x23;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;
