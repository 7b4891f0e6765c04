import type { Evidence } from './evidence';
import type { TermHit } from './term-hits';

/** The terms of the title, their places counted from its start. */
export function titleTerms(evidence: Evidence): readonly TermHit[] {
  return evidence.once(readTitle);
}

/** Whether the title has a word of the group. */
export function isEntitled(evidence: Evidence, group: string): boolean {
  return titleTerms(evidence).some(hit => hit.group === group);
}

function readTitle(evidence: Evidence): readonly TermHit[] {
  const title = evidence.outline.title?.titleSpan;
  return title ? evidence.termsOf(evidence.document.visible.slice(title.start, title.end)) : [];
}
