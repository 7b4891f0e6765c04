// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../host/problem.mjs';
import { writeDocument } from './corpus.mjs';

/** A short document, a long one, and one as long as a book. */
const sizes = { S: 7_600, M: 60_000, L: 1_048_000 };

/** @typedef {keyof typeof sizes} Name */
/** @typedef {Readonly<Record<Name, Buffer>>} Documents */

/**
 * The documents to measure with, generated unless a folder with ready ones is given.
 * @param {string | undefined} folder
 * @returns {{ origin: string, byName: Documents }}
 */
export function readDocuments(folder) {
  const read = (/** @type {Name} */ name, /** @type {number} */ seed) =>
    folder === undefined ? Buffer.from(writeDocument(seed, sizes[name])) : readReady(join(folder, `${name}.md`));
  const byName = { S: read('S', 1), M: read('M', 2), L: read('L', 3) };
  return { origin: folder === undefined ? 'generated documents' : `documents of ${resolve(folder)}`, byName };
}

/** @param {string} path */
function readReady(path) {
  if (!existsSync(path)) {
    throw new Problem(`There is no ${resolve(path)}. The folder of --corpus holds S.md, M.md and L.md.`);
  }
  return readFileSync(path);
}
