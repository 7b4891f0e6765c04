import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { lintReport } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE, POOR, type Surroundings } from './support';

const PLAIN = '# Readme\n';
const isWindows = process.platform === 'win32';

describe('the documents that a command takes', function () {
  this.timeout(PATIENCE);

  it('are the marked ones of the working directory, sorted, when no path is given', async () => {
    const cwd = folderWith({ 'b.md': POOR, 'a/c.markdown': POOR, 'README.md': PLAIN, 'notes.txt': POOR });

    const { paths, code } = await lint([], { cwd });

    assert.deepEqual(paths, ['a/c.markdown', 'b.md']);
    assert.equal(code, 1);
  });

  it('are none of the hidden folders, nor of node_modules', async () => {
    const cwd = folderWith({ 'a.md': POOR, '.mldesign/b.md': POOR, '.git/c.md': POOR, 'node_modules/x/d.md': POOR });

    const { paths } = await lint(['.'], { cwd });

    assert.deepEqual(paths, ['a.md']);
  });

  it('are none of a team’s own library, and it says why where one was named', async () => {
    const cwd = folderWith({ '.mldesign/case-studies/a.md': POOR });

    const named = await lint(['.mldesign/case-studies/a.md'], { cwd });
    const piped = await lint(['--stdin-filename', '.mldesign/case-studies/a.md'], { cwd, input: POOR });

    assert.deepEqual([named.code, piped.code], [2, 2]);
    assert.match(named.problems[0]?.message ?? '', /team’s own library/);
    assert.match(piped.problems[0]?.message ?? '', /team’s own library/);
  });

  it('are named', async () => {
    const { code, stderr } = await mldesign(['lint', ''], { cwd: folderWith() });

    assert.deepEqual([code, stderr.split('\n')[0]], [2, 'mldesign: A path is empty: name a file or a folder.']);
  });

  it('are those with front matter that is never closed, too', async () => {
    const cwd = folderWith({ 'a.md': '---\nmldesign: seven-step\ntitle: x\n\n# T\n', 'b.md': '---\n\nmldesign: it\n' });

    const { paths, rules, code } = await lint([], { cwd });

    assert.deepEqual([paths, rules.includes('front-matter'), code], [['a.md'], true, 1]);
  });

  it('are all Markdown files under --all-markdown', async () => {
    const cwd = folderWith({ 'b.md': POOR, 'README.md': PLAIN });

    const { paths } = await lint(['--all-markdown'], { cwd });

    assert.deepEqual(paths, ['README.md', 'b.md']);
  });

  it('are the named files, marked or not, as they were named, and each once', async () => {
    const cwd = folderWith({ 'docs/README.md': PLAIN, 'docs/a.md': POOR, 'docs/plan': PLAIN });

    const { paths } = await lint(['./docs/README.md', 'docs', 'docs/a.md', 'docs/plan', join('docs', 'README.md')], { cwd });

    assert.deepEqual(paths, ['./docs/README.md', 'docs/a.md', 'docs/plan']);
  });

  it('are relative to the working directory when they are found above it', async () => {
    const folder = folderWith({ 'docs/a.md': POOR, 'here/b.txt': '' });

    const { paths } = await lint(['../docs'], { cwd: join(folder, 'here') });

    assert.deepEqual(paths, ['../docs/a.md']);
  });

  it('may be none under --allow-empty alone', async () => {
    const cwd = folderWith({ 'README.md': PLAIN });

    const refused = await lint([], { cwd });
    const allowed = await lint(['--allow-empty'], { cwd });

    assert.deepEqual([refused.code, refused.problems[0]?.path], [2, '.']);
    assert.match(refused.problems[0]?.message ?? '', /no design document here/);
    assert.deepEqual([allowed.code, allowed.problems], [0, []]);
  });

  it('come from standard input for “-”', async () => {
    const cwd = folderWith();

    const unnamed = await lint(['-'], { cwd, input: POOR });
    const named = await lint(['-', '--stdin-filename', 'docs/a.md'], { cwd, input: POOR });
    const implied = await lint(['--stdin-filename', 'docs/a.md'], { cwd, input: POOR });

    assert.deepEqual([unnamed.paths, named.paths, implied.paths], [['-'], ['docs/a.md'], ['docs/a.md']]);
    assert.deepEqual([unnamed.code, named.code, implied.code], [1, 1, 1]);
  });

  it('may be empty, and begin with a byte order mark', async () => {
    const cwd = folderWith({ 'empty.md': '', 'bom.md': `\uFEFF${POOR}` });

    const { paths, problems } = await lint(['empty.md', '.'], { cwd });

    assert.deepEqual([paths, problems], [['empty.md', 'bom.md'], []]);
  });

  it('are UTF-8', async () => {
    const latin = Buffer.from(POOR.replace('Feed', 'Caf\u00E9'), 'latin1');
    const cwd = folderWith({ 'utf16.md': Buffer.from(`\uFEFF${POOR}`, 'utf16le'), 'latin.md': latin, 'latin-readme.md': Buffer.from('# Caf\u00E9', 'latin1') });

    const { code, problems } = await lint(['utf16.md', '.'], { cwd });

    assert.equal(code, 2);
    assert.deepEqual(problems, [
      { path: 'utf16.md', message: 'This file is not UTF-8.' },
      { path: 'latin.md', message: 'This file is not UTF-8.' },
    ]);
  });

  it('are not read whole when they are far too large', async () => {
    const cwd = folderWith({ 'large.md': `${POOR}${'é'.repeat(4 * 1024 * 1024)}` });

    const linted = await lint(['large.md'], { cwd });
    const covered = await mldesign(['coverage', 'large.md', '--format', 'json'], { cwd });

    assert.deepEqual(linted.rules, ['too-large']);
    assert.equal(covered.code, 2);
    assert.match(covered.stdout, /larger than 2 MB/);
  });

  it('are never waited for: a FIFO, a device, a folder’s loop, a missing file and an impossible name are problems', async function () {
    if (isWindows) {
      this.skip();
    }
    const cwd = folderWith({ 'docs/a.md': POOR });
    execFileSync('mkfifo', [join(cwd, 'docs/pipe.md')]);
    symlinkSync('..', join(cwd, 'docs/loop'));
    symlinkSync('nowhere', join(cwd, 'docs/.#a.md'));
    symlinkSync('self', join(cwd, 'self'));
    const impossible = 'a'.repeat(300);

    const found = await lint(['docs'], { cwd });
    const named = await lint(['docs/pipe.md', '/dev/zero', 'self', 'missing.md', impossible, 'docs/a.md/b.md', 'docs'], { cwd });

    assert.deepEqual([found.code, found.paths], [1, ['docs/a.md']]);
    assert.deepEqual([named.code, named.paths], [2, ['docs/a.md']]);
    assert.deepEqual(named.problems.map(({ path }) => path), ['docs/pipe.md', '/dev/zero', 'self', 'missing.md', impossible, 'docs/a.md/b.md']);
  });

  it('are readable', async function () {
    if (isWindows || process.getuid?.() === 0) {
      this.skip();
    }
    const cwd = folderWith({ 'a.md': POOR, 'secret/b.md': POOR });
    chmodSync(join(cwd, 'a.md'), 0);
    chmodSync(join(cwd, 'secret'), 0);

    const { code, problems } = await lint([], { cwd });
    chmodSync(join(cwd, 'secret'), 0o700);

    assert.equal(code, 2);
    assert.deepEqual(problems.map(({ path }) => path), ['a.md', 'secret']);
  });
});

async function lint(args: readonly string[], surroundings: Surroundings) {
  const outcome = await mldesign(['lint', '--format', 'json', ...args], surroundings);
  const { files, problems } = v.parse(lintReport, jsonIn(outcome));
  return { code: outcome.code, problems, paths: files.map(({ path }) => path), rules: files.flatMap(({ findings }) => findings.map(({ rule }) => rule)) };
}
