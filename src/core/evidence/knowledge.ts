import type { Canonical } from '../catalog/canonical';
import type { Framework } from '../catalog/framework';
import type { CatalogData } from '../catalog/read-catalog';
import type { TermTable } from '../catalog/tables';
import { FrameworkMap } from '../outline/framework-map';
import { tabulateHeadings } from '../outline/heading-table';
import { denialGroups } from './denials';
import { placeholderWords } from './placeholders';
import { numberWords } from './quantities';
import { TermMatcher } from './term-matcher';
import { tabulateTerms } from './term-table';

/** A catalogue made ready for reading documents. Make one and keep it: without {@link withTables} it indexes thousands of words. */
export class Knowledge {
  readonly catalog: CatalogData;
  readonly matcher: TermMatcher;
  readonly #maps = new Map<Framework, FrameworkMap>();

  constructor(catalog: CatalogData) {
    this.catalog = catalog;
    this.matcher = new TermMatcher(catalog.tables?.terms ?? tabulateAllTerms(catalog));
  }

  /** The framework of that id; the default one where there is none. */
  framework(id: string | undefined): Framework {
    const { frameworks } = this.catalog;
    const framework = frameworks.find(each => each.id === id) ?? frameworks[0];
    if (!framework) {
      throw new Error('The catalogue holds no framework.');
    }
    return framework;
  }

  map(framework: Framework): FrameworkMap {
    const known = this.#maps.get(framework);
    if (known) {
      return known;
    }
    const map = new FrameworkMap(framework, this.catalog.canonical, this.catalog.tables?.headings);
    this.#maps.set(framework, map);
    return map;
  }
}

/** The catalogue with what a {@link Knowledge} of it would have to work out of its words at every start; for the build. */
export function withTables<Data extends CatalogData>(catalog: Data): Data {
  return { ...catalog, tables: { terms: tabulateAllTerms(catalog), headings: tabulateHeadings(catalog.canonical) } };
}

function tabulateAllTerms({ terms, canonical }: CatalogData): TermTable {
  return tabulateTerms([...Object.entries(terms.groups), ...cueGroups(canonical), ...denialGroups, ...ownGroups]);
}

/** The groups of words that the reading of statements is itself after. */
export const PLACEHOLDER_GROUP = '~placeholder';
export const NUMBER_GROUP = '~number';

const ownGroups: readonly (readonly [group: string, phrases: readonly string[]])[] = [
  [PLACEHOLDER_GROUP, placeholderWords],
  [NUMBER_GROUP, [...numberWords.keys()]],
];

/** The name of the term group that holds a section's cues. */
export function cueGroup(section: string): string {
  return `cue:${section}`;
}

function cueGroups({ steps }: Canonical): [string, readonly string[]][] {
  return steps.flatMap(step => step.sections.map(({ id, cues }): [string, readonly string[]] => [cueGroup(`${step.id}/${id}`), cues]));
}
