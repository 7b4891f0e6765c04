import type { Span } from '../text/span';
import { SourceText } from '../text/source-text';

/** Where in the config an offset stands. Read from the lines alone, since what is being typed is seldom valid YAML. */
export interface Place {
  /** The keys above. */
  readonly path: readonly string[];
  readonly kind: 'key' | 'value';
  /** The word at the offset. */
  readonly word: string;
  readonly span: Span;
  /** The key has its colon already. */
  readonly hasColon: boolean;
  /** The other keys beside it. */
  readonly siblings: readonly string[];
}

interface Line {
  readonly indent: number;
  readonly key: string;
  readonly number: number;
}

const KEY = /^(?<indent> *)(?<quote>["']?)(?<key>[\p{L}\p{N}_/-]+)\k<quote>(?<gap> *):(?= |$)/u;
const BARE = /^(?<indent> *)(?<word>[\p{L}\p{N}_/-]*)\s*$/u;
const VALUE = /^\s*(?<quote>["']?)(?<word>[\p{L}\p{N}_/-]*)/u;

/** `undefined` where no word of ours can stand: in a comment, a list, a flow collection. */
export function placeAt(text: string, offset: number): Place | undefined {
  const source = new SourceText(text);
  const number = source.lineAt(offset);
  const start = source.lineStart(number);
  const line = text.slice(start, source.lineEnd(number));
  const lines = readKeys(source);
  const key = KEY.exec(line);
  if (key) {
    return atKey(key, line, start, offset, number, lines);
  }
  const bare = BARE.exec(line);
  if (!bare) {
    return undefined;
  }
  const { indent = '', word = '' } = bare.groups ?? {};
  const isOnWord = word !== '' && offset >= start + indent.length && offset <= start + indent.length + word.length;
  // On a blank line the caret tells the depth.
  const depth = word === '' ? Math.min(indent.length, offset - start) : indent.length;
  if (word === '' ? offset > start + indent.length : !isOnWord) {
    return undefined;
  }
  const from = start + depth;
  return { ...around(lines, number, depth), kind: 'key', word, span: { start: from, end: from + word.length }, hasColon: false };
}

function atKey(match: RegExpExecArray, line: string, start: number, offset: number, number: number, lines: readonly Line[]): Place | undefined {
  const { indent = '', quote = '', key = '' } = match.groups ?? {};
  const from = start + indent.length + quote.length;
  if (offset < from) {
    return undefined;
  }
  if (offset <= from + key.length) {
    return { ...around(lines, number, indent.length), kind: 'key', word: key, span: { start: from, end: from + key.length }, hasColon: true };
  }
  const after = start + match[0].length;
  const value = VALUE.exec(line.slice(match[0].length));
  if (offset <= after || !value || /(?:^|\s)#/.test(line.slice(match[0].length, offset - start))) {
    return undefined;
  }
  const { word = '', quote: opening = '' } = value.groups ?? {};
  // A value stands behind a space.
  const at = word === '' && opening === '' ? offset : after + value[0].length - word.length;
  const { path } = around(lines, number, indent.length);
  return at <= offset && offset <= at + word.length
    ? { path: [...path, key], kind: 'value', word, span: { start: at, end: at + word.length }, hasColon: false, siblings: [] }
    : undefined;
}

function readKeys(source: SourceText): Line[] {
  const lines: Line[] = [];
  for (let number = 0; number < source.lineCount; number++) {
    const { indent, key } = KEY.exec(source.text.slice(source.lineStart(number), source.lineEnd(number)))?.groups ?? {};
    if (indent !== undefined && key !== undefined) {
      lines.push({ indent: indent.length, key, number });
    }
  }
  return lines;
}

/** The keys that a line of that indent stands under, and those beside it. */
function around(lines: readonly Line[], number: number, indent: number): Pick<Place, 'path' | 'siblings'> {
  const path: string[] = [];
  let depth = indent;
  let first = 0;
  for (const [index, line] of [...lines.entries()].filter(([, each]) => each.number < number).reverse()) {
    if (line.indent < depth) {
      first = path.length === 0 ? index + 1 : first;
      path.unshift(line.key);
      depth = line.indent;
    }
  }
  const siblings: string[] = [];
  for (const line of lines.slice(first)) {
    if (line.indent < indent) {
      break;
    }
    if (line.indent === indent && line.number !== number) {
      siblings.push(line.key);
    }
  }
  return { path, siblings };
}
