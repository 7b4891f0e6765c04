// @ts-check
/** Writes the pages and the README table that are made from the rules. `npm run build:docs`; a test fails when they are stale. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}out/build/core-for-docs.cjs`;
esbuild.buildSync({ absWorkingDir: root, entryPoints: ['src/core/index.ts'], bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'warning' });
const { describeRule, rules, withRuleTable } = createRequire(import.meta.url)(outfile);

rmSync(`${root}docs/rules`, { recursive: true, force: true });
mkdirSync(`${root}docs/rules`, { recursive: true });
for (const rule of rules) {
  writeFileSync(`${root}docs/rules/${rule.id}.md`, describeRule(rule));
}
writeFileSync(`${root}README.md`, withRuleTable(readFileSync(`${root}README.md`, 'utf8'), rules));
