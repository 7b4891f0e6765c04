// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { plainFields } from '../../esbuild.mjs';
import { root } from '../host/paths.mjs';

/** @typedef {typeof import('./core.mjs') & { knowledge: import('../../src/core').Knowledge }} Core */

/**
 * The core as people run it, bundled and minified, with the shipped templates.
 * @returns {Promise<Core>}
 */
export async function bundleCore() {
  const outfile = join(root, 'out/bench/core.cjs');
  await build({
    absWorkingDir: root, entryPoints: ['test/bench/core.mjs'], outfile,
    bundle: true, minify: true, format: 'cjs', platform: 'node', target: 'es2023', logLevel: 'error', plugins: [plainFields],
  });
  /** @type {typeof import('./core.mjs')} */
  const core = createRequire(import.meta.url)(outfile);
  const result = core.readCatalog(templateFiles());
  if (!result.ok) {
    throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
  return { ...core, knowledge: new core.Knowledge(result.value) };
}

function templateFiles() {
  const folder = join(root, 'templates');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}
