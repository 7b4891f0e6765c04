import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Looks for something in a folder, then in those above it, no higher than the one that holds `.git`. Each folder is looked into once. */
export class Upwards<Value> {
  readonly #look: (folder: string) => Value | undefined;
  readonly #found = new Map<string, Value | undefined>();

  /** What the folder itself has to give; `undefined` where the search goes on. */
  constructor(look: (folder: string) => Value | undefined) {
    this.#look = look;
  }

  /** The nearest one; the folder need not exist. */
  from(folder: string): Value | undefined {
    if (!this.#found.has(folder)) {
      this.#found.set(folder, this.#look(folder) ?? this.#above(folder));
    }
    return this.#found.get(folder);
  }

  #above(folder: string): Value | undefined {
    const parent = dirname(folder);
    return parent === folder || existsSync(join(folder, '.git')) ? undefined : this.from(parent);
  }
}
