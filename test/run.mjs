#!/usr/bin/env node
// @ts-check
import { join } from 'node:path';
import { bundleExtensionTests } from './bundle-extension-tests.mjs';
import { packageExtension } from './host/package-extension.mjs';
import { root } from './host/paths.mjs';
import { Problem, runProgram } from './host/problem.mjs';
import { describe, none, sum } from './host/results.mjs';
import { run } from './host/run-command.mjs';
import { writeSampleWorkspace } from './host/sample-workspace.mjs';
import { temporaryFolder } from './host/temporary.mjs';
import { runMocha } from './run-mocha.mjs';
import { testFiles, transpile } from './transpile.mjs';

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {() => Promise<import('./host/results.mjs').Results>} run
 * @property {true} [essential] the parts after it cannot run without it
 */

/** @satisfies {Record<string, Part>} */
const parts = {
  build: {
    title: 'Build',
    essential: true,
    async run() {
      await run(process.execPath, ['esbuild.mjs']);
      await transpile();
      return none;
    },
  },
  unit: { title: 'Unit and command-line tests', run: runUnit },
  node: { title: 'Integration tests in VS Code, Node extension host', run: () => runInside('node') },
  web: { title: 'Integration tests in VS Code, web-worker extension host', run: () => runInside('web') },
  desktop: { title: 'Integration tests in desktop VS Code', run: runOnDesktop },
  package: {
    title: 'Package',
    essential: true,
    async run() {
      await packageExtension();
      return none;
    },
  },
  e2e: { title: 'End-to-end tests in the window of VS Code', run: runInWindow },
};

/** What each argument runs. @type {Record<string, readonly Part[]>} */
const plans = {
  unit: [parts.build, parts.unit],
  integration: [parts.build, parts.node, parts.web],
  desktop: [parts.build, parts.desktop],
  e2e: [parts.build, parts.package, parts.e2e],
  all: process.platform === 'linux'
    ? [parts.build, parts.unit, parts.node, parts.web, parts.package, parts.e2e]
    : [parts.build, parts.unit, parts.desktop],
};

await runProgram(async () => {
  const name = process.argv[2] ?? 'all';
  const plan = plans[name];
  if (!plan || process.argv.length > 3) {
    throw new Problem(`There are no tests “${process.argv.slice(2).join(' ')}”. Choose one of ${Object.keys(plans).join(', ')}.`);
  }
  const results = await runAll(plan);
  if (name === 'all' && process.platform !== 'linux') {
    console.log('\nThe end-to-end tests were left out: they run on Linux.');
  }
  console.log(`\n${describe(results)}`);
  return results.failed > 0 ? 1 : 0;
});

/**
 * Runs parts one after the other. One that could not run counts as a failure, and so do those that need it.
 * @param {readonly Part[]} plan
 */
async function runAll(plan) {
  const all = [];
  for (const [index, part] of plan.entries()) {
    const started = Date.now();
    console.log(`\n${part.title}`);
    try {
      const results = await part.run();
      all.push(results);
      console.log(`  ${results === none ? 'done' : describe(results)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      all.push({ ...none, failed: 1 });
      console.error(`  did not run: ${error instanceof Problem ? error.message : error instanceof Error ? error.stack : error}`);
      if (part.essential) {
        const rest = plan.slice(index + 1);
        rest.forEach(({ title }) => console.error(`\n${title}\n  did not run: ${part.title} failed`));
        all.push({ ...none, failed: rest.length });
        break;
      }
    }
  }
  return sum(all);
}

async function runUnit() {
  const files = ['core', 'cli', 'templates', 'support'].flatMap(testFiles);
  if (files.length === 0) {
    throw new Problem('there are no tests in test/core, test/cli or test/templates');
  }
  return runMocha(files, { reporter: 'dot', timeout: 60_000 });
}

/** @param {'node' | 'web'} host */
async function runInside(host) {
  const { runIntegration } = await import('./host/run-integration.mjs');
  const tests = await bundleExtensionTests();
  return demandTests(await runIntegration({ host, extension: root, tests: tests[host], workspace: writeSampleWorkspace(temporaryFolder('workspace')) }), 'test/extension');
}

async function runOnDesktop() {
  const { runDesktop } = await import('./host/run-desktop.mjs');
  const tests = await bundleExtensionTests();
  return demandTests(await runDesktop({ extension: root, tests: tests.node, workspace: writeSampleWorkspace(temporaryFolder('workspace')) }), 'test/extension');
}

async function runInWindow() {
  const { runEndToEnd } = await import('./host/run-e2e.mjs');
  return demandTests(await runEndToEnd({ vsix: join(root, 'dist/ml-design-docs.vsix'), files: testFiles('e2e') }), 'test/e2e');
}

/**
 * A part without tests proves nothing.
 * @param {import('./host/results.mjs').Results} results
 * @param {string} folder
 */
function demandTests(results, folder) {
  if (results.passed + results.failed === 0) {
    throw new Problem(`there are no tests in ${folder}`);
  }
  return results;
}
