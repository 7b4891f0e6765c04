import type { Evidence } from './evidence';
import { titleTerms } from './title-terms';

/** Whether the document is of a platform that others build their models on: labels, splits and metrics of quality belong to each of those models. */
export function isPlatform(evidence: Evidence): boolean {
  return evidence.once(readTitle);
}

function readTitle(evidence: Evidence): boolean {
  const groups = titleTerms(evidence).map(({ group }) => group);
  // "A fraud detection platform" detects fraud.
  return groups.includes('ml-platform') && !groups.some(group => group.startsWith('task-'));
}
