import { isSectionKey, stepOf, type CanonicalPart } from '../catalog/canonical';

/** What can be inserted somewhere, and where it suits. */
interface Insertable {
  /** Best first. */
  readonly suits: readonly CanonicalPart[];
}

/**
 * The things, those first that suit what the cursor stands in: its section, then its step. In a section, one suits that is made for the
 * very section; in a step, one that is made for any of it.
 */
export function rankBySection<Thing extends Insertable>(things: readonly Thing[], parts: readonly CanonicalPart[]): { readonly thing: Thing; readonly suits: boolean }[] {
  const steps = new Set(parts.map(stepOf));
  // One that suits the very section comes first, the better the earlier; of the others, the one that suits most of the step.
  const score = ({ suits }: Thing): number => {
    const place = suits.findIndex(part => parts.includes(part));
    return (place === -1 ? 0 : 100 / (place + 1)) + suits.filter(part => steps.has(stepOf(part))).length;
  };
  const isMade = (thing: Thing): boolean => (parts.some(isSectionKey) ? thing.suits.some(part => parts.includes(part)) : score(thing) > 0);
  return things
    .map(thing => ({ thing, score: score(thing) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ thing }) => ({ thing, suits: isMade(thing) }));
}
