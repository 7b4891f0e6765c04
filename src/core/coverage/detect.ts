import type { Reading } from '../evidence/read-document';
import { recognisedSteps } from '../outline/recognise';

/** A document of this kind names most steps, and those that only it has: a model, its data, how it is judged. */
const MIN_STEPS = 4;
const ML_STEPS = ['data', 'model', 'evaluation', 'framing'] as const;
const MIN_ML_STEPS = 2;

/** Whether the text reads like an ML system design document, whatever its front matter says. */
export function isDesignDocument({ outline }: Reading): boolean {
  const steps = recognisedSteps(outline);
  return steps.length >= MIN_STEPS && ML_STEPS.filter(step => steps.includes(step)).length >= MIN_ML_STEPS;
}
