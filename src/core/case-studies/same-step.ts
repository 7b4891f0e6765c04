import type { StepId } from '../catalog/canonical';
import { entryAt, type Outline } from '../outline/outline';
import type { Span } from '../text/span';

/** The canonical step that the offset stands in; `undefined` before the first one, and beside the steps. */
export function stepAt(outline: Outline, offset: number): StepId | undefined {
  return entryAt(outline, offset)?.steps[0];
}

/** Where the heading stands under which the step is treated: one that names the step, otherwise the first that has a part of it. */
export function headingOfStep({ map, entries }: Outline, step: StepId): Span | undefined {
  const headings = entries.filter(({ kind, steps }) => kind === 'heading' && steps.includes(step));
  return (headings.find(({ named }) => map.canonicalParts(named).includes(step)) ?? headings[0])?.titleSpan;
}
