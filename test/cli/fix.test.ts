import assert from 'node:assert/strict';
import { chmodSync, chownSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { fixFile } from '../../src/cli/fix-file';
import { knowledge } from '../support/templates';
import { lintReport } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE, POOR, readIn } from './support';

const isWindows = process.platform === 'win32';

const skipping = (signs: string): string => `---\nmldesign: seven-step\n---\n\n# Feed\n\n## Model\n\n${signs} Baseline\n\nPopular items per region.\n`;
const BROKEN = skipping('####');
const MENDED = skipping('###');

describe('mldesign lint --fix', function () {
  this.timeout(PATIENCE);

  it('mends files, and says how much', async () => {
    const cwd = folderWith({ 'a.md': BROKEN, 'docs/b.md': BROKEN, 'c.md': POOR });

    const { stdout, stderr } = await mldesign(['lint', '--fix'], { cwd });

    assert.deepEqual([readIn(cwd, 'a.md'), readIn(cwd, 'docs/b.md'), readIn(cwd, 'c.md')], [MENDED, MENDED, POOR]);
    assert.match(stdout, /^Fixed 2 findings in 2 files\.\n\d+ errors/m);
    assert.equal(stderr, '');
  });

  it('reports what remains', async () => {
    const cwd = folderWith({ 'a.md': BROKEN, 'mended/a.md': MENDED });

    const fixed = v.parse(lintReport, jsonIn(await mldesign(['lint', '--fix', '--format', 'json', 'a.md'], { cwd })));
    const linted = v.parse(lintReport, jsonIn(await mldesign(['lint', '--format', 'json', 'mended/a.md'], { cwd })));

    assert.deepEqual(fixed.files[0]?.findings, linted.files[0]?.findings);
    assert.deepEqual([fixed.files[0]?.fixed, linted.files[0]?.fixed], [1, undefined]);
    assert.deepEqual(fixed.summary, linted.summary);
  });

  it('exits by what remains', async () => {
    const cwd = folderWith({ 'a.md': BROKEN });
    const alone = ['--profile', 'notes', '--rule', 'heading-level-skip=error'];

    const before = await mldesign(['lint', ...alone], { cwd });
    const after = await mldesign(['lint', '--fix', ...alone], { cwd });

    assert.deepEqual([before.code, after.code], [1, 0]);
  });

  it('does not touch a file that has nothing to mend', async () => {
    const cwd = folderWith({ 'a.md': MENDED });
    utimesSync(join(cwd, 'a.md'), 1, 1);
    const { ino } = statSync(join(cwd, 'a.md'));

    const { stdout } = await mldesign(['lint', '--fix'], { cwd });

    const stat = statSync(join(cwd, 'a.md'));
    assert.deepEqual([stat.ino, stat.mtimeMs], [ino, 1000]);
    assert.match(stdout, /^Nothing to fix\.$/m);
  });

  it('keeps the byte order mark, the line endings, the permissions and a link', async function () {
    const text = `\uFEFF${BROKEN}`.replaceAll('\n', '\r\n');
    const cwd = folderWith({ 'docs/a.md': text });
    chmodSync(join(cwd, 'docs/a.md'), 0o640);
    if (!isWindows) {
      symlinkSync('docs/a.md', join(cwd, 'link.md'));
    }

    await mldesign(['lint', '--fix', isWindows ? 'docs/a.md' : 'link.md'], { cwd });

    assert.equal(readIn(cwd, 'docs/a.md'), text.replace('####', '###'));
    assert.deepEqual(readdirSync(join(cwd, 'docs')), ['a.md']);
    if (!isWindows) {
      assert.equal(statSync(join(cwd, 'docs/a.md')).mode & 0o777, 0o640);
      assert.ok(lstatSync(join(cwd, 'link.md')).isSymbolicLink());
    }
  });

  it('never writes what it could not read whole: other encodings, files that are too large', async () => {
    const latin = Buffer.from(BROKEN.replace('Feed', 'Caf\u00E9'), 'latin1');
    const large = `${BROKEN}${'é'.repeat(4 * 1024 * 1024)}`;
    const cwd = folderWith({ 'latin.md': latin, 'large.md': large });

    const { code } = await mldesign(['lint', '--fix', 'latin.md', 'large.md'], { cwd });

    assert.equal(code, 2);
    assert.deepEqual(Buffer.from(readIn(cwd, 'large.md')), Buffer.from(large));
    assert.equal(statSync(join(cwd, 'latin.md')).size, latin.length);
  });

  it('keeps what has been written into the file meanwhile, and says so', () => {
    const edited = BROKEN.replace('Popular', 'Most popular');
    const path = join(folderWith({ 'a.md': edited }), 'a.md');

    const { file, problems } = fixFile({ kind: 'document', path, text: BROKEN }, knowledge, {});

    assert.equal(readIn(dirname(path), 'a.md'), edited);
    assert.deepEqual(problems, [{ path, message: 'This file has changed meanwhile; it was not touched.' }]);
    assert.equal(file.fixed, 0);
    assert.deepEqual(readdirSync(dirname(path)), ['a.md']);
  });

  it('keeps the owner where it may', async function () {
    if (process.getuid?.() !== 0) {
      this.skip();
    }
    const cwd = folderWith({ 'a.md': BROKEN });
    chownSync(join(cwd, 'a.md'), 1234, 2345);
    chmodSync(join(cwd, 'a.md'), 0o640);

    await mldesign(['lint', '--fix'], { cwd });

    const { uid, gid, mode } = statSync(join(cwd, 'a.md'));
    assert.equal(readIn(cwd, 'a.md'), MENDED);
    assert.deepEqual([uid, gid, mode & 0o777], [1234, 2345, 0o640]);
  });

  it('says which file is protected, and reports it as it is', async function () {
    if (isWindows || process.getuid?.() === 0) {
      this.skip();
    }
    const cwd = folderWith({ 'a.md': BROKEN, 'b.md': BROKEN });
    chmodSync(join(cwd, 'a.md'), 0o444);

    const { code, stdout, stderr } = await mldesign(['lint', '--fix'], { cwd });

    assert.equal(code, 2);
    assert.equal(stderr, 'mldesign: a.md: Permission denied.\n');
    assert.match(stdout, /^Fixed 1 finding in 1 file\.$/m);
    assert.deepEqual([readIn(cwd, 'a.md'), readIn(cwd, 'b.md')], [BROKEN, MENDED]);
  });

  it('is for files, not for standard input', async () => {
    const cwd = folderWith({ 'a.md': BROKEN });

    const outcomes = await Promise.all([['-'], ['a.md', '-'], ['--stdin-filename', 'a.md']].map(args => mldesign(['lint', '--fix', ...args], { cwd, input: BROKEN })));

    assert.deepEqual(outcomes.map(({ code, stdout }) => [code, stdout]), outcomes.map(() => [2, '']));
    assert.match(outcomes[0]?.stderr ?? '', /--fix writes to files/);
    assert.equal(readIn(cwd, 'a.md'), BROKEN);
  });
});
