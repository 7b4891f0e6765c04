import type { Span } from '../text/span';

/** What people write in place of what they do not know yet. */
const words = ['added', 'defined', 'decided', 'determined', 'done', 'confirmed'].map(done => `to be ${done}`);
export const placeholderWords: readonly string[] = ['TODO', 'TBD', 'TBC', 'FIXME', 'XXX', 'WIP', 'lorem ipsum', 'coming soon', ...words];

const SIGNS =
  /\[fill:[^\]\r\n]{0,500}\]|\?{3,}|(?<![\w_])_{3,}(?![\w_])|\[(?:insert|your|add|name|number|value|describe|e\.?g)\b[^\]\r\n]{0,200}\](?!\()|<(?:your|insert|name|number|metric|value|team|todo)\b[^<>\r\n]{0,200}>|\{\{[^{}\r\n]{0,200}\}\}|\[no info\]/;
const SIGN = new RegExp(SIGNS, 'iy');
const PLACEHOLDER = new RegExp(`${SIGNS.source}|\\b(?:${placeholderWords.join('|')})\\b`, 'gi');

/** What people write where something is still to be filled in: `[fill: …]`, TODO, TBD, `???`, `<your metric>`. */
export function findPlaceholders(text: string): Span[] {
  return Array.from(text.matchAll(PLACEHOLDER), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Those of them that are set in signs; the words among the others, {@link placeholderWords}, can be found with all other terms. */
export function findSignedPlaceholders(text: string): Span[] {
  const found: Span[] = [];
  for (const sign of ['[', '???', '___', '<', '{{']) {
    for (let at = text.indexOf(sign); at !== -1; ) {
      SIGN.lastIndex = at;
      const isOne = SIGN.test(text);
      if (isOne) {
        found.push({ start: at, end: SIGN.lastIndex });
      }
      at = text.indexOf(sign, isOne ? SIGN.lastIndex : at + 1);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
