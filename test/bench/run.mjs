#!/usr/bin/env node
// @ts-check
/** How fast the linter is, and where its time goes: `npm run bench`. It prints figures and judges none: it is no test. */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Problem, runProgram } from '../host/problem.mjs';
import { bundleCore } from './bundle-core.mjs';
import { compare } from './compare.mjs';
import { readDocuments } from './documents.mjs';
import { double } from './double.mjs';
import { dissect } from './dissect.mjs';
import { estimates } from './estimates.mjs';

const sections = { compare, dissect, double, estimates };

const usage = `npm run bench -- [${Object.keys(sections).join('] [')}] [--corpus DIR]

  compare   against markdown-it, markdownlint and remark-lint, side by side
  dissect   the shares of the linter's own time, stage by stage and rule by rule
  double    hostile inputs of one and of two sizes: is the time linear?
  estimates computing an estimate block anew, as after each key

  --corpus DIR   read S.md, M.md and L.md there, not the generated documents`;

await runProgram(async () => {
  const { names, corpus } = readArguments();
  const started = performance.now();
  const core = await bundleCore();
  const documents = readDocuments(corpus);
  console.log(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${documents.origin}`);
  const [load = 0] = loadavg();
  if (load > cpus().length / 2) {
    console.log(`The machine is busy (load ${load.toFixed(1)} on ${cpus().length} processors): what makes much garbage looks slower than it is.`);
  }
  for (const name of names) {
    sections[name](core, documents.byName);
  }
  console.log(`\nMeasured in ${Math.round((performance.now() - started) / 1000)} s. Milliseconds are this machine's; compare the ratios.`);
  return 0;
});

function readArguments() {
  let read;
  try {
    read = parseArgs({ options: { corpus: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
  const { values: { corpus, help }, positionals } = read;
  if (help) {
    throw new Problem(usage);
  }
  const all = /** @type {(keyof typeof sections)[]} */ (Object.keys(sections));
  const unknown = positionals.find(each => !all.some(name => name === each));
  if (unknown !== undefined) {
    throw new Problem(`There is nothing called “${unknown}” to measure.\n\n${usage}`);
  }
  return { names: positionals.length > 0 ? all.filter(name => positionals.includes(name)) : all, corpus };
}
