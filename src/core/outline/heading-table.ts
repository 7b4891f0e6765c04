import type { Canonical, CanonicalPart } from '../catalog/canonical';
import type { HeadingTable } from '../catalog/tables';
import { addTo } from '../text/grouped';
import { normaliseHeading, singular } from './normalise-heading';

/** The canonical headings in the columns that {@link AliasIndex} reads. */
export function tabulateHeadings({ steps, ambiguous, neutral, generic, wholeOnly, heads }: Canonical): HeadingTable {
  const named = new Map<string, Set<CanonicalPart>>();
  const name = (titles: readonly string[], part: CanonicalPart): void => {
    for (const title of titles.map(normaliseHeading)) {
      named.set(title, (named.get(title) ?? new Set()).add(part));
    }
  };
  for (const step of steps) {
    name([step.title, ...step.aliases], step.id);
    for (const section of step.sections) {
      name([section.title, ...section.aliases], `${step.id}/${section.id}`);
    }
  }
  const eachOfSeveral = ambiguous.map(({ alias }) => normaliseHeading(alias));
  for (const alias of eachOfSeveral) {
    named.delete(alias);
  }
  const alone = wholeOnly.map(normaliseHeading);
  const aliases = [...named.keys()];
  const words = aliases.map(alias => (alone.includes(alias) ? [] : wordsOf(alias)));
  const byWord = new Map<string, number[]>();
  for (const [alias, each] of words.entries()) {
    for (const word of each) {
      addTo(byWord, word, alias);
    }
  }
  const namings = new Map([...named.values()].map(parts => [[...parts].join(' '), [...parts]]));
  const keys = [...namings.keys()];
  return {
    aliases,
    namings: [...namings.values()],
    named: [...named.values()].map(parts => keys.indexOf([...parts].join(' '))),
    sizes: words.map(({ length }) => length),
    byWord: [...byWord],
    ambiguous: eachOfSeveral,
    neutral: neutral.map(normaliseHeading),
    generic: generic.map(normaliseHeading),
    wholeOnly: alone,
    heads: heads.map(normaliseHeading),
  };
}

/** The words that tell a title of several words from others, each once. */
export function wordsOf(title: string): readonly string[] {
  const words = new Set(tellingWords(title));
  return words.size > 1 ? [...words] : [];
}

/** "Retraining of the model" has the words of "model retraining". */
export function tellingWords(words: string): string[] {
  return words.split(' ').filter(word => !UNTELLING.has(word)).map(singular);
}

/** Articles, and the words that questions are made of: "How do we know?" has nothing of "How do we scale?" */
const UNTELLING: ReadonlySet<string> = new Set('of the our a an how what why when which who where do does did is are was will would should can we it this that to'.split(' '));
