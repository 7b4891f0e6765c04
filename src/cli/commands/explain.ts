import { describeRule, rules } from '../../core';
import { choose } from '../choose';
import { defineCommand } from '../command';
import { findById } from '../find-by-id';
import { explained, listRules } from '../reporters/explained-rule';
import { json } from '../reporters/json';
import { formats } from '../reporters/reporter';

export default defineCommand({
  summary: 'Explain a rule, with examples, or list them all.',
  usage: ['', 'RULE'],
  options: {
    format: { type: 'string', value: formats.join('|'), description: 'For people (pretty, the default) or for programs.' },
  },
  maxPaths: 1,

  run({ values, positionals: [id] }, terminal) {
    const isJson = choose('--format', values.format ?? 'pretty', formats) === 'json';
    if (id === undefined) {
      (isJson ? json : listRules)({ version: 1, rules: rules.map(explained) }, terminal);
      return 0;
    }
    const rule = findById('rule', id, rules);
    if (isJson) {
      json({ version: 1, rule: explained(rule) }, terminal);
    } else {
      terminal.print(describeRule(rule));
    }
    return 0;
  },
});
