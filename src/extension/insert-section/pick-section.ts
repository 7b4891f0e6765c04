import { entryAt, offerSections, rankBySection, type Piece, type Reading, type SectionOffer } from '../../core';
import { groupBySection, type Choice, type Group } from '../picking/groups';
import { pickWithPreview } from '../picking/pick-with-preview';
import { piecePage, sectionPage } from './section-pages';

/** What can be inserted: a section of the document's framework, or a ready piece. */
export type Insertable =
  | { readonly kind: 'section'; readonly section: SectionOffer }
  | { readonly kind: 'piece'; readonly piece: Piece };

/** Asks for a section or a piece: the pieces that suit what the cursor stands in, and what the document lacks, come first. */
export function pickSection(reading: Reading, cursor: number, pieces: readonly Piece[]): Promise<Insertable | undefined> {
  const { outline } = reading;
  const entry = entryAt(outline, cursor);
  const [suiting, others] = groupBySection(pieces, entry, 'Other pieces', pieceChoice);
  // Those of the cursor's own step before those of the others.
  const offers = offerSections(reading).map(offer => ({ offer, suits: offer.section.standsFor === undefined ? [] : [offer.section.standsFor] }));
  const sections = rankBySection(offers, entry?.parts ?? []).map(({ thing }) => thing.offer);
  const groups: readonly Group<Insertable>[] = [
    suiting,
    { label: 'Sections that the document lacks', choices: sections.filter(section => !section.entry).map(sectionChoice) },
    others,
    { label: 'Sections that it has', choices: sections.filter(section => section.entry).map(sectionChoice) },
  ];
  return pickWithPreview(groups, {
    title: 'Insert Section',
    placeholder: 'Which section or ready piece?',
    pageOf: thing => (thing.kind === 'piece' ? piecePage(thing.piece) : sectionPage(outline.map.framework, thing.section)),
  });
}

function pieceChoice(piece: Piece): Choice<Insertable> {
  return { label: piece.title, description: 'ready piece', detail: piece.summary, thing: { kind: 'piece', piece } };
}

function sectionChoice(offer: SectionOffer): Choice<Insertable> {
  const { step, section, entry } = offer;
  const [request = ''] = section.prompt.split('\n');
  return {
    label: section.title,
    description: `${step.title} · ${section.need}`,
    detail: entry ? `Its prompt and placeholders, under “${entry.title}”. ${request}` : request,
    thing: { kind: 'section', section: offer },
  };
}
