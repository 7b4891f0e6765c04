import type { DocumentModel, Section } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertBlock } from '../text/insert-block';
import { consecutiveNumberings, readNumbering, writeNumbering } from './numbering';

/**
 * The edits that move a section, with all below it, before or behind a sibling. Where the siblings count up one by one they do
 * so again afterwards.
 */
export function moveSection(document: DocumentModel, section: Section, anchor: Section, side: 'before' | 'behind'): TextEdit[] {
  const { source, sections } = document;
  const siblings = sections.filter(({ level, parent }) => level === section.level && parent === section.parent);
  const rest = siblings.filter(each => each !== section);
  const place = rest.indexOf(anchor) + (side === 'before' ? 0 : 1);
  const order = [...rest.slice(0, place), section, ...rest.slice(place)];
  const [first] = consecutiveNumberings(siblings) ?? [];
  const numberOf = (each: Section): string | undefined => first && writeNumbering(first, first.value + order.indexOf(each));

  const renumbered = rest.flatMap(each => numberEdit(each, numberOf(each)));
  const moved = source.slice(section.span).trimEnd();
  const [own] = numberEdit(section, numberOf(section));
  const text = own ? splice(moved, own, section.span.start) : moved;
  return [
    { span: section.span, newText: '' },
    insertBlock(source, side === 'before' ? anchor.span.start : anchor.span.end, text),
    ...renumbered,
  ];
}

function numberEdit({ title, titleSpan }: Section, number: string | undefined): TextEdit[] {
  const numbering = readNumbering(title);
  if (!numbering || number === undefined) {
    return [];
  }
  const written = writeNumbering(numbering, numbering.value);
  return written === number ? [] : [{ span: { start: titleSpan.start, end: titleSpan.start + written.length }, newText: number }];
}

function splice(text: string, { span, newText }: TextEdit, offset: number): string {
  return text.slice(0, span.start - offset) + newText + text.slice(span.end - offset);
}
