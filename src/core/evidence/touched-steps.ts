import type { StepId } from '../catalog/canonical';
import type { AliasIndex } from '../outline/alias-index';
import type { OutlineEntry } from '../outline/outline';
import { addTo } from '../text/grouped';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { speaksOf } from './step-words';

/** Fewer words of a step are a loose mention. */
const MIN_WORDS = 4;

/**
 * The steps that sections of other names speak of most: "Key results", with the metrics of the test set, is of the evaluation,
 * and nobody misses a step there. Sections that never are of a step ("Summary") do not count.
 */
export function findTouchedSteps(evidence: Evidence): ReadonlySet<StepId> {
  const { index } = evidence.outline.map;
  const bySection = new Map<OutlineEntry, Statement[]>();
  for (const statement of evidence.statements) {
    if (statement.entry && isOpen(statement.entry, index)) {
      addTo(bySection, statement.entry, statement);
    }
  }
  return new Set([...bySection.values()].flatMap(statements => speaksOf(statements, MIN_WORDS) ?? []));
}

/** Under a name that may hold anything: of no step, or one such as "Approach" that stands below none. */
function isOpen({ steps, title, parent }: OutlineEntry, index: AliasIndex): boolean {
  return steps.length === 0 ? !isWithinNeutral(title, parent, index) : index.isGeneric(title) && (parent?.steps.length ?? 0) === 0;
}

function isWithinNeutral(title: string, parent: OutlineEntry | undefined, index: AliasIndex): boolean {
  return index.isNeutral(title) || (parent !== undefined && isWithinNeutral(parent.title, parent.parent, index));
}
