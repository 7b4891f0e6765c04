import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import * as v from 'valibot';
import { lintReport } from './contract';
import { CLI, exitOf, folderWith, mldesign, PATIENCE, POOR } from './support';

const names = readdirSync('src/cli/commands').map(file => file.replace('.ts', '')).filter(name => name !== 'index');

/** What a pipe holds before its writer has to wait. */
const PIPE_SIZE = 64 * 1024;

describe('mldesign', function () {
  this.timeout(PATIENCE);

  it('shows every command under --help', async () => {
    const cwd = folderWith();

    const { code, stdout } = await mldesign(['--help'], { cwd });

    assert.equal(code, 0);
    assert.deepEqual(names.filter(name => !new RegExp(`^  ${name} +[A-Z].+\\.$`, 'm').test(stdout)), []);
  });

  for (const name of names) {
    it(`tells under ${name} --help how it is used`, async () => {
      const cwd = folderWith();

      const { code, stdout } = await mldesign([name, '--help'], { cwd });
      const same = await mldesign(['help', name], { cwd });

      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`^Usage: mldesign ${name}`, 'm'));
      assert.equal(same.stdout, stdout);
    });
  }

  it('says its version', async () => {
    const cwd = folderWith();
    const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync('package.json', 'utf8')));

    const { stdout } = await mldesign(['--version'], { cwd });

    assert.equal(stdout, `${version}\n`);
  });

  it('shows the help on standard error, and fails, when nothing is asked for', async () => {
    const cwd = folderWith();

    const { code, stdout, stderr } = await mldesign([], { cwd });

    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /Usage: mldesign COMMAND/);
  });

  it('knows what a misspelt command may have meant', async () => {
    const cwd = folderWith();

    const misspelt = await mldesign(['lin'], { cwd });
    const inherited = await mldesign(['constructor'], { cwd });
    const early = await mldesign(['--format', 'json', 'lint'], { cwd });

    assert.deepEqual([misspelt.code, inherited.code, early.code], [2, 2, 2]);
    assert.match(misspelt.stderr, /^mldesign: There is no command “lin”. Did you mean “lint”\?/);
    assert.match(inherited.stderr, /^mldesign: There is no command “constructor”/);
    assert.match(early.stderr, /before the command/);
  });

  it('is quiet when its reader has seen enough', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, POOR])));
    const child = spawn(process.execPath, [CLI, 'lint'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
    child.stdout.destroy();

    const code = await exitOf(child);

    assert.deepEqual([code, stderr], [1, '']);
  });

  it('writes everything into a pipe that is read slowly', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, POOR])));
    const child = spawn(process.execPath, [CLI, 'lint', '--format', 'json'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    await setTimeout(500);

    const output = await text(child.stdout);

    assert.equal(v.parse(lintReport, JSON.parse(output)).summary.files, 60);
    assert.ok(output.length > PIPE_SIZE);
  });
});
