// @ts-check

/** Chances that fall alike on every machine: a linear congruence modulo 2³², of which the upper bits are good enough for prose. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
    this.next();
  }

  /** From 0 up to, but not including, 1. */
  next() {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) >>> 0;
    return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
  }

  /**
   * A whole number, both ends included.
   * @param {number} low
   * @param {number} high
   */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @param {number} probability */
  chance(probability) {
    return this.next() < probability;
  }

  /**
   * @template Item
   * @param {readonly Item[]} items
   * @returns {Item}
   */
  pick(items) {
    return /** @type {Item} */ (items[this.between(0, items.length - 1)]);
  }

  /**
   * One of the items, each as likely as its weight says.
   * @template Item
   * @param {readonly (readonly [weight: number, item: Item])[]} items
   * @returns {Item}
   */
  weigh(items) {
    let left = this.next() * items.reduce((sum, [weight]) => sum + weight, 0);
    const chosen = items.find(([weight]) => (left -= weight) < 0) ?? items[0];
    return /** @type {readonly [number, Item]} */ (chosen)[1];
  }
}
