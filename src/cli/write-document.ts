import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileNameFor, freeFileName } from '../core';
import { describeError } from './describe-error';
import { UsageError } from './usage-error';
import { writeNew } from './write-new';

/** Writes the document into the working directory under a name that is free; returns the name. */
export function writeNamedAfter(title: string, text: string): string {
  const lost = new Set<string>();
  for (;;) {
    // Links that lead nowhere, and files that others write meanwhile, show only when the name is tried.
    const name = freeFileName(fileNameFor(title), each => lost.has(each) || existsSync(each));
    if (attempt(name, () => writeNew(name, text))) {
      return name;
    }
    lost.add(name);
  }
}

/** Writes the document to that path, whose folders are made. What exists there already is not touched. */
export function writeTo(path: string, text: string): void {
  if (path === '') {
    throw new UsageError('--output needs the name of a file.');
  }
  if (/[/\\]$/.test(path) || attempt(path, () => statSync(path, { throwIfNoEntry: false })?.isDirectory())) {
    throw new UsageError(`${path}: This is a folder; name the file.`);
  }
  attempt(dirname(path), () => mkdirSync(dirname(path), { recursive: true }));
  if (!attempt(path, () => writeNew(path, text))) {
    throw new UsageError(`${path} exists already; it was not touched.`);
  }
}

function attempt<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw new UsageError(`${path}: ${describeError(error)}`);
  }
}
