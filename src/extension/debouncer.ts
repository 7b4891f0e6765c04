/** Runs the last task given for a key once no other has come for that key for a while. */
export class Debouncer<Key> {
  readonly #milliseconds: number;
  readonly #timers = new Map<Key, unknown>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  run(key: Key, task: () => void): void {
    this.cancel(key);
    this.#timers.set(key, setTimeout(() => {
      this.#timers.delete(key);
      task();
    }, this.#milliseconds));
  }

  cancel(key: Key): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) {
      this.cancel(key);
    }
  }
}
