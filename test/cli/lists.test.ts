import assert from 'node:assert/strict';
import * as v from 'valibot';
import { rules } from '../../src/core';
import { problem } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE } from './support';

describe('mldesign cases', function () {
  this.timeout(PATIENCE);

  it('lists the case studies, as a table and as JSON', async () => {
    const cwd = folderWith();
    const report = v.strictObject({
      version: v.literal(1),
      cases: v.array(v.strictObject({ id: v.string(), title: v.string(), task: v.string(), summary: v.string() })),
      problems: v.array(problem),
    });

    const pretty = await mldesign(['cases'], { cwd });
    const json = await mldesign(['cases', '--format', 'json'], { cwd });

    const { cases } = v.parse(report, jsonIn(json));
    assert.ok(cases.some(({ id }) => id === 'video-recommendation'));
    assert.deepEqual(cases.filter(({ id, title }) => !pretty.stdout.includes(id) || !pretty.stdout.includes(title)), []);
  });
});

describe('mldesign explain', function () {
  this.timeout(PATIENCE);

  it('shows a rule’s page', async () => {
    const cwd = folderWith();

    const { code, stdout } = await mldesign(['explain', 'no-latency-target'], { cwd });

    assert.equal(code, 0);
    assert.match(stdout, /^# no-latency-target\n/);
    assert.match(stdout, /^## Passes\n/m);
  });

  it('gives a rule as JSON', async () => {
    const cwd = folderWith();

    const outcome = await mldesign(['explain', 'no-latency-target', '--format', 'json'], { cwd });

    const { rule } = v.parse(v.object({ rule: v.object({ id: v.string(), severity: v.string(), examples: v.object({ good: v.string(), bad: v.string() }) }) }), jsonIn(outcome));
    assert.deepEqual([rule.id, rule.severity], ['no-latency-target', 'error']);
  });

  it('lists every rule with its severity when none is named', async () => {
    const cwd = folderWith();

    const { stdout } = await mldesign(['explain'], { cwd });

    const listed = stdout.split('\n').map(line => line.split(/ {2,}/).slice(0, 2).join(' '));
    assert.deepEqual(rules.map(({ id, severity }) => `${id} ${severity}`).filter(line => !listed.includes(line)), []);
  });

  it('exits with 2 for a rule that there is not', async () => {
    const cwd = folderWith();

    const { code, stdout, stderr } = await mldesign(['explain', 'no-latency-targt'], { cwd });

    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /Did you mean “no-latency-target”\?/);
  });
});
