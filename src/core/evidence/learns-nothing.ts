import { comparesOnly } from './compares-only';
import type { Evidence } from './evidence';
import { isPromptedOnly } from './prompted-only';

/** Whether nothing is trained, be it that a language model is only prompted or that vectors are only compared: there are no labels, splits or features to be equal at serving. */
export function learnsNothing(evidence: Evidence): boolean {
  return isPromptedOnly(evidence) || comparesOnly(evidence);
}
