import type { CatalogData, Library } from '../catalog/read-catalog';
import { mapKinds, type Things } from '../catalog/kinds';
import type { Problem } from '../catalog/problem';

/** What a team has put beside the built-in things, or in their place. */
export interface TeamLibrary {
  /** Those that can be used. */
  readonly things: Things;
  /** What is wrong with the others; paths are those of the library's files. */
  readonly problems: readonly Problem[];
}

/** What the linter needs, with the team's own. */
export function withTeamCatalog<Data extends CatalogData>(catalog: Data, { frameworks, caseStudies }: Things): Data {
  return {
    ...catalog,
    frameworks: override(catalog.frameworks, frameworks),
    caseIds: [...new Set([...catalog.caseIds, ...caseStudies.map(({ id }) => id)])],
  };
}

/** What the commands insert, with the team's own. */
export function withTeamLibrary(library: Library, things: Things): Library {
  // Frameworks are the catalogue's.
  const builtIn: Things = { ...library, frameworks: [] };
  return { ...library, ...mapKinds(key => override(builtIn[key], things[key])) };
}

/** A thing of the team's takes the place of the built-in one of the same id; the others come behind. */
function override<Thing extends { readonly id: string }>(builtIn: readonly Thing[], own: readonly Thing[]): Thing[] {
  const ownById = new Map(own.map(thing => [thing.id, thing]));
  const known = new Set(builtIn.map(({ id }) => id));
  return [...builtIn.map(thing => ownById.get(thing.id) ?? thing), ...own.filter(({ id }) => !known.has(id))];
}
