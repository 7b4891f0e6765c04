import catalog from 'templates:catalog';
import { placedSections, sectionSkeleton, type Piece, type PlacedSection } from '../../core';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { DEFAULT_FRAMEWORK, templatesHere } from '../configs';
import { exitCodeAfter } from '../exit-code';
import { findById } from '../find-by-id';
import { complainAbout } from '../reporters/complain-about';
import { json } from '../reporters/json';
import { listedPiece, listedSection, prettySections } from '../reporters/pretty-sections';
import type { ReportedProblem } from '../reporters/report';
import { formats } from '../reporters/reporter';
import type { Terminal } from '../terminal';
import { UsageError } from '../usage-error';

export default defineCommand({
  summary: 'Print a section of a framework or a ready piece as Markdown, or list them all.',
  usage: ['[--framework ID]', 'STEP/SECTION [--framework ID]', 'PIECE'],
  options: {
    framework: { type: 'string', value: 'ID', description: `Whose sections: ${catalog.frameworks.map(({ id }) => id).join(', ')}, or the team’s own; by default what its config names, otherwise ${DEFAULT_FRAMEWORK}.` },
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  },
  maxPaths: 1,

  run({ values, positionals: [id] }, terminal) {
    const isJson = choose('--format', values.format ?? 'pretty', formats) === 'json';
    const { catalog: { frameworks }, library: { pieces }, framework: byDefault, problems } = templatesHere();
    complainAbout(isJson ? [] : problems, terminal);
    const framework = findById('framework', values.framework ?? byDefault, frameworks);
    const sections = placedSections(framework);
    if (id === undefined) {
      const report = { version: 1, framework: framework.id, sections: sections.map(listedSection), pieces: pieces.map(listedPiece), problems } as const;
      (isJson ? json : prettySections)(report, terminal);
      return exitCodeAfter(problems);
    }
    const thing = sections.find(({ section }) => section.standsFor === id) ?? findById('section or piece', id, [...sections, ...pieces]);
    if ('step' in thing) {
      showSection(thing, { isJson, problems }, terminal);
    } else if (values.framework !== undefined) {
      throw new UsageError(`--framework says whose sections: the piece “${id}” is the same in all of them.`);
    } else {
      showPiece(thing, { isJson, problems }, terminal);
    }
    return exitCodeAfter(problems);
  },
});

interface Form {
  readonly isJson: boolean;
  /** What is wrong with the team's own library. */
  readonly problems: readonly ReportedProblem[];
}

function showSection(placed: PlacedSection, { isJson, problems }: Form, terminal: Terminal): void {
  const markdown = sectionSkeleton(placed.section);
  if (isJson) {
    json({ version: 1, section: { ...listedSection(placed), markdown }, problems }, terminal);
  } else {
    terminal.print(markdown);
  }
}

function showPiece(piece: Piece, { isJson, problems }: Form, terminal: Terminal): void {
  if (isJson) {
    json({ version: 1, piece: { ...listedPiece(piece), markdown: piece.body }, problems }, terminal);
  } else {
    terminal.print(piece.body);
  }
}
