import type { OutlineEntry } from '../outline/outline';
import { anyCase } from '../text/any-case';
import type { Evidence } from './evidence';

const DEFERRED =
  anyCase`(?:техническ\S+ долг|техдолг|пути развития|дальнейшее развитие|в следующих итерациях)|\bfuture\s(?:\w+\s)?(?:works?|improvements?|directions?|enhancements?|extensions?|scope|plans?|steps?|ideas?|considerations?|developments?)\b|\b(?:possible|potential|further|later|planned)\s(?:\w+\s)?(?:improvements?|extensions?|enhancements?|automations?|ideas)\b|\bnice[- ]to[- ]haves?\b|\bwhat.s next\b|^\P{L}*(?:later|planned|for later|not now|v2)\P{L}*$|дальнейшее развитие|未来(?:工作|展望)|后续工作`;

/** Whether it stands under "Future improvements" or its like: what this design does not do is no evidence, however it is worded. */
export function isDeferred(evidence: Evidence, entry: OutlineEntry | undefined): boolean {
  // Each heading is asked for by everything that stands below it.
  return entry !== undefined && (evidence.once(knownEntries)[entry.index] ??= DEFERRED.test(entry.title) || isDeferred(evidence, entry.parent));
}

function knownEntries({ outline }: Evidence): (boolean | undefined)[] {
  return new Array<boolean | undefined>(outline.entries.length);
}
