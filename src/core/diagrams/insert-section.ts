import { placedSections, type PlacedSection } from '../catalog/framework';
import type { DocumentModel } from '../document/document-model';
import type { Reading } from '../evidence/read-document';
import { insertSection as insertHeaded } from '../outline/insert-part';
import type { OutlineEntry } from '../outline/outline';
import { sectionContent } from '../outline/skeleton';
import type { TextEdit } from '../text/edit';
import { trimSpan, type Span } from '../text/span';
import { insertAt } from './insert-at';

/** A section of the document's framework, and what the document has of it. */
export interface SectionOffer extends PlacedSection {
  /** The heading, otherwise the label, that stands for it; `undefined` for a section that the document lacks. */
  readonly entry: OutlineEntry | undefined;
}

/** All sections of the document's framework, in its order, those first that the document lacks. */
export function offerSections({ outline, parts }: Pick<Reading, 'outline' | 'parts'>): SectionOffer[] {
  const offers = placedSections(outline.map.framework).map(placed => {
    const entries = parts.entriesOf(outline.map.partOfSection(placed.step, placed.section));
    return { ...placed, entry: entries.find(({ kind }) => kind === 'heading') ?? entries[0] };
  });
  return [...offers.filter(({ entry }) => !entry), ...offers.filter(({ entry }) => entry)];
}

/**
 * The edits that bring the section's prompt and placeholders: with its heading, where it belongs; under the heading or label
 * that it has already. None where they stand there.
 */
export function insertSection({ document, outline }: Pick<Reading, 'document' | 'outline'>, { step, section, entry }: SectionOffer): TextEdit[] {
  if (!entry) {
    return insertHeaded(document, outline, { step, section });
  }
  const { text, lineEnding } = document.source;
  const span = ownSpan(document, entry);
  const content = sectionContent(section);
  return text.slice(span.start, span.end).includes(content.replaceAll('\n', lineEnding)) ? [] : [insertAt(document, trimSpan(text, span).end, content)];
}

/** A heading's own text ends where the next heading begins. */
function ownSpan({ sections, source }: DocumentModel, { kind, span, section }: OutlineEntry): Span {
  const next = sections[sections.indexOf(section) + 1];
  return kind === 'heading' ? { start: span.start, end: next?.span.start ?? source.text.length } : span;
}
