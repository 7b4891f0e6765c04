import type { Canonical } from './canonical';
import type { CaseStudy } from './case-study';
import { diagramSchema, type Diagram } from './diagram';
import { estimateSchema, type EstimateTemplate } from './estimate';
import { frameworkSchema, inheritSections, mistakesInFramework, type Framework } from './framework';
import type { Piece } from './piece';
import type { Result } from './problem';
import { readCaseStudy } from './read-case-study';
import { readPiece } from './read-piece';
import { readYaml, type CatalogFile } from './read-yaml';
import { mistakesInSuits } from './suits';
import { readTextTemplate, type TextTemplate } from './text-template';

/** What a catalogue holds, by the name of each kind. */
interface ThingTypes {
  frameworks: Framework;
  caseStudies: CaseStudy;
  diagrams: Diagram;
  estimates: EstimateTemplate;
  pieces: Piece;
  /** Templates of whole documents. */
  documents: TextTemplate;
  /** What templates share. */
  partials: TextTemplate;
}

/** All things of a catalogue, built in or a team's own. */
export type Things = { readonly [Key in keyof ThingTypes]: readonly ThingTypes[Key][] };

/** A kind of thing: one file each, in one folder. */
export interface Kind<Thing> {
  /** As one of them is called. */
  readonly noun: string;
  readonly folder: string;
  /** What the names of its files end with, behind the id. */
  readonly ending: string;
  readonly read: (file: CatalogFile, canonical: Canonical) => Result<Thing>;
}

/** The one list of kinds, built in and in a team's own library alike. */
export const kinds: { readonly [Key in keyof ThingTypes]: Kind<ThingTypes[Key]> } = {
  frameworks: { noun: 'framework', folder: 'frameworks', ending: '.yaml', read: readFramework },
  caseStudies: { noun: 'case study', folder: 'case-studies', ending: '.md', read: readCaseStudy },
  diagrams: { noun: 'diagram', folder: 'diagrams', ending: '.yaml', read: (file, canonical) => readYaml(file, diagramSchema, mistakesInSuits(canonical)) },
  estimates: { noun: 'estimate', folder: 'estimates', ending: '.yaml', read: (file, canonical) => readYaml(file, estimateSchema, mistakesInSuits(canonical)) },
  pieces: { noun: 'piece', folder: 'pieces', ending: '.md', read: readPiece },
  documents: { noun: 'document template', folder: 'documents', ending: '.md.hbs', read: readTextTemplate },
  partials: { noun: 'partial', folder: 'partials', ending: '.md.hbs', read: readTextTemplate },
};

/** Makes the things of every kind; the compiler demands a line for each. */
export function mapKinds(make: <Key extends keyof ThingTypes>(key: Key) => readonly ThingTypes[Key][]): Things {
  return {
    frameworks: make('frameworks'),
    caseStudies: make('caseStudies'),
    diagrams: make('diagrams'),
    estimates: make('estimates'),
    pieces: make('pieces'),
    documents: make('documents'),
    partials: make('partials'),
  };
}

function readFramework(file: CatalogFile, canonical: Canonical): Result<Framework> {
  const read = readYaml(file, frameworkSchema, framework => mistakesInFramework(framework, canonical));
  return read.ok ? { ok: true, value: inheritSections(read.value, canonical) } : read;
}
