import type { Canonical } from '../catalog/canonical';
import type { CatalogData } from '../catalog/read-catalog';
import type { Config } from './config';

/** Where the words of the config's lists belong. */
const GROUPS = { 'offline-metrics': 'offline-metric', 'online-metrics': 'online-metric', entities: 'entity' } as const;

/** The catalogue with a team's own words. Its own headings mean what the team says, whatever they meant before. */
export function applyTerms<Data extends CatalogData>(catalog: Data, terms: Config['terms']): Data {
  const lists = { ...terms, entities: terms.entities.flatMap(word => [word, `${word}s`]) };
  const keys = (['offline-metrics', 'online-metrics', 'entities'] as const).filter(key => lists[key].length > 0);
  const groups = { ...catalog.terms.groups };
  for (const key of keys) {
    groups[GROUPS[key]] = [...(groups[GROUPS[key]] ?? []), ...lists[key]];
  }
  const aliases = new Map(Object.entries(terms.aliases));
  return {
    ...catalog,
    terms: { ...catalog.terms, groups },
    canonical: aliases.size > 0 ? withAliases(catalog.canonical, aliases) : catalog.canonical,
    tables: { terms: keys.length > 0 ? undefined : catalog.tables?.terms, headings: aliases.size > 0 ? undefined : catalog.tables?.headings },
  };
}

function withAliases(canonical: Canonical, aliases: ReadonlyMap<string, readonly string[]>): Canonical {
  const taken = new Set([...aliases.values()].flat().map(fold));
  const isFree = (alias: string): boolean => !taken.has(fold(alias));
  const own = (part: string, before: readonly string[]): string[] => [...before.filter(isFree), ...(aliases.get(part) ?? [])];
  return {
    ...canonical,
    steps: canonical.steps.map(step => ({
      ...step,
      aliases: own(step.id, step.aliases),
      sections: step.sections.map(section => ({ ...section, aliases: own(`${step.id}/${section.id}`, section.aliases) })),
    })),
    neutral: canonical.neutral.filter(isFree),
    generic: canonical.generic.filter(isFree),
    ambiguous: canonical.ambiguous.filter(({ alias }) => isFree(alias)),
  };
}

function fold(heading: string): string {
  return heading.trim().toLowerCase();
}
