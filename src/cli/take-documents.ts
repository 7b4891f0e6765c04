import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { LIBRARY_FOLDER, parseFrontMatter, type Problem } from '../core';
import type { Configs } from './configs';
import { decode, decodeRoughly } from './decode';
import { describeError } from './describe-error';
import { findMarkdown } from './find-markdown';
import { readFile, type Content } from './read-file';
import { readStdin } from './read-stdin';

/** A text to look at, or why there is none. */
export type Taken = TakenDocument | { readonly kind: 'problem'; readonly problem: Problem };

export interface TakenDocument {
  readonly kind: 'document';
  readonly path: string;
  readonly text: string;
}

export interface Selection {
  /** Files, folders, and `-` for standard input. */
  readonly paths: readonly string[];
  /** What standard input is called in the report. */
  readonly stdinFilename: string;
  /** Takes every Markdown file of a folder, marked as a design document or not. */
  readonly allMarkdown: boolean;
  /** Finding nothing is no problem. */
  readonly allowEmpty: boolean;
}

/**
 * Reads what the paths stand for, each file once. A file that is named is always taken, one that is
 * found when it is a design document: marked as one, or listed in its config. Of a team's own library none is taken.
 */
export async function* takeDocuments(selection: Selection, configs: Configs): AsyncGenerator<Taken> {
  const seen = new Set<string>();
  let isEmpty = true;
  for (const path of selection.paths) {
    const key = path === '-' ? path : resolve(path);
    if (!seen.has(key) && !isLibrary(nameOf(path, selection))) {
      seen.add(key);
      for await (const taken of take(path, selection, configs, seen)) {
        isEmpty = false;
        yield taken;
      }
    }
  }
  if (isEmpty && !selection.allowEmpty) {
    yield* selection.paths.map(path => problem(path, isLibrary(nameOf(path, selection)) ? OF_LIBRARY : selection.allMarkdown ? NO_MARKDOWN : NO_DOCUMENT));
  }
}

const OF_LIBRARY = `This is of a team’s own library: what stands in ${LIBRARY_FOLDER} is a template, and no design document.`;
const NO_MARKDOWN = 'There is no Markdown file here.';
const NO_DOCUMENT = 'There is no design document here: no Markdown file whose front matter has the key “mldesign” or that .mldesign.yml lists under “documents”. Name a file, or take them all with --all-markdown.';

async function* take(path: string, selection: Selection, configs: Configs, seen: Set<string>): AsyncGenerator<Taken> {
  try {
    if (path === '-') {
      yield document(selection.stdinFilename, await readStdin());
    } else if (statSync(path).isDirectory()) {
      yield* search(path, selection, configs, seen);
    } else {
      yield document(path, readFile(path));
    }
  } catch (error) {
    yield problem(path, describeError(error));
  }
}

function* search(folder: string, { allMarkdown }: Selection, configs: Configs, seen: Set<string>): Generator<Taken> {
  const problems: Taken[] = [];
  const found = findMarkdown(folder, (path, error) => problems.push(problem(relative('', path) || '.', describeError(error))));
  for (const path of found) {
    const key = resolve(path);
    if (!seen.has(key)) {
      const taken = takeFound(path, allMarkdown, configs);
      if (taken) {
        seen.add(key);
        yield taken;
      }
    }
  }
  yield* problems;
}

function takeFound(path: string, allMarkdown: boolean, configs: Configs): Taken | undefined {
  const shown = relative('', path);
  try {
    const content = readFile(path);
    const isListed = configs.lists(path);
    return allMarkdown || isListed || isMarked(content) ? document(shown, content) : undefined;
  } catch (error) {
    return problem(shown, describeError(error));
  }
}

/** The path, or what standard input is called. */
function nameOf(path: string, { stdinFilename }: Selection): string {
  return path === '-' ? stdinFilename : path;
}

/** A team's own library, laid out like this project's templates, is nobody's design. */
function isLibrary(path: string): boolean {
  return resolve(path).split(sep).includes(LIBRARY_FOLDER);
}

function isMarked(content: Content): boolean {
  return parseFrontMatter(decodeRoughly(content))?.entries.has('mldesign') ?? false;
}

function document(path: string, content: Content): Taken {
  const text = decode(content);
  return text === undefined ? problem(path, 'This file is not UTF-8.') : { kind: 'document', path: withSlashes(path), text };
}

function problem(path: string, message: string): Taken {
  return { kind: 'problem', problem: { path: withSlashes(path), message } };
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
