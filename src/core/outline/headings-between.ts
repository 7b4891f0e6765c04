import type { StepId } from '../catalog/canonical';
import type { Section } from '../document/document-model';
import { namedHeadingsBelow } from './named-below';
import type { Outline, OutlineEntry } from './outline';

/** More headings in a row that name nothing are chapters of their own. */
const MOST_IN_A_ROW = 4;

/**
 * The steps of headings that name nothing and stand between two of one step: "Temporal design", behind "Training recipe" and before
 * "Uncertainty", is of the model. Only headings of one level below one parent count, none that never is of a step, and none over the headings
 * of several others.
 */
export function findHeadingsBetween({ entries, map: { index } }: Outline): ReadonlyMap<Section, StepId> {
  const found = new Map<Section, StepId>();
  const open = new Map<OutlineEntry | undefined, Run>();
  for (const entry of entries) {
    if (entry.kind !== 'heading') {
      continue;
    }
    const run = open.get(entry.parent);
    if (entry.steps.length === 0 && !index.isNeutral(entry.title)) {
      run?.between.push(entry);
      continue;
    }
    for (const each of run?.steps.length === 1 && entry.steps.length === 1 && run.between.length <= MOST_IN_A_ROW ? run.between : []) {
      const [step] = run?.steps ?? [];
      if (step !== undefined && entry.steps.includes(step) && each.section.level === entry.section.level && !standsOverOthers(entries, each, step)) {
        found.set(each.section, step);
      }
    }
    open.set(entry.parent, { steps: entry.named.length > 0 ? entry.steps : [], between: [] });
  }
  return found;
}

function standsOverOthers(entries: readonly OutlineEntry[], entry: OutlineEntry, step: StepId): boolean {
  const others = new Set([...namedHeadingsBelow(entries, entry)].flatMap(({ steps }) => steps));
  others.delete(step);
  return others.size >= MANY_OTHERS;
}

const MANY_OTHERS = 3;

interface Run {
  /** Of the last heading that names any. */
  readonly steps: readonly StepId[];
  /** The headings behind it that name nothing. */
  readonly between: OutlineEntry[];
}
