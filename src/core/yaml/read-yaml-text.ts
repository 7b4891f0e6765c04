import { isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Span } from '../text/span';

/** YAML with 100,000 keys takes seconds to read: who reads a longer text says so instead. */
export const MAX_YAML_LENGTH = 65_536;

/** As many as a person mends at a time: what is nested without end is wrong at every level. */
export const MAX_PROBLEMS = 10;

/** What is wrong with a text as YAML. */
export interface YamlMistake {
  readonly kind: 'syntax' | 'tag' | 'repeated-key';
  readonly message: string;
  readonly span: Span;
}

export interface YamlText {
  /** `undefined` where the text is nested too deeply to be read. */
  readonly document: Document | undefined;
  /** {@link MAX_PROBLEMS} at most: its syntax first, then tags that ask for more than data; keys that stand twice where the syntax is right. */
  readonly mistakes: readonly YamlMistake[];
}

/** Reads any text as YAML, whatever ends its lines; never throws. */
export function readYamlText(text: string): YamlText {
  try {
    // The library knows no lone CR, and compares every key of a map with every other one.
    const document = parseDocument(text.replaceAll(/\r(?!\n)/g, '\n'), { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
    const toMistakes = (kind: YamlMistake['kind'], errors: readonly { readonly message: string; readonly pos: Place }[]): YamlMistake[] =>
      errors.slice(0, MAX_PROBLEMS).map(({ message, pos: [start, end] }) => ({ kind, message: message.split('\n', 1)[0] ?? message, span: within(text, start, end) }));
    const repeated = document.errors.length > 0 ? [] : repeatedKeys(document).map(pos => ({ message: 'This key stands twice.', pos }));
    const mistakes = [...toMistakes('syntax', document.errors), ...toMistakes('tag', document.warnings), ...toMistakes('repeated-key', repeated)];
    return { document, mistakes: mistakes.slice(0, MAX_PROBLEMS) };
  } catch (error) {
    // The library throws a RangeError on YAML nested thousands of levels deep.
    return { document: undefined, mistakes: [{ kind: 'syntax', message: error instanceof Error ? error.message : String(error), span: { start: 0, end: 0 } }] };
  }
}

type Place = readonly [start: number, end: number];

/** A mistake may be placed at the very end of the text, but lies in it. */
function within({ length }: string, start: number, end: number): Span {
  const from = Math.min(Math.max(start, 0), length);
  return { start: from, end: Math.min(Math.max(end, from), length) };
}

function repeatedKeys(document: Document): Place[] {
  const places: Place[] = [];
  visit(document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (isScalar(key) && known.has(key.value)) {
          places.push([key.range?.[0] ?? 0, key.range?.[1] ?? 0]);
        }
        known.add(isScalar(key) ? key.value : key);
      }
      return places.length < MAX_PROBLEMS ? undefined : visit.BREAK;
    },
  });
  return places;
}
