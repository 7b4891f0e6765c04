// @ts-check
import { median } from './statistics.mjs';

/** The milliseconds of named pieces of work, each done many times. */
export class Laps {
  /** @type {Map<string, number[]>} */
  #times = new Map();

  /**
   * @template Result
   * @param {string} name
   * @param {() => Result} work
   */
  take(name, work) {
    const started = performance.now();
    const result = work();
    const taken = performance.now() - started;
    const times = this.#times.get(name);
    if (times) {
      times.push(taken);
    } else {
      this.#times.set(name, [taken]);
    }
    return result;
  }

  forget() {
    this.#times.clear();
  }

  /** @param {string} prefix */
  names(prefix) {
    return [...this.#times.keys()].filter(name => name.startsWith(prefix));
  }

  /** @param {string} name */
  median(name) {
    return median(this.#times.get(name) ?? []);
  }

  /** The medians together. @param {string} prefix */
  sum(prefix) {
    return this.names(prefix).reduce((sum, name) => sum + this.median(name), 0);
  }
}
