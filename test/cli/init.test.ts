import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { problem } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE, readIn, type Outcome } from './support';

const report = v.strictObject({ version: v.literal(1), created: v.array(v.string()), existing: v.array(v.string()), problems: v.array(problem) });

describe('mldesign init', function () {
  this.timeout(PATIENCE);

  it('writes a config and a library that work', async () => {
    const cwd = folderWith();

    const { code, stdout } = await mldesign(['init'], { cwd });
    const made = await mldesign(['new', '--framework', 'design-review', '--template', 'decision-record', '--title', 'Feed'], { cwd });
    const linted = await mldesign(['lint', '--format', 'json'], { cwd });

    assert.equal(code, 0);
    assert.match(stdout, /^created {2}\.mldesign\.yml\n[^]+created {2}\.mldesign\/frameworks\/design-review\.yaml\n/);
    assert.deepEqual([made.code, made.stderr, made.stdout], [0, '', 'feed.md\n']);
    assert.deepEqual([linted.code, v.parse(v.object({ problems: v.array(problem) }), jsonIn(linted)).problems], [0, []]);
    assert.deepEqual(readdirSync(join(cwd, '.mldesign')).sort(), ['README.md', 'diagrams', 'documents', 'estimates', 'frameworks', 'partials', 'pieces']);
  });

  it('leaves what exists as it is, and tells it', async () => {
    const cwd = folderWith({ '.mldesign.yml': 'profile: notes\n', '.mldesign/diagrams/model-gateway.yaml': 'mine' });

    const first = parse(await mldesign(['init', '--format', 'json'], { cwd }));
    const second = await mldesign(['init'], { cwd });

    assert.deepEqual([first.existing, first.problems], [['.mldesign.yml', '.mldesign/diagrams/model-gateway.yaml'], []]);
    assert.ok(first.created.includes('.mldesign/partials/approvals.md.hbs'));
    assert.deepEqual([readIn(cwd, '.mldesign.yml'), readIn(cwd, '.mldesign/diagrams/model-gateway.yaml')], ['profile: notes\n', 'mine']);
    assert.equal(second.code, 0);
    assert.match(second.stdout, /^exists {3}\.mldesign\.yml was left as it is\n[^]+Nothing was written/);
  });

  it('takes a folder', async () => {
    const cwd = folderWith();

    const { created } = parse(await mldesign(['init', 'team', '--format', 'json'], { cwd }));

    assert.ok(created.includes('team/.mldesign.yml') && existsSync(join(cwd, 'team/.mldesign/README.md')));
    assert.deepEqual(readdirSync(cwd), ['team']);
  });

  it('writes nothing through a link', async () => {
    const outside = folderWith();
    const cwd = folderWith();
    symlinkSync(outside, join(cwd, '.mldesign'));
    symlinkSync(join(outside, 'config.yml'), join(cwd, '.mldesign.yml'));

    const outcome = await mldesign(['init', '--format', 'json'], { cwd });

    const { created, existing, problems } = parse(outcome);
    assert.deepEqual([outcome.code, created, existing, readdirSync(outside)], [2, [], ['.mldesign.yml'], []]);
    assert.match(problems[0]?.message ?? '', /^\.mldesign is a link/);
  });

  it('says where it cannot write', async () => {
    const cwd = folderWith({ '.mldesign': 'a file' });
    mkdirSync(join(cwd, 'sub'));

    const outcome = await mldesign(['init'], { cwd });

    assert.equal(outcome.code, 2);
    assert.match(outcome.stdout, /^created {2}\.mldesign\.yml\n/);
    assert.match(outcome.stderr, /^mldesign: \.mldesign\/README\.md: [^\n]+\n/);
  });
});

function parse(outcome: Outcome): v.InferOutput<typeof report> {
  return v.parse(report, jsonIn(outcome));
}
