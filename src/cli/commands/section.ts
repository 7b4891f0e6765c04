import catalog from 'templates:catalog';
import { placedSections, sectionSkeleton, type Piece, type PlacedSection } from '../../core';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { findById } from '../find-by-id';
import { readLibrary } from '../library';
import { json } from '../reporters/json';
import { listedPiece, listedSection, prettySections } from '../reporters/pretty-sections';
import { formats } from '../reporters/reporter';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

const DEFAULT_FRAMEWORK = 'seven-step';

export default defineCommand({
  summary: 'Print a section of a framework or a ready piece as Markdown, or list them all.',
  usage: ['[--framework ID]', 'STEP/SECTION [--framework ID]', 'PIECE'],
  options: {
    framework: { type: 'string', value: 'ID', description: `Whose sections: ${catalog.frameworks.map(({ id }) => id).join(', ')}; ${DEFAULT_FRAMEWORK} by default.` },
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  },
  maxPaths: 1,

  run({ values, positionals: [id] }, terminal) {
    const isJson = choose('--format', values.format ?? 'pretty', formats) === 'json';
    const framework = findById('framework', values.framework ?? DEFAULT_FRAMEWORK, catalog.frameworks);
    const sections = placedSections(framework);
    const { pieces } = readLibrary();
    if (id === undefined) {
      const report = { version: 1, framework: framework.id, sections: sections.map(listedSection), pieces: pieces.map(listedPiece) } as const;
      (isJson ? json : prettySections)(report, terminal);
      return 0;
    }
    const thing = sections.find(({ section }) => section.standsFor === id) ?? findById('section or piece', id, [...sections, ...pieces]);
    if ('step' in thing) {
      showSection(thing, isJson, terminal);
    } else if (values.framework !== undefined) {
      throw new UsageError(`--framework says whose sections: the piece “${id}” is the same in all of them.`);
    } else {
      showPiece(thing, isJson, terminal);
    }
    return 0;
  },
});

function showSection(placed: PlacedSection, isJson: boolean, terminal: Terminal): void {
  const markdown = sectionSkeleton(placed.section);
  if (isJson) {
    json({ version: 1, section: { ...listedSection(placed), markdown } }, terminal);
  } else {
    terminal.print(markdown);
  }
}

function showPiece(piece: Piece, isJson: boolean, terminal: Terminal): void {
  if (isJson) {
    json({ version: 1, piece: { ...listedPiece(piece), markdown: piece.body } }, terminal);
  } else {
    terminal.print(piece.body);
  }
}
