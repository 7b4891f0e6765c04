import type { Piece, PlacedSection, SectionSpec } from '../../core';
import { printable } from '../printable';
import type { Terminal } from '../terminal';
import type { Reporter } from './reporter';

/** What `section --format json` prints. It is a contract: extend it, never rename. */
interface SectionsReport {
  readonly version: 1;
  readonly framework: string;
  readonly sections: readonly ListedSection[];
  readonly pieces: readonly ListedPiece[];
}

interface ListedSection extends Pick<SectionSpec, 'title' | 'need' | 'standsFor'> {
  readonly id: string;
  /** The title of its step. */
  readonly step: string;
}

type ListedPiece = Pick<Piece, 'id' | 'title' | 'section' | 'summary' | 'suits'>;

/** A section without its prompt and placeholders. */
export function listedSection({ id, step, section: { title, need, standsFor } }: PlacedSection): ListedSection {
  return { id, title, step: step.title, need, standsFor };
}

/** A piece without its text. */
export function listedPiece({ id, title, section, summary, suits }: Piece): ListedPiece {
  return { id, title, section, summary, suits };
}

/** For people: the ids to copy, the sections step by step. */
export const prettySections: Reporter<SectionsReport> = ({ framework, sections, pieces }, terminal) => {
  const { paint, print } = terminal;
  const steps = [...new Set(sections.map(({ step }) => step))].map(step => [
    paint('dim', `${step}:`),
    ...rows(sections.filter(section => section.step === step).map(({ id, title, need }) => [id, `${title} ${paint('dim', `(${need})`)}`]), terminal),
  ].join('\n'));
  print([
    ...steps,
    [paint('dim', 'Ready pieces:'), ...rows(pieces.map(({ id, summary }) => [id, printable(summary)]), terminal)].join('\n'),
    paint('dim', `Print one: mldesign section ${pieces[0]?.id ?? 'PIECE'}, or mldesign section ${sections[0]?.id ?? 'STEP/SECTION'} --framework ${framework}`),
  ].join('\n\n'));
};

function rows(entries: readonly (readonly [id: string, words: string])[], { paint }: Pick<Terminal, 'paint'>): string[] {
  const width = Math.max(0, ...entries.map(([id]) => id.length));
  return entries.map(([id, words]) => `  ${paint('bold', id.padEnd(width))}  ${words}`);
}
