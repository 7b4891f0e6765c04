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

/** The statements of all lists, each once, in document order. */
export function joined(lists: readonly (readonly Statement[])[]): readonly Statement[] {
  const filled = lists.filter(list => list.length > 0);
  const [first = NONE] = filled;
  return filled.length < 2 ? first : [...new Set(filled.flat())].toSorted((a, b) => a.index - b.index);
}
