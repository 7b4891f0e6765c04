import type { Span } from '../text/span';

const PLACEHOLDER =
  /\[fill:[^\]\r\n]{0,500}\]|\b(?:TODO|TBD|TBC|FIXME|XXX|WIP)\b|\?{3,}|(?<![\w_])_{3,}(?![\w_])|\[(?:insert|your|add|name|number|value|describe|e\.?g)\b[^\]\r\n]{0,200}\](?!\()|<(?:your|insert|name|number|metric|value|team|todo)\b[^<>\r\n]{0,200}>|\{\{[^{}\r\n]{0,200}\}\}|\blorem ipsum\b|\[no info\]|\bcoming soon\b|(?<!(?<!\bstill\s)\b(?:needs?|ha[sd]|have|ought)\s)\bto be (?:added|defined|decided|determined|done|confirmed)\b/gi;

/**
 * What people write where something is still to be filled in: `[fill: …]`, TODO, TBD, `???`, `<your metric>`, "to be decided".
 * "The order size needs to be decided every night" is a sentence, "it still needs to be decided" a gap.
 */
export function findPlaceholders(text: string): Span[] {
  return Array.from(text.matchAll(PLACEHOLDER), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
