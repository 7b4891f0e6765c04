/** Puts the items behind those of the list, one by one: a call takes its arguments from the stack, which has room for some 100,000. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) {
    list.push(item);
  }
}
