import type { CanonicalPart, StepId } from '../catalog/canonical';
import type { Statement } from './statements';

const NONE: readonly Statement[] = [];

/** Which statements stand where. */
export class StatementPlaces {
  readonly #byPart: Lists<CanonicalPart>;
  readonly #byStep: Lists<StepId>;

  constructor(statements: readonly Statement[]) {
    this.#byPart = new Lists(statements);
    this.#byStep = new Lists(statements);
    for (let start = 0, end = 0; start < statements.length; start = end) {
      const entry = statements[start]?.entry;
      do {
        end++;
      } while (end < statements.length && statements[end]?.entry === entry);
      for (const part of entry?.around ?? []) {
        this.#byPart.addRun(part, start, end);
      }
      for (const step of entry?.steps ?? []) {
        this.#byStep.addRun(step, start, end);
      }
    }
  }

  in(part: CanonicalPart): readonly Statement[] {
    return this.#byPart.get(part);
  }

  ofStep(step: StepId): readonly Statement[] {
    return this.#byStep.get(step);
  }
}

/** A list of statements for each key. Few are ever asked for, so each is kept as its runs of neighbours until then. */
class Lists<Key> {
  readonly #all: readonly Statement[];
  readonly #runs = new Map<Key, number[]>();
  readonly #lists = new Map<Key, readonly Statement[]>();

  constructor(all: readonly Statement[]) {
    this.#all = all;
  }

  addRun(key: Key, start: number, end: number): void {
    const runs = this.#runs.get(key);
    if (runs) {
      runs.push(start, end);
    } else {
      this.#runs.set(key, [start, end]);
    }
  }

  get(key: Key): readonly Statement[] {
    const known = this.#lists.get(key);
    const runs = known ? undefined : this.#runs.get(key);
    if (!runs) {
      return known ?? NONE;
    }
    const list = this.#list(runs);
    this.#lists.set(key, list);
    return list;
  }

  #list(runs: readonly number[]): readonly Statement[] {
    const list: Statement[] = [];
    for (let run = 0; run < runs.length; run += 2) {
      for (let index = runs[run] ?? 0; index < (runs[run + 1] ?? 0); index++) {
        const statement = this.#all[index];
        if (statement) {
          list.push(statement);
        }
      }
    }
    return list;
  }
}

/** The statements of all lists, each once, in document order; those of each list are in order already. */
export function joined(lists: readonly (readonly Statement[])[]): readonly Statement[] {
  return lists.reduce(merged, NONE);
}

function merged(first: readonly Statement[], second: readonly Statement[]): readonly Statement[] {
  if (first.length === 0 || second.length === 0) {
    return first.length === 0 ? second : first;
  }
  const all: Statement[] = [];
  let [one, two] = [0, 0];
  let [left, right] = [first[one], second[two]];
  while (left || right) {
    if (left && (!right || left.index < right.index)) {
      all.push(left);
      left = first[++one];
    } else if (right) {
      all.push(right);
      left = left === right ? first[++one] : left;
      right = second[++two];
    }
  }
  return all;
}

/** The statements that stand in both lists, which are in document order. */
export function shared(first: readonly Statement[], second: readonly Statement[]): readonly Statement[] {
  const both: Statement[] = [];
  let [one, two] = [0, 0];
  let [left, right] = [first[one], second[two]];
  while (left && right) {
    if (left.index < right.index) {
      left = first[++one];
    } else if (left.index > right.index) {
      right = second[++two];
    } else {
      both.push(left);
      left = first[++one];
      right = second[++two];
    }
  }
  return both;
}
