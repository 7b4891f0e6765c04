/**
 * All places where the global pattern is found. `matchAll` finds the same, but makes a pattern of its own for each text, which costs
 * more than most sentences take to be searched.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') {
      pattern.lastIndex++;
    }
  }
  return found;
}
