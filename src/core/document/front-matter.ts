import { isAlias, isMap, isScalar, isSeq, parseDocument as parseYaml, type Node } from 'yaml';
import type { Span } from '../text/span';

/** The YAML block between `---` lines at the very start of a document. */
export interface FrontMatter {
  /** From the first `---` through the closing line. */
  readonly span: Span;
  /** The lines between. */
  readonly content: Span;
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
  /** What is wrong with it as YAML. */
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

/** YAML with 100,000 keys takes seconds to read, so a larger block is reported instead of being read. */
const MAX_LENGTH = 65_536;

const FRONT_MATTER = /^\uFEFF?(---[ \t]*(?:\r\n?|\n))([\s\S]*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/;

/**
 * The front matter of the text; `undefined` where there is none: also when its end is missing, and when what stands
 * between the lines is prose between two rules rather than `key: value` pairs.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const place = findFrontMatter(text);
  if (!place) {
    return undefined;
  }
  const { span, content } = place;
  if (content.end - content.start > MAX_LENGTH) {
    const message = `The front matter is longer than ${MAX_LENGTH / 1024} KB and was not read.`;
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

/** Front matter is what changes least while a document is written: the last one read is kept. */
let last: { readonly yaml: string; readonly offset: number; readonly read: Pick<FrontMatter, 'entries' | 'errors'> | undefined } | undefined;

function readEntries(yaml: string, offset: number): Pick<FrontMatter, 'entries' | 'errors'> | undefined {
  if (last?.yaml !== yaml || last.offset !== offset) {
    last = { yaml, offset, read: parseEntries(yaml, offset) };
  }
  return last.read;
}

function parseEntries(yaml: string, offset: number): Pick<FrontMatter, 'entries' | 'errors'> | undefined {
  const entries = new Map<string, FrontMatterEntry>();
  const errors: FrontMatterError[] = [];
  const at = (range: readonly number[] | null | undefined): Span => clamp(range?.[0] ?? 0, range?.[1] ?? 0, yaml, offset);
  // Errors come with one character; the word that begins there is what an author looks for.
  const wordAt = ([start, end]: readonly [number, number]): Span => at([start, Math.max(end, start + (/^[^\s:,\]}]*/.exec(yaml.slice(start, start + 200))?.[0].length ?? 0))]);
  try {
    const document = parseYaml(yaml, { prettyErrors: false, logLevel: 'silent' });
    for (const { message, pos } of document.errors) {
      errors.push({ message: `The front matter is not valid YAML: ${firstLine(message)}`, span: wordAt(pos) });
    }
    const root = document.contents;
    if (isMap(root)) {
      for (const { key, value } of root.items) {
        if (isScalar(key) && !entries.has(String(key.value))) {
          entries.set(String(key.value), {
            value: scalarOf(value),
            keySpan: at(key.range),
            valueSpan: at(isNode(value) ? value.range : key.range),
          });
        }
      }
    } else if (root !== null && errors.length === 0) {
      return undefined;
    }
  } catch (error) {
    // The library throws a RangeError on YAML nested thousands of levels deep; any text must parse.
    errors.push({ message: `The front matter could not be read: ${firstLine(String(error))}`, span: at([0, yaml.length]) });
  }
  return { entries, errors };
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

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
