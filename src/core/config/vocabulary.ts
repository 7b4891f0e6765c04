import * as v from 'valibot';
import type { CatalogData } from '../catalog/read-catalog';
import { rules as allRules } from '../lint/rules';
import { profiles, severityWords } from '../lint/settings';
import { configSchema, termsSchema } from './config';

/** A word that may stand in the config, and what it means. */
export interface Word {
  readonly word: string;
  /** In one line. */
  readonly summary: string;
  /** What more there is to say, in Markdown. */
  readonly details?: string;
}

/** The words that come from the catalogue and the list of rules. */
export interface Vocabulary {
  readonly frameworks: readonly Word[];
  readonly parts: readonly Word[];
  readonly rules: readonly Word[];
}

export function vocabularyOf({ frameworks, canonical }: CatalogData): Vocabulary {
  return {
    frameworks: frameworks.map(({ id, name, description }) => ({ word: id, summary: name, details: description })),
    parts: canonical.steps.flatMap(({ id, title, sections }) => [
      { word: id, summary: title },
      ...sections.map(section => ({ word: `${id}/${section.id}`, summary: section.title, details: `A section of *${title}*.` })),
    ]),
    rules: allRules.map(({ id, summary, why }) => ({ word: id, summary, details: why })),
  };
}

/** What may stand under a key of the config: further keys, or a value out of a list. Neither where anything goes. */
export interface Slot {
  readonly noun: string;
  readonly keys?: readonly Word[];
  readonly values?: readonly Word[];
}

/** What may stand at the end of the path; `undefined` where there is no such path. */
export function slotAt(path: readonly string[], vocabulary: Vocabulary): Slot | undefined {
  const [first, second, ...rest] = path;
  if (first === undefined) {
    return { noun: 'key', keys: keysOf(configSchema) };
  }
  switch (first) {
    case 'framework':
      return second === undefined ? { noun: 'framework', values: vocabulary.frameworks } : undefined;
    case 'profile':
      return second === undefined ? { noun: 'profile', values: PROFILES } : undefined;
    case 'rules':
      return second === undefined ? { noun: 'rule', keys: vocabulary.rules } : rest.length === 0 ? { noun: 'severity', values: SEVERITIES } : undefined;
    case 'terms':
      return second === undefined
        ? { noun: 'key', keys: keysOf(termsSchema) }
        : second === 'aliases' && rest.length === 0 ? { noun: 'step or section', keys: vocabulary.parts } : undefined;
    default:
      return undefined;
  }
}

function keysOf({ entries }: { readonly entries: Readonly<Record<string, v.GenericSchema>> }): Word[] {
  return Object.entries(entries).map(([word, schema]) => ({ word, summary: v.getDescription(schema) ?? '' }));
}

const PROFILE_SUMMARIES = {
  notes: 'Interview notes: structure and what matters most, all as info.',
  design: 'A design before it is built: evaluation, serving and monitoring may still lack something without an error.',
  production: 'Before it goes live: what serving and monitoring lack is an error.',
} as const satisfies Record<(typeof profiles)[number], string>;

const SEVERITY_SUMMARIES = {
  off: 'The rule does not run.',
  info: 'Reported as info.',
  warning: 'Reported as a warning.',
  error: 'Reported as an error.',
} as const satisfies Record<(typeof severityWords)[number], string>;

const PROFILES: readonly Word[] = profiles.map(word => ({ word, summary: PROFILE_SUMMARIES[word] }));
const SEVERITIES: readonly Word[] = severityWords.map(word => ({ word, summary: SEVERITY_SUMMARIES[word] }));
