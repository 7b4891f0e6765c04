import type { Evidence } from './evidence';
import { isWithinNeutral } from './touched-steps';

/** In characters of what is said: a page and a half. */
const LEAST = 2000;
/** From this share on too much stands where nobody can tell which step it is of. */
const LARGE_SHARE = 0.2;

/**
 * Whether a large part of the document stands below headings that name no step, in words of its author's own: what is missed
 * elsewhere may well be said there. What is known to be of no step, such as risks and a glossary, does not count.
 */
export function isMuchUnplaced(evidence: Evidence): boolean {
  return evidence.once(readUnplaced);
}

function readUnplaced(evidence: Evidence): boolean {
  const { index } = evidence.outline.map;
  let [all, unplaced] = [0, 0];
  for (const statement of evidence.statements) {
    const { entry, kind, span } = statement;
    const length = kind === 'heading' ? 0 : span.end - span.start;
    all += length;
    unplaced += entry && evidence.stepsOf(statement).length === 0 && !isWithinNeutral(entry.title, entry.parent, index) ? length : 0;
  }
  return all >= LEAST && unplaced >= all * LARGE_SHARE;
}
