import assert from 'node:assert/strict';
import * as v from 'valibot';
import { coverageReport } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE } from './support';

const DOCUMENT = '---\nmldesign: seven-step\n---\n\n# Feed\n\n## 1. Requirements\n\nLatency: p99 ≤ 200 ms at 3k requests/s.\n';

describe('mldesign coverage', function () {
  this.timeout(PATIENCE);

  it('prints the JSON of the contract', async () => {
    const cwd = folderWith({ 'feed.md': DOCUMENT });

    const outcome = await mldesign(['coverage', '--format', 'json'], { cwd });

    const [file] = v.parse(coverageReport, jsonIn(outcome)).files;
    assert.equal(outcome.code, 0);
    assert.deepEqual(file?.headings.map(({ text, line, level, steps }) => [text, line, level, steps]), [['Feed', 5, 1, []], ['1. Requirements', 7, 2, ['requirements']]]);
    assert.deepEqual(file.steps.slice(0, 2).map(({ id, status }) => `${id} ${status}`), ['requirements weak', 'framing missing']);
    assert.equal(file.score, Number(file.score.toFixed(4)));
  });

  it('says on which line a check is met, and leaves out what is unknown', async () => {
    const cwd = folderWith({ 'feed.md': DOCUMENT });

    const outcome = await mldesign(['coverage', '--format', 'json'], { cwd });

    const checks = v.parse(coverageReport, jsonIn(outcome)).files[0]?.checks ?? [];
    const met = checks.find(({ id }) => id === 'latency-target');
    const absent = checks.find(({ state }) => state === 'absent');
    assert.deepEqual([met?.state, met?.met, met?.line], ['met', true, 9]);
    assert.ok(absent && !absent.met && !('line' in absent));
  });

  it('shows people the score, the steps in words and the rule that explains what is absent', async () => {
    const cwd = folderWith({ 'feed.md': DOCUMENT });

    const { code, stdout } = await mldesign(['coverage', 'feed.md'], { cwd });

    assert.equal(code, 0);
    assert.match(stdout, /^feed\.md {2}[█░]{20} \d+ %\n/);
    assert.match(stdout, /^ {2}Clarifying requirements +weak\n/m);
    assert.match(stdout, /^ {4}✓ ★ latency-target +line 9\n/m);
    assert.match(stdout, /^ {4}✗ ★ baseline +mldesign explain no-baseline\n/m);
  });

  it('remarks that a text is no design document only where it does not say that it is one', async () => {
    const cwd = folderWith({ 'marked.md': '---\nmldesign: seven-step\n---\n\n# Soup\n\nBoil water.\n', 'recipe.md': '# Soup\n\nBoil water.\n' });

    const { stdout } = await mldesign(['coverage', 'marked.md', 'recipe.md'], { cwd });

    const [marked, recipe] = stdout.split('recipe.md');
    assert.doesNotMatch(marked ?? '', /does not read like/);
    assert.match(recipe ?? '', /This does not read like an ML system design document\./);
  });

  it('is complete for a case study', async () => {
    const cwd = folderWith();
    await mldesign(['new', '--case', 'video-recommendation', '--output', 'a.md'], { cwd });

    const outcome = await mldesign(['coverage', 'a.md', '--format', 'json'], { cwd });

    const [file] = v.parse(coverageReport, jsonIn(outcome)).files;
    assert.ok(file?.designDocument);
    assert.deepEqual(new Set(file.steps.map(({ status }) => status)), new Set(['covered']));
  });

  it('exits with 2 when a file could not be read', async () => {
    const cwd = folderWith({ 'feed.md': DOCUMENT });

    const outcome = await mldesign(['coverage', 'missing.md', 'feed.md', '--format', 'json'], { cwd });

    const { files, problems } = v.parse(coverageReport, jsonIn(outcome));
    assert.deepEqual([outcome.code, files.length, problems], [2, 1, [{ path: 'missing.md', message: 'There is no such file.' }]]);
  });
});
