import * as v from 'valibot';
import { isAlias, isMap, isNode, isScalar, type Document, type Scalar } from 'yaml';
import type { Result } from '../catalog/problem';
import { parseYaml, toProblem, type CatalogFile, type YamlFile } from '../catalog/read-yaml';
import { suggest } from '../text/suggest';
import { mergeSpans, overlapsAny, type Span } from '../text/span';
import { MAX_YAML_LENGTH } from '../yaml/read-yaml-text';
import { configSchema, NO_MAP, type Config } from './config';
import { slotAt, type Vocabulary, type Word } from './vocabulary';

/** Reads a config file; whatever is wrong with it is a problem at its place. Never throws on any text. */
export function readConfig(file: CatalogFile, vocabulary: Vocabulary): Result<Config> {
  if (file.text.length > MAX_YAML_LENGTH) {
    return fail(file, `This file is longer than ${MAX_YAML_LENGTH / 1024} KB and was not read.`);
  }
  const yaml = parseYaml(file);
  return yaml.ok ? fit(file, yaml.value, vocabulary) : yaml;
}

function fit({ path }: CatalogFile, { document, value }: YamlFile, vocabulary: Vocabulary): Result<Config> {
  const unknown = unknownWords(document.contents, [], document, vocabulary).map(each => ({ path, ...each }));
  const parsed = v.safeParse(configSchema, value ?? {});
  if (parsed.success && unknown.length === 0) {
    return { ok: true, value: parsed.output };
  }
  const places = mergeSpans(unknown.map(({ span }) => ({ start: span.start, end: Math.max(span.end, span.start + 1) })));
  const misfits = (parsed.issues ?? [])
    .filter(({ expected }) => expected !== 'never')
    .map(issue => toProblem(issue, document, path))
    // What stands in something unknown is wrong for the same cause.
    .filter(({ span }) => span === undefined || !overlapsAny(places, { start: span.start, end: span.start + 1 }));
  return { ok: false, problems: [...unknown, ...misfits].toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)) };
}

interface Unknown {
  readonly message: string;
  readonly span: Span;
}

/** The keys and the closed values that are not known. They are looked for in the file itself, where each has its place. */
function unknownWords(node: unknown, path: readonly string[], document: Document, vocabulary: Vocabulary): Unknown[] {
  const target = isAlias(node) ? node.resolve(document) : node;
  const slot = slotAt(path, vocabulary);
  if (!slot) {
    return [];
  }
  if (slot.keys) {
    const { keys, noun } = slot;
    if (!isMap(target)) {
      return isNothing(target) ? [] : [{ message: NO_MAP, span: spanOf(node) }];
    }
    return target.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? textOf(key) : undefined;
      return name !== undefined && has(keys, name)
        ? unknownWords(value, [...path, name], document, vocabulary)
        : [notKnown(key, name, noun, keys)];
    });
  }
  const value = isScalar(target) && target.value !== null ? textOf(target) : undefined;
  return value === undefined || !slot.values || has(slot.values, value) ? [] : [notKnown(node, value, slot.noun, slot.values)];
}

const MANY = 8;

function notKnown(node: unknown, name: string | undefined, noun: string, words: readonly Word[]): Unknown {
  const known = words.map(({ word }) => word);
  const suggestion = name === undefined ? undefined : suggest(name, known);
  const list = known.length <= MANY ? ` There ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}.` : '';
  return {
    message: `${name === undefined ? `This is no ${noun}.` : `There is no ${noun} “${name.slice(0, 100)}”.`}${suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`}${list}`,
    span: spanOf(node),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A key whose value is still to be written. */
function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

function textOf({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? JSON.stringify(value));
}

function spanOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function has(words: readonly Word[], name: string): boolean {
  return words.some(({ word }) => word === name);
}

function fail({ path }: CatalogFile, message: string): Result<Config> {
  return { ok: false, problems: [{ path, message, span: { start: 0, end: 0 } }] };
}
