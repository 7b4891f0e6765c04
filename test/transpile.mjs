// @ts-check
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './host/paths.mjs';

const out = join(root, 'out');

/** Turns src/ and test/ into CommonJS under out/, file by file, so that tests and coverage see the files that people edit. */
export async function transpile() {
  const entryPoints = [...sources('src'), ...sources('test')];
  await build({
    absWorkingDir: root, entryPoints, outbase: root, outdir: out,
    format: 'cjs', platform: 'node', target: 'node20', sourcemap: 'inline', logLevel: 'error',
  });
  removeOthers(new Set(entryPoints.map(outputOf)));
}

/**
 * The transpiled tests of a folder of test/.
 * @param {string} folder
 */
export function testFiles(folder) {
  return sources(join('test', folder)).filter(path => path.endsWith('.test.ts')).map(outputOf);
}

/**
 * Removes what an earlier run has made of files that are gone. Not everything beforehand: another run may be reading it.
 * @param {Set<string>} current
 */
function removeOthers(current) {
  const outdated = ['src', 'test'].flatMap(folder => filesBelow(join(out, folder))).filter(path => path.endsWith('.js') && !current.has(path));
  for (const path of outdated) {
    rmSync(path, { force: true });
  }
}

/** @param {string} source */
const outputOf = source => join(out, relative(root, source)).replace(/\.ts$/, '.js');

/** @param {string} folder */
function sources(folder) {
  return filesBelow(join(root, folder)).filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts'));
}

/** @param {string} folder */
function filesBelow(folder) {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map(name => join(folder, name)) : [];
}
