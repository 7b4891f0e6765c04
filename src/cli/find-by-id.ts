import { didYouMean } from '../core';
import { UsageError } from './usage-error';

/** The thing of that id; for an id that there is not, a {@link UsageError} that lists those that there are. */
export function findById<Thing extends { readonly id: string }>(noun: string, id: string, things: readonly Thing[]): Thing {
  const thing = things.find(each => each.id === id);
  if (!thing) {
    const ids = things.map(each => each.id);
    throw new UsageError(`There is no ${noun} “${id}”.${didYouMean(id, ids)} There are:\n${ids.map(each => `  ${each}`).join('\n')}`);
  }
  return thing;
}
