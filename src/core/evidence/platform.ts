import type { Evidence } from './evidence';
import { titleOf } from './title';
import { titleTerms } from './title-terms';

/**
 * Whether the document is of a platform that others build their models on, or of the service that a ready model runs in: labels,
 * splits and metrics of quality belong to those models.
 */
export function isPlatform(evidence: Evidence): boolean {
  return evidence.once(judge);
}

function judge(evidence: Evidence): boolean {
  return isOfMany(evidence) || isOfService(evidence);
}

function isOfMany(evidence: Evidence): boolean {
  const groups = titleTerms(evidence).map(({ group }) => group);
  // "A fraud detection platform" detects fraud.
  return groups.includes('ml-platform') && !groups.some(group => group.startsWith('task-'));
}

/** Whether it is of the service that a ready model runs in: "ML inference service", and not a word of training. */
export function isOfService(evidence: Evidence): boolean {
  return SERVICE.test(titleOf(evidence)) && !TRAINED.test(evidence.document.prose);
}

const SERVICE = /\b(?:inference|model serving|prediction)[ -](?:service|server|backend|gateway|api|pipeline|engine)\b/i;
const TRAINED = /\b(?:(?:re)?train(?:s|ed|ing)?|fine-?tun\w+|learn(?:s|ed|t|ing)|labell?(?:ed|ing)|loss|epochs?|data ?sets?)\b|обуч|训练/i;
