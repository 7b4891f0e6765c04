import * as v from 'valibot';
import { isMap, isNode, isSeq, type Document } from 'yaml';
import type { Span } from '../text/span';
import { MAX_PROBLEMS, readYamlText } from '../yaml/read-yaml-text';
import type { Problem, Result } from './problem';

/** A file of the catalogue: its path with `/`, relative to `templates/`, and its text. */
export interface CatalogFile {
  readonly path: string;
  readonly text: string;
}

/** What a YAML file says, and the nodes that tell where it says it. */
export interface YamlFile {
  readonly document: Document;
  readonly value: unknown;
}

/** What is wrong with a value that fits its schema, and the keys that lead to it. */
export interface Mistake {
  readonly keys: readonly (string | number)[];
  readonly message: string;
}

/** Reads a YAML file that has to fit the schema, and whatever else is asked of it. A misfit is a problem with its path in the data and its place in the file. */
export function readYaml<Schema extends v.GenericSchema>(
  file: CatalogFile, schema: Schema, findMistakes: (value: v.InferOutput<Schema>) => Iterable<Mistake> = () => [],
): Result<v.InferOutput<Schema>> {
  const yaml = parseYaml(file);
  if (!yaml.ok) {
    return yaml;
  }
  const { document, value } = yaml.value;
  const parsed = v.safeParse(schema, value);
  const problems = parsed.success
    ? firstOf(findMistakes(parsed.output)).map(({ keys, message }) => problemAt(keys, message, document, file.path))
    : firstOf(parsed.issues).map(issue => toProblem(issue, document, file.path));
  return parsed.success && problems.length === 0 ? { ok: true, value: parsed.output } : { ok: false, problems };
}

/** As many as a person mends at a time. The others are not even looked for. */
function firstOf<Item>(items: Iterable<Item>): Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length === MAX_PROBLEMS) {
      break;
    }
    first.push(item);
  }
  return first;
}

/** Plain data alone: a tag that asks for more is a problem. Never throws: the library does on aliases that multiply without end. */
export function parseYaml({ path, text }: CatalogFile): Result<YamlFile> {
  const { document, mistakes } = readYamlText(text);
  const problems = mistakes.map(({ message, span }): Problem => ({ path, message: notYaml(message), span }));
  if (!document || problems.length > 0) {
    return { ok: false, problems };
  }
  try {
    return { ok: true, value: { document, value: document.toJS() } };
  } catch (error) {
    return { ok: false, problems: [{ path, message: notYaml(error instanceof Error ? error.message : String(error)), span: { start: 0, end: 0 } }] };
  }
}

function notYaml(message: string): string {
  return `This is not valid YAML: ${message}`;
}

export function toProblem(issue: v.BaseIssue<unknown>, document: Document, path: string): Problem {
  return problemAt((issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))), inWords(issue), document, path);
}

/** The schema's own words, or ours where it has only those of its library. */
function inWords({ message, type, expected, received }: v.BaseIssue<unknown>): string {
  if (!message.startsWith('Invalid ')) {
    return message;
  }
  if (type === 'strict_object' && expected === 'never') {
    return 'There is no such key here.';
  }
  return received === 'undefined' ? 'This key is missing.' : `This should be ${NAMES[expected ?? ''] ?? expected ?? 'something else'}; it is ${NAMES[received] ?? received}.`;
}

/** What the schema library calls kinds of values. */
const NAMES: Readonly<Record<string, string>> = { string: 'text', Array: 'a list', Object: 'a map', null: 'empty', boolean: '`true` or `false`' };

function problemAt(keys: Mistake['keys'], message: string, document: Document, path: string): Problem {
  return { path, message: keys.length > 0 ? `${keys.join('.')}: ${message}` : message, span: placeOf(document, keys) };
}

/** The place of the innermost node on the way to the value: a missing key is reported on the map that lacks it. */
function placeOf(document: Document, keys: readonly (string | number)[]): Span {
  let node: unknown = document.contents;
  let range = isNode(node) ? node.range : undefined;
  for (const key of keys) {
    if (!isMap(node) && !isSeq(node)) {
      break;
    }
    node = node.get(key, true);
    if (!isNode(node)) {
      break;
    }
    range = node.range ?? range;
  }
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
