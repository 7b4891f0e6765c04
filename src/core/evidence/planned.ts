import type { OutlineEntry } from '../outline/outline';
import type { Statement } from './statements';

/** Whether the statement stands under "Future work", "Roadmap" or the like: not what this design does. */
export function isPlannedLater({ entry }: Statement): boolean {
  return isOfLater(entry);
}

function isOfLater(entry: OutlineEntry | undefined): boolean {
  return entry !== undefined && (LATER.test(entry.title) || isOfLater(entry.parent));
}

const LATER = /\b(?:future|roadmap|later|next|planned|possible (?:improvements?|extensions?)|enhancements?|improvements|extensions|phase [2-9]|upgrades?|v2|limitations?|out of scope)\b/i;
