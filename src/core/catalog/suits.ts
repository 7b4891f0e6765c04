import { didYouMean } from '../text/suggest';
import type { Canonical, CanonicalPart } from './canonical';
import type { Mistake } from './read-yaml';

/** The canonical steps and sections. */
export function partsOf({ steps }: Canonical): readonly string[] {
  return steps.flatMap(({ id, sections }) => [id, ...sections.map(section => `${id}/${section.id}`)]);
}

/** Finds in what a thing suits the steps and sections that there are not. */
export function mistakesInSuits(canonical: Canonical): (thing: { readonly suits: readonly CanonicalPart[] }) => Iterable<Mistake> {
  return function* ({ suits }) {
    for (const [index, part] of suits.entries()) {
      yield* mistakesInPart(part, ['suits', index], canonical);
    }
  };
}

export function mistakesInPart(part: CanonicalPart, keys: Mistake['keys'], canonical: Canonical): Mistake[] {
  const parts = partsOf(canonical);
  return parts.includes(part) ? [] : [{ keys, message: `There is no step or section “${part}”.${didYouMean(part, parts)}` }];
}
