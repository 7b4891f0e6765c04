/** Whether the global pattern is found so often; it is looked for no further. */
export function hasMatches(text: string, pattern: RegExp, count: number): boolean {
  pattern.lastIndex = 0;
  for (let found = 0; found < count; found++) {
    if (!pattern.test(text)) {
      return false;
    }
  }
  return true;
}
