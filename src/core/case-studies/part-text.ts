import type { DocumentModel, Section } from '../document/document-model';
import { applyEdits } from '../text/edit';
import { trimSpan, type Span } from '../text/span';

/** What stands under the heading, its subheadings included, as it reads under a heading of that level. */
export function textUnder({ source, sections }: DocumentModel, section: Section, level: number): string {
  const span = trimSpan(source.text, { start: section.headingSpan.end, end: section.span.end });
  const edits = sections
    .filter(({ headingSpan }) => span.start <= headingSpan.start && headingSpan.start < span.end)
    .map(inner => ({
      span: { start: inner.headingSpan.start - span.start, end: inner.headingSpan.end - span.start },
      newText: headingLine(inner.title, inner.level - section.level + level),
    }));
  return applyEdits(source.slice(span), edits);
}

/** What stands between the heading and the next one of any level. */
export function ownText({ source, sections }: DocumentModel, section: Section): string {
  return source.slice(trimSpan(source.text, ownSpan(sections, section)));
}

/** From the heading's end to the next heading of any level. */
export function ownSpan(sections: readonly Section[], section: Section): Span {
  const next = sections[sections.indexOf(section) + 1];
  return { start: section.headingSpan.end, end: next ? next.headingSpan.start : section.span.end };
}

export function headingLine(title: string, level: number): string {
  return `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${title}`;
}

/** The span without the white space at its end. */
export function untilLastWord(text: string, { start, end }: Span): Span {
  const trimmed = trimSpan(text, { start, end });
  return { start, end: Math.max(start, trimmed.end) };
}
