import type { CanonicalPart, StepId } from '../catalog/canonical';
import type { OutlineEntry } from '../outline/outline';
import type { Statement } from './statements';

const NONE: readonly Statement[] = [];

/** Which statements stand where. */
export class StatementPlaces {
  readonly #byPart = new Map<CanonicalPart, Statement[]>();
  readonly #byStep = new Map<StepId, Statement[]>();

  constructor(statements: readonly Statement[]) {
    let entry: OutlineEntry | undefined;
    let lists: Statement[][] = [];
    for (const statement of statements) {
      if (statement.entry !== entry) {
        entry = statement.entry;
        lists = entry ? [...Array.from(entry.around, part => listOf(this.#byPart, part)), ...entry.steps.map(step => listOf(this.#byStep, step))] : [];
      }
      for (const list of lists) {
        list.push(statement);
      }
    }
  }

  in(part: CanonicalPart): readonly Statement[] {
    return this.#byPart.get(part) ?? NONE;
  }

  ofStep(step: StepId): readonly Statement[] {
    return this.#byStep.get(step) ?? NONE;
  }
}

function listOf<Key>(lists: Map<Key, Statement[]>, key: Key): Statement[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
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
  for (let one = 0, two = 0; one < first.length || two < second.length; ) {
    const [left, right] = [first[one], second[two]];
    if (left && (!right || left.index <= right.index)) {
      all.push(left);
      one++;
      two += left === right ? 1 : 0;
    } else if (right) {
      all.push(right);
      two++;
    }
  }
  return all;
}
