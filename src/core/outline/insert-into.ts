import type { DocumentModel } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertBlock } from '../text/insert-block';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';

/**
 * As {@link insertBlock}, in a document: a code fence that was never closed runs to the end of the text, so what goes behind
 * it closes it first. Otherwise the block would be code, and whoever inserts it again would get it twice.
 */
export function insertInto({ source, sections }: DocumentModel, offset: number, block: string): TextEdit {
  const edit = insertBlock(source, offset, block);
  // Indented code, which has no line before its content, may hold the mark of a fence.
  const last = sections.flatMap(({ blocks }) => blocks).findLast(block => block.kind === 'fence' && block.content.start > block.span.start);
  const mark = last && last.span.start < offset ? openMark(source, last.span) : undefined;
  return mark === undefined ? edit : { ...edit, newText: `${source.lineEnding}${mark}${edit.newText}` };
}

const OPENING = /^[ \t]*(`{3,}|~{3,})/;

/** The mark that would close the fence; `undefined` where something closes it. */
function openMark(source: SourceText, span: Span): string | undefined {
  const lines = source.slice(span).trimEnd().split(/\r\n?|\n/);
  const mark = OPENING.exec(lines[0] ?? '')?.[1];
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trim() : '';
  const isClosed = mark !== undefined && last.startsWith(mark) && last.replaceAll(mark.charAt(0), '') === '';
  const isAtEnd = source.text.slice(span.end).trim() === '';
  return isClosed || !isAtEnd ? undefined : mark;
}
