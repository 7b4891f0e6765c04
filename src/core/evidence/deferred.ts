import type { OutlineEntry } from '../outline/outline';

const DEFERRED =
  /\bfuture\s(?:\w+\s)?(?:works?|improvements?|directions?|enhancements?|extensions?|scope|plans?|steps?|ideas?|considerations?|developments?)\b|\b(?:possible|potential|further|later|planned)\s(?:\w+\s)?(?:improvements?|extensions?|enhancements?|automations?|ideas)\b|\bnice[- ]to[- ]haves?\b|\bwhat.s next\b|дальнейшее развитие|未来(?:工作|展望)|后续工作/iu;

/** Whether it stands under "Future improvements" or its like: what this design does not do is no evidence, however it is worded. */
export function isDeferred(entry: OutlineEntry | undefined): boolean {
  return entry !== undefined && (DEFERRED.test(entry.title) || isDeferred(entry.parent));
}
