import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../text/span';
import { MAX_YAML_LENGTH, readYamlText, type YamlMistake } from '../yaml/read-yaml-text';

/** The YAML block between `---` lines at the very start of a document. */
export interface FrontMatter {
  /** From the first `---` through the closing line, or through the last key where that is missing. */
  readonly span: Span;
  /** The lines between. */
  readonly content: Span;
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
  /** What is wrong with it as YAML: of its syntax the first mistake alone, because the others follow from it. */
  readonly errors: readonly FrontMatterError[];
}

export interface FrontMatterEntry {
  /** A scalar's value, or `undefined` for a list, a map or an alias. */
  readonly value: string | number | boolean | null | undefined;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

export interface FrontMatterError {
  readonly message: string;
  readonly span: Span;
}

/** Lines of keys, and what is indented or listed below one. */
const UNCLOSED = /^---[ \t]*(?:\r\n?|\n)((?:(?:[A-Za-z][\w-]*:(?=[ \t\r\n]|$)|[ \t]|-[ \t])[^\r\n]*(?:\r\n?|\n|$))+)/;
const FRONT_MATTER = /^\uFEFF?(---[ \t]*(?:\r\n?|\n))([\s\S]*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/;

/**
 * The front matter of the text; `undefined` where there is none: also when what stands between the lines is prose between two
 * rules rather than `key: value` pairs. Where its end is missing, the first lines of keys are front matter if they mark a
 * design document; otherwise the text merely begins with a rule.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const place = findFrontMatter(text);
  if (!place) {
    return readUnclosed(text);
  }
  const { span, content } = place;
  if (content.end - content.start > MAX_YAML_LENGTH) {
    const message = `The front matter is longer than ${MAX_YAML_LENGTH / 1024} KB and was not read.`;
    return { span, content, entries: new Map(), errors: [{ message, span: { start: span.start, end: span.start + 3 } }] };
  }
  const read = readEntries(text.slice(content.start, content.end), content.start);
  return read && { span, content, ...read };
}

function findFrontMatter(text: string): { span: Span; content: Span } | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith('---', start)) {
    return undefined;
  }
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    return undefined;
  }
  const contentStart = start + (match[1] ?? '').length;
  const contentEnd = contentStart + (match[2] ?? '').length;
  return {
    span: { start, end: contentEnd + 3 },
    content: { start: contentStart, end: contentEnd },
  };
}

/** One cause, one finding: what is wrong with its YAML may follow from the missing line. */
function readUnclosed(text: string): FrontMatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const [whole, lines = ''] = (text.startsWith('---', start) && UNCLOSED.exec(text.slice(start, start + MAX_YAML_LENGTH))) || [];
  if (whole === undefined || !/^mldesign:/m.test(lines)) {
    return undefined;
  }
  const contentStart = start + whole.length - lines.length;
  const yaml = lines.trimEnd();
  const content = { start: contentStart, end: contentStart + yaml.length };
  const message = 'The front matter is never closed: put a line `---` below its last key.';
  const errors = [{ message, span: { start, end: start + 3 } }];
  return { span: { start, end: content.end }, content, entries: readEntries(yaml, contentStart)?.entries ?? new Map<string, FrontMatterEntry>(), errors };
}

/** Front matter is what changes least while a document is written: the last one read is kept. */
let last: { readonly yaml: string; readonly offset: number; readonly read: Pick<FrontMatter, 'entries' | 'errors'> | undefined } | undefined;

function readEntries(yaml: string, offset: number): Pick<FrontMatter, 'entries' | 'errors'> | undefined {
  if (last?.yaml !== yaml || last.offset !== offset) {
    last = { yaml, offset, read: parseEntries(yaml, offset) };
  }
  return last.read;
}

function parseEntries(yaml: string, offset: number): Pick<FrontMatter, 'entries' | 'errors'> | undefined {
  const { document, mistakes } = readYamlText(yaml);
  const root = document?.contents;
  // Tags are other tools' business.
  const ours = mistakes.filter(({ kind }) => kind !== 'tag');
  const errors = (ours[0]?.kind === 'syntax' ? ours.slice(0, 1) : ours).map(mistake => toError(mistake, yaml, offset));
  if (root && !isMap(root) && errors.length === 0) {
    return undefined;
  }
  const at = (range: readonly number[] | null | undefined): Span => clamp(range?.[0] ?? 0, range?.[1] ?? 0, yaml, offset);
  const entries = new Map<string, FrontMatterEntry>();
  for (const { key, value } of isMap(root) ? root.items : []) {
    if (isScalar(key) && !entries.has(String(key.value))) {
      entries.set(String(key.value), {
        value: scalarOf(value),
        keySpan: at(key.range),
        valueSpan: at(isNode(value) ? value.range : key.range),
      });
    }
  }
  return { entries, errors };
}

function toError({ kind, message, span: { start, end } }: YamlMistake, yaml: string, offset: number): FrontMatterError {
  // Mistakes come with one character; the word that begins there is what an author looks for.
  const wordEnd = start + (/^[^\s:,\]}]*/.exec(yaml.slice(start, start + 200))?.[0].length ?? 0);
  return { message: kind === 'syntax' ? `The front matter is not valid YAML: ${message}` : message, span: clamp(start, Math.max(end, wordEnd), yaml, offset) };
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function scalarOf(value: unknown): FrontMatterEntry['value'] {
  if (value === null) {
    return null;
  }
  if (!isScalar(value)) {
    return undefined;
  }
  const { value: scalar } = value;
  return typeof scalar === 'string' || typeof scalar === 'number' || typeof scalar === 'boolean' || scalar === null
    ? scalar
    : value.source;
}

function clamp(start: number, end: number, yaml: string, offset: number): Span {
  const from = Math.min(Math.max(start, 0), yaml.length);
  const to = Math.min(Math.max(end, from), yaml.length);
  return { start: offset + from, end: offset + to };
}
