import * as v from 'valibot';
import { isMap, isNode, isSeq, parseDocument, type Document } from 'yaml';
import type { Span } from '../text/span';
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

/** Reads a YAML file that has to fit the schema. A misfit is a problem with its path in the data and its place in the file. */
export function readYaml<Schema extends v.GenericSchema>(file: CatalogFile, schema: Schema): Result<v.InferOutput<Schema>> {
  const yaml = parseYaml(file);
  if (!yaml.ok) {
    return yaml;
  }
  const { document, value } = yaml.value;
  const parsed = v.safeParse(schema, value);
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, problems: parsed.issues.map(issue => toProblem(issue, document, file.path)) };
}

/** Never throws: the library does on YAML nested thousands of levels deep, and on aliases that multiply without end. */
export function parseYaml({ path, text }: CatalogFile): Result<YamlFile> {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    return document.errors.length === 0
      ? { ok: true, value: { document, value: document.toJS() } }
      : { ok: false, problems: document.errors.map(({ message, pos: [start, end] }) => ({ path, message, span: { start, end } })) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path, message, span: { start: 0, end: 0 } }] };
  }
}

export function toProblem(issue: v.BaseIssue<unknown>, document: Document, path: string): Problem {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const place = keys.map(String).join('.');
  return { path, message: place ? `${place}: ${issue.message}` : issue.message, span: placeOf(document, keys) };
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
