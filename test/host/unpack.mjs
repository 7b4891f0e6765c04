// @ts-check
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { npm } from './npm.mjs';

/**
 * Puts the files of an npm package into a folder: no dependencies, no scripts.
 * @param {string} name with its version
 * @param {string} folder
 */
export async function unpackPackage(name, folder) {
  const archive = join(folder, (await npm(folder, 'pack', name)).split('\n').at(-1) ?? '');
  unpackTar(archive, folder, '--strip-components=1');
  rmSync(archive);
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {readonly string[]} options
 */
export function unpackTar(archive, folder, ...options) {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xf', archive, '-C', folder, ...options]);
}

/**
 * @param {string} compressed
 * @param {string} target
 * @param {number} [mode]
 */
export async function unpackBrotli(compressed, target, mode) {
  await pipeline(createReadStream(compressed), createBrotliDecompress(), createWriteStream(target, { mode }));
}
