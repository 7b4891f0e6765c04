import type { StepId } from '../catalog/canonical';
import { stepsOf } from './framework-map';
import type { Outline } from './outline';

/** Fewer steps than these, and a text is no design document that its author forgot to mark. */
export const MIN_STEPS = 3;

/** The canonical steps that a heading or label of the document names, itself or one of its sections. */
export function recognisedSteps({ map, entries }: Outline): StepId[] {
  return stepsOf(entries.flatMap(({ named }) => map.canonicalParts(named)));
}

export function isRecognised({ map, entries }: Outline): boolean {
  const steps = new Set<StepId>();
  for (const { named } of entries) {
    for (const step of stepsOf(map.canonicalParts(named))) {
      steps.add(step);
    }
    if (steps.size >= MIN_STEPS) {
      return true;
    }
  }
  return false;
}
