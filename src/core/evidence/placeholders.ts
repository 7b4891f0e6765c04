import type { Span } from '../text/span';

/** What people write in place of what they do not know yet. */
const words = ['TODO', 'TBD', 'TBC', 'FIXME', 'XXX', 'WIP', 'lorem ipsum', 'coming soon'];
const participles = ['added', 'defined', 'decided', 'determined', 'done', 'confirmed'];
/** With one of them a placeholder in words begins; {@link isWordPlaceholder} tells whether it is one. */
export const placeholderWords: readonly string[] = [...words, ...words.filter(word => !word.includes(' ')).flatMap(word => [`_${word}_`, `__${word}__`]), ...participles.map(done => `to be ${done}`)];

/** What comes before "to be decided" in a sentence about something that is done: "fields that had to be added". */
const OUGHT = 'work|tasks?|things|needs?|needed|needing|ha[sd]|have|having|ought|required?|requires|supposed|expected|meant|likely|able|going|due|wants?|wanted|used|allowed|free|ready|tends?|seems?|appears?';
/** What follows it there: "added to the store", "done by the nightly job". */
const ONWARD = '(?!\\s(?:(?:to|into|onto|on|per|each|every|manually|automatically|again)\\b|later\\)))';
/** "The TODO remains", "TODO comments": marks that stand in the code. "Todo, in progress, done" are columns of a board. */
const IN_CODE = '(?!\\s(?:remains?|comments?|lists?|items?|markers?|tags?)\\b|[\\s,/|*+-]{1,12}(?:in[ -]progress|doing|in review)\\b)';
const WORDS = `\\b_{0,2}(?:${words.join('|')})_{0,2}\\b${IN_CODE}|(?<!(?<!\\bstill\\s)\\b(?:${OUGHT})\\s)\\bto be (?:(?:added|done)\\b${ONWARD}|(?:${participles.filter(done => !/^(?:added|done)$/.test(done)).join('|')})\\b)`;
const SIGNS =
  /\[fill:[^\]\r\n]{0,500}\]|\?{3,}|(?<![\w_])_{3,}(?![\w_])|\[(?:insert|your|add|name|number|value|describe|e\.?g)\b[^\]\r\n]{0,200}\](?!\()|<(?:your|insert|name|number|metric|value|team|todo|title|names|owners?|authors?|project|date|yyyy)\b[^<>\r\n]{0,200}>|<\s?empty\s?>|\[to be [a-z ]{3,30}\](?!\()|\[(?:state|explain|specify|define|outline|mention|give|list|say) (?:the|your|what|which|how|why|here|all|any)\b[^\]\r\n]{0,200}\](?!\()|(?<![\w-])X\s?(?:%|percent\b|ms\b|seconds\b)|(?<!\.)\.{5,}|\{\{[^{}\r\n]{0,200}\}\}|\[no info\]/;
const SIGN = new RegExp(SIGNS, 'iy');
const WORD = new RegExp(WORDS, 'iy');
const PLACEHOLDER = new RegExp(`${SIGNS.source}|${WORDS}`, 'gi');

/**
 * What people write where something is still to be filled in: `[fill: …]`, TODO, TBD, `???`, `<your metric>`, "to be decided".
 * "The order size needs to be decided every night" is a sentence, "it still needs to be decided" a gap.
 */
export function findPlaceholders(text: string): Span[] {
  const found: Span[] = [];
  PLACEHOLDER.lastIndex = 0;
  for (let match = PLACEHOLDER.exec(text); match; match = PLACEHOLDER.exec(text)) {
    const end = match.index + match[0].length;
    if (!isToken(text, match.index, end)) {
      found.push({ start: match.index, end });
    }
  }
  return found;
}

/** Whether the placeholder in words that begins at the offset is one. */
export function isWordPlaceholder(text: string, at: number): boolean {
  WORD.lastIndex = at;
  return WORD.test(text);
}

/** What has the form of a placeholder and is none: a token of the data, the mask in an example of it, the unknowns of "if M falls by X%, cost does by Y%". */
function isToken(text: string, start: number, end: number): boolean {
  const sign = text.slice(start, end);
  return OF_SITE.test(sign) || (/^x\s?[^x]/i.test(sign) ? isUnknown(text, start, end) : (/^<[A-Z_]+>$/.test(sign) && isListed(text, start, end)) || (/^(?:\[[A-Z]+\]|<[\w ]+>)$/.test(sign) && isQuoted(text, start, end)));
}

/** "{{ site.author }}": what the generator of a site puts in. */
const OF_SITE = /^\{\{-?\s?(?:site|page|post|layout|include|content|params|env|config|secrets|vars)\b/i;

/** "10 x%" multiplies, beside "Y%" stands the X of a relation, and "hold X seconds if the zone is busy" is a rule. */
function isUnknown(text: string, start: number, end: number): boolean {
  return text.charAt(start) === 'x' || /^[^\r\n]{0,12}\s(?:if|when|before|after|unless)\b/.test(text.slice(end, end + 24)) || /^[^.;\r\n]{0,160}\b[YZ]\s?(?:%|percent|ms)/.test(text.slice(end, end + 170));
}

/** "Replaced by tokens (<DATE>, <NUMBER>, <URL>)": several in a row are what a text is normalised to. */
function isListed(text: string, start: number, end: number): boolean {
  return /^,\s?<[A-Z_]+>/.test(text.slice(end, end + 24)) || /<[A-Z_]+>,\s?$/.test(text.slice(Math.max(0, start - 24), start));
}

/** "I'm excited for [NAME]", in quotation marks. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /["“][^"“”\r\n]{0,80}$/.test(text.slice(Math.max(0, start - 80), start)) && /^[^"“”\r\n]{0,80}["”]/.test(text.slice(end, end + 81));
}

/** Those of them that are set in signs; those in words can be found with all other terms, by {@link placeholderWords}. */
export function findSignedPlaceholders(text: string): Span[] {
  const found: Span[] = [];
  for (const sign of ['X', '[', '???', '___', '<', '{{', '.....']) {
    for (let at = text.indexOf(sign); at !== -1; ) {
      SIGN.lastIndex = at;
      const isOne = SIGN.test(text) && !isToken(text, at, SIGN.lastIndex);
      if (isOne) {
        found.push({ start: at, end: SIGN.lastIndex });
      }
      at = text.indexOf(sign, isOne ? SIGN.lastIndex : at + 1);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
