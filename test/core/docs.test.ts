import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describeRule, rules, withRuleTable } from '../../src/core';

describe('the generated documentation', () => {
  it('has a current page for each rule, and no other', () => {
    assert.deepEqual(readdirSync('docs/rules').toSorted(), rules.map(({ id }) => `${id}.md`), 'Run `npm run build:docs`.');
    for (const rule of rules) {
      assert.equal(readFileSync(`docs/rules/${rule.id}.md`, 'utf8'), describeRule(rule), 'Run `npm run build:docs`.');
    }
  });

  it('has a current table in the README', () => {
    const readme = readFileSync('README.md', 'utf8');

    assert.equal(readme, withRuleTable(readme, rules), 'Run `npm run build:docs`.');
  });
});
