import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema, describeRule, rules, templateSchemas, withRuleTable } from '../../src/core';

describe('the generated documentation', () => {
  it('has a current page for each rule, and no other', () => {
    assert.deepEqual(readdirSync('docs/rules').toSorted(), rules.map(({ id }) => `${id}.md`), 'Run `npm run build:docs`.');
    for (const rule of rules) {
      assert.equal(readFileSync(`docs/rules/${rule.id}.md`, 'utf8'), describeRule(rule), 'Run `npm run build:docs`.');
    }
  });

  it('has a current JSON Schema for each kind of template and for the config', () => {
    for (const [name, schema] of Object.entries({ ...templateSchemas, config: configSchema })) {
      const json: unknown = JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, 'utf8'));

      assert.deepEqual(json, toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }), 'Run `npm run build:docs`.');
    }
  });

  it('has a current table in the README', () => {
    const readme = readFileSync('README.md', 'utf8');

    assert.equal(readme, withRuleTable(readme, rules), 'Run `npm run build:docs`.');
  });
});
