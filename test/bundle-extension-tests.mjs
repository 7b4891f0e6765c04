// @ts-check
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './host/paths.mjs';

const folder = join(root, 'test/extension');

/**
 * Bundles the tests that run inside VS Code into one file for each extension host: in the web worker, `require` knows nothing but `vscode`.
 * @returns {Promise<{ node: string, web: string }>} the files
 */
export async function bundleExtensionTests() {
  const outdir = join(root, 'out/test-extension');
  const shared = /** @satisfies {import('esbuild').BuildOptions} */ ({
    bundle: true, format: 'cjs', external: ['vscode'], plugins: [allTests, mochaAsScript], sourcemap: 'inline', logLevel: 'error', absWorkingDir: root,
  });
  await Promise.all([
    build({ ...shared, entryPoints: [join(folder, 'run-node.ts')], platform: 'node', target: 'node20', outfile: join(outdir, 'node.js') }),
    build({ ...shared, entryPoints: [join(folder, 'run-web.ts')], platform: 'browser', target: 'es2023', outfile: join(outdir, 'web.js') }),
  ]);
  return { node: join(outdir, 'node.js'), web: join(outdir, 'web.js') };
}

/** `import 'all-extension-tests'` stands for one import of each test file. @type {import('esbuild').Plugin} */
const allTests = {
  name: 'all-extension-tests',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^all-extension-tests$/ }, ({ path }) => ({ path, namespace: 'tests' }));
    onLoad({ filter: /.*/, namespace: 'tests' }, () => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.test.ts')).sort();
      return { contents: names.map(name => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};`).join('\n'), resolveDir: folder };
    });
  },
};

/**
 * Mocha's browser build tells by `module` whether it is a CommonJS module, but its package says that it is not one, so that
 * it would see the bundle's `module` and replace the bundle's exports. @type {import('esbuild').Plugin}
 */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({ contents: `var module, exports, define;\n${await readFile(path, 'utf8')}` }));
  },
};
