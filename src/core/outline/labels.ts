import type { List, Section } from '../document/document-model';
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

/** The labels of a section's paragraphs and list items, in document order. */
export function findLabels(text: string, section: Section, sectionEnd: number): Label[] {
  const starts: Start[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'prose') {
      for (const line of linesOf(text, block.span)) {
        const label = readLabel(text, line, block.span.end, PARAGRAPH_DEPTH);
        if (label) {
          starts.push(label);
        }
      }
    } else if (block.kind === 'list') {
      for (const [index, item] of block.items.entries()) {
        const end = endOfItem(block, index);
        const label = readLabel(text, firstLine(text, item.span), end, item.depth);
        if (label) {
          starts.push(label);
        }
      }
    }
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

function readLabel(text: string, line: Span, end: number, depth: number): Start | undefined {
  const words = text.slice(line.start, Math.min(line.end, line.start + 200));
  const bold = BOLD.exec(words);
  const match = bold ?? PLAIN.exec(words) ?? (depth === PARAGRAPH_DEPTH ? UNSPACED_HEADING.exec(words) : null);
  const title = (bold ? bold[2] : match?.[1])?.replace(/\s*[:：.]$/, '');
  if (!match || title === undefined) {
    return undefined;
  }
  const start = line.start + words.indexOf(title);
  const isWholeLine = match[0].trimEnd().length === words.trimEnd().length;
  return {
    label: { title, titleSpan: { start, end: start + title.length }, isBold: bold !== null || match[0].startsWith('#'), isWholeLine },
    start: line.start,
    end,
    depth,
  };
}

function firstLine(text: string, span: Span): Span {
  return linesOf(text, span)[0] ?? span;
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const indent = line.length - line.trimStart().length;
    lines.push({ start: start + index + indent, end: start + index + line.length });
  }
  return lines;
}
