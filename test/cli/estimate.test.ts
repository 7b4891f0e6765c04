import assert from 'node:assert/strict';
import * as v from 'valibot';
import { estimateReport } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE } from './support';

const GOOD = '---\nmldesign: seven-step\n---\n\n# Feed\n\n```estimate\ndau = 50M users\nqps = dau * 4 requests/user/day to requests/s  # => 2.31k requests/s\nassert qps < 5k requests/s\n```\n';
const BAD = GOOD.replace('5k', '1k').replace('2.31k', '3k').replace('assert', 'oops = dau + 3 ms\nnext = oops * 2\nassert');

describe('mldesign estimate', function () {
  this.timeout(PATIENCE);

  it('shows people every line with what it comes to', async () => {
    const cwd = folderWith({ 'feed.md': GOOD });

    const { code, stdout } = await mldesign(['estimate'], { cwd });

    assert.equal(code, 0);
    assert.match(stdout, /^feed\.md\n/);
    assert.match(stdout, /^ +9 +qps = dau \* 4 requests\/user\/day to requests\/s {2}= 2\.31k requests\/s$/m);
    assert.match(stdout, /^ +10 {2}✓ assert qps < 5k requests\/s +2\.31k requests\/s < 5k requests\/s$/m);
    assert.match(stdout, /^3 lines in 1 file: all come out\.$/m);
  });

  it('exits with 1 for a line in error or a failed assertion, each at its place', async () => {
    const cwd = folderWith({ 'feed.md': BAD });

    const { code, stdout } = await mldesign(['estimate', 'feed.md'], { cwd });

    assert.equal(code, 1);
    assert.match(stdout, /^ +10:\d+ .*users.*ms/m);
    assert.match(stdout, /^ +9:\d+ “3k requests\/s” is stated, it comes to 2\.31k requests\/s\.$/m);
    assert.match(stdout, /✗ assert qps < 1k requests\/s +2\.31k requests\/s < 1k requests\/s$/m);
    assert.match(stdout, /1 error, 1 assertion failed, 1 stale result\.$/m);
  });

  it('prints the JSON of the contract, from standard input and with Windows line endings', async () => {
    const cwd = folderWith();

    const outcome = await mldesign(['estimate', '--format', 'json', '--stdin-filename', 'docs/feed.md', '-'], { cwd, input: BAD.replaceAll('\n', '\r\n') });

    const { files, summary } = v.parse(estimateReport, jsonIn(outcome));
    const lines = files[0]?.blocks[0]?.lines ?? [];
    assert.deepEqual([outcome.code, files[0]?.path, summary], [1, 'docs/feed.md', { files: 1, lines: 5, errors: 1, failed: 1, stale: 1 }]);
    assert.deepEqual(lines.map(({ name, state, value }) => [name, state, value]), [
      ['dau', 'computed', '50M users'], ['qps', 'computed', '2.31k requests/s'], ['oops', 'wrong', undefined], ['next', 'blocked', undefined], [undefined, 'fails', undefined],
    ]);
    assert.deepEqual([lines[1]?.formula, lines[1]?.derivation, lines[1]?.range.start], ['dau * 4 requests/user/day to requests/s', '50M users × 4 requests/user/day', { line: 9, column: 1 }]);
    assert.deepEqual([lines[4]?.left, lines[4]?.operator, lines[4]?.right], ['2.31k requests/s', '<', '1k requests/s']);
  });

  it('prints the same in every language of the machine', async () => {
    const cwd = folderWith({ 'feed.md': GOOD.replace('assert', 'index = 1e9 * 1234.5 B\nshare = 14.85 %\ncost = $1234.56 * 2\nids = I\u0307D * 2\nassert') });
    const languages = ['C', 'en_US.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8', 'hi_IN.UTF-8'];

    const outputs = await Promise.all(languages.map(language => mldesign(['estimate', '--format', 'json'], { cwd, env: { LC_ALL: language, LANG: language } })));

    assert.equal(new Set(outputs.map(({ stdout }) => stdout)).size, 1);
    assert.match(outputs[0]?.stdout ?? '', /"value": "1\.23 TB"/);
  });

  it('exits with 2 where it could not read, and says where there is no estimate', async () => {
    const cwd = folderWith({ 'plain.md': '# Plain\n' });

    const missing = await mldesign(['estimate', 'missing.md'], { cwd });
    const plain = await mldesign(['estimate', 'plain.md'], { cwd });

    assert.deepEqual([missing.code, missing.stderr], [2, 'mldesign: missing.md: There is no such file.\n']);
    assert.deepEqual([plain.code, plain.stdout], [0, 'No estimates in 1 file.\n']);
  });

  it('lists the calculations that are ready, and prints one that computes', async () => {
    const cwd = folderWith();

    const list = await mldesign(['estimate', '--list'], { cwd });
    const asJson = await mldesign(['estimate', '--list', '--format', 'json'], { cwd });
    const block = await mldesign(['estimate', '--template', 'availability'], { cwd });
    const computed = await mldesign(['estimate', '-'], { cwd, input: block.stdout });
    const unknown = await mldesign(['estimate', '--template', 'availabilty'], { cwd });

    const { estimates } = v.parse(v.object({ version: v.literal(1), estimates: v.array(v.object({ id: v.string(), title: v.string(), estimate: v.string() })) }), jsonIn(asJson));
    assert.equal(estimates.length, 20);
    assert.deepEqual(estimates.filter(({ id }) => !list.stdout.includes(id)), []);
    assert.match(block.stdout, /^```estimate\n[\s\S]+\n```\n$/);
    assert.equal(computed.code, 0);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /Did you mean “availability”\?/);
  });

  it('takes no path beside --list or --template', async () => {
    const cwd = folderWith();

    const { code, stderr } = await mldesign(['estimate', '--list', 'feed.md'], { cwd });

    assert.equal(code, 2);
    assert.match(stderr, /stand alone/);
  });
});
