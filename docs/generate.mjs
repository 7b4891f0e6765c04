// @ts-check
/** Writes the pages and the README table that are made from the rules, and the JSON Schemas of the templates and of the config. `npm run build:docs`; a test fails when they are stale. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}out/build/core-for-docs.cjs`;
esbuild.buildSync({ absWorkingDir: root, entryPoints: ['src/core/index.ts'], bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'warning' });
const { configSchema, describeRule, rules, templateSchemas, withRuleTable } = createRequire(import.meta.url)(outfile);

rmSync(`${root}docs/rules`, { recursive: true, force: true });
mkdirSync(`${root}docs/rules`, { recursive: true });
for (const rule of rules) {
  writeFileSync(`${root}docs/rules/${rule.id}.md`, describeRule(rule));
}
mkdirSync(`${root}docs/schemas`, { recursive: true });
for (const [name, schema] of Object.entries({ ...templateSchemas, config: configSchema })) {
  // What a schema checks in code (a prompt without `-->`) has no word in JSON Schema; the build still checks it.
  const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  writeFileSync(`${root}docs/schemas/${name}.schema.json`, `${JSON.stringify(json, undefined, 2)}\n`);
}
writeFileSync(`${root}README.md`, withRuleTable(readFileSync(`${root}README.md`, 'utf8'), rules));
