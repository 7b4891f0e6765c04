// @ts-check
/** Builds dist/: the extension for Node and for the web worker, the command line, and what all of them read. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const require = createRequire(import.meta.url);

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  define: { VERSION: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) },
};

/** The core as it stands, built and run in memory: the bundles, and builds side by side, would read each other's half-written files. */
async function loadCore() {
  const { outputFiles } = await esbuild.build({
    ...common, entryPoints: ['src/core/index.ts'], platform: 'node', write: false, minify: false, sourcemap: false, plugins: [lazyModules],
  });
  const module = { exports: /** @type {any} */ ({}) };
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require);
  return module.exports;
}

/**
 * Reads the templates with the core's own reader, so that a wrong file stops the build at its place, and writes what the hosts read.
 * @returns the frameworks and terms as JSON
 */
async function writeTemplates() {
  const { readCatalog, SourceText, withTables } = await loadCore();
  const folder = join(root, 'templates');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  const result = readCatalog(files);
  if (!result.ok) {
    for (const { path, message, span } of result.problems) {
      const position = new SourceText(files.find(file => file.path === path)?.text ?? '').positionAt(span?.start ?? 0);
      console.error(`templates/${path}:${position.line + 1}:${position.character + 1} ${message}`);
    }
    throw new Error('The templates have problems.');
  }
  const { canonical, frameworks, terms, caseIds, ...library } = result.value;
  const catalog = asciiOnly(JSON.stringify(withTables({ canonical, frameworks, terms, caseIds })));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/catalog.json'), catalog);
  writeFileSync(join(root, 'dist/library.json'), JSON.stringify(library));
  return catalog;
}

/**
 * The same JSON, or JavaScript as esbuild writes it, with other signs only as escapes: V8 reads it faster, and keeps it in half the memory.
 * (esbuild escapes what stands in strings, but not in regular expressions and in their raw sources.) @param {string} text
 */
function asciiOnly(text) {
  return text.replaceAll(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @type {ReturnType<typeof writeTemplates> | undefined} */
let templates;

/** The frameworks and terms, as the module that the hosts import: from a file, where there are files. @type {import('esbuild').Plugin} */
const compiledCatalog = {
  name: 'compiled-catalog',
  setup(build) {
    build.onResolve({ filter: /^templates:catalog$/ }, ({ path }) => ({ path, namespace: 'templates' }));
    build.onLoad({ filter: /.*/, namespace: 'templates' }, async () => {
      // All bundles hold the same; while watching, each build reads what has changed.
      const catalog = await (watch ? writeTemplates() : (templates ??= writeTemplates()));
      return {
        // Parsing JSON is twice as fast as evaluating the same as an object literal, and a file need not be read as JavaScript first.
        contents: build.initialOptions.platform === 'node'
          ? `export default JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, 'catalog.json'), 'latin1'));`
          : `export default JSON.parse(${JSON.stringify(catalog)});`,
        loader: 'js',
        watchDirs: ['', 'frameworks', 'case-studies', 'diagrams', 'estimates', 'pieces', 'documents', 'partials', 'starter', 'starter/.mldesign'].map(each => resolve(root, 'templates', each)),
      };
    });
  },
};

/** Modules that cost much of the command line's start, and what we call of them: they are loaded when first used. */
const rarelyNeeded = {
  // Only scaffolding needs it.
  handlebars: { path: 'handlebars/dist/cjs/handlebars.js', contents: `export default { create: () => require('handlebars-itself').create() };` },
  // Only who is the owner of a new document is asked of another program.
  'node:child_process': { path: 'node:child_process', contents: `export const spawnSync = (...all) => require('node:child_process-itself').spawnSync(...all);` },
  // Only documents with estimates need it.
  'unitmath/dist/UnitMath.min2.js': {
    path: 'unitmath/dist/UnitMath.min2.js', contents: `export default { config: options => require('unitmath/dist/UnitMath.min2.js-itself').config(options) };`,
  },
};

/**
 * markdown-it is published with class fields that a helper defines one by one, for which every token pays: with plain assignments,
 * which mean the same, it parses in about a third of the time. @type {import('esbuild').Plugin}
 */
export const plainFields = {
  name: 'plain-fields',
  setup(build) {
    build.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/_defineProperty\(\s*this,\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)?"(\w+)",/g, 'this.$1 = ('),
      loader: 'js',
    }));
  },
};

/** @type {import('esbuild').Plugin} */
const lazyModules = {
  name: 'lazy-modules',
  setup(build) {
    for (const [name, { path, contents }] of Object.entries(rarelyNeeded)) {
      const namespace = `lazy ${name}`;
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace }));
      build.onResolve({ filter: new RegExp(`^${name}-itself$`) }, () => (isBuiltin(path) ? { path, external: true } : { path: require.resolve(path) }));
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents, loader: 'js', resolveDir: root }));
    }
  },
};

const plugins = [compiledCatalog, lazyModules, plainFields];

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...common, plugins, entryPoints: ['src/extension/main.ts'], outfile: 'dist/extension.js', platform: 'node', external: ['vscode'] },
  { ...common, plugins, entryPoints: ['src/extension/main.ts'], outfile: 'dist/web/extension.js', platform: 'browser', external: ['vscode'] },
  { ...common, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', banner: { js: '#!/usr/bin/env node' } },
  { ...common, plugins, entryPoints: ['src/cli/program.ts'], outfile: 'dist/program.js', platform: 'node' },
  { ...common, entryPoints: ['src/cli/keep-program.ts'], outfile: 'out/build/keep-program.js', platform: 'node' },
];

/** What V8 made of the program fits no other text and no other version: https://nodejs.org/api/vm.html#scriptcreatecacheddata. */
function removeKept() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const name of readdirSync(join(root, 'dist')).filter(each => each.endsWith('.cache'))) {
    rmSync(join(root, 'dist', name));
  }
}

function writeAsciiOnly() {
  for (const { outfile = '' } of bundles) {
    writeFileSync(join(root, outfile), asciiOnly(readFileSync(join(root, outfile), 'utf8')));
  }
}

/** Keeps what V8 makes of the program while it reviews a document, so that it starts sooner on this machine. */
function keepProgram() {
  const program = join(root, 'dist/program.js');
  appendFileSync(program, `\n// ${createHash('sha256').update(readFileSync(program)).digest('hex')}`);
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'out/build/keep-program.js'), program, 'lint', '--fail-on', 'never', join(root, 'templates/case-studies/fraud-detection.md')], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`The built command does not run: ${stderr}`);
  }
}

if (process.argv[1] !== fileURLToPath(import.meta.url)) {
  // Somebody else bundles with these plugins.
} else if (watch) {
  removeKept();
  const contexts = await Promise.all(bundles.map(bundle => esbuild.context(bundle)));
  await Promise.all(contexts.map(context => context.watch()));
  console.log('Watching src/ and templates/.');
} else {
  try {
    removeKept();
    await Promise.all(bundles.map(bundle => esbuild.build(bundle)));
    writeAsciiOnly();
    keepProgram();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
