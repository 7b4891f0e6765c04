import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CompiledProgram, readKept } from '../../src/cli/compiled-program';
import { CLI, folderWith, PATIENCE } from './support';

describe('a compiled program', function () {
  this.timeout(PATIENCE);

  it('is kept by the build, and taken by the command', () => {
    const program = join(dirname(CLI), 'program.js');

    assert.equal(isTaken(program), true);
  });

  it('runs from what was kept as it does without', () => {
    const path = programSaying('hello');
    keep(path);

    const kept = readKept(path);
    assert.ok(kept);
    new CompiledProgram(path, kept).run();

    assert.equal(Reflect.get(globalThis, 'said'), `hello from ${path}`);
  });

  it('is not kept any longer when its text has changed, be it as long as before', () => {
    const path = programSaying('hello');
    keep(path);
    writeFileSync(path, marked('hallo'));

    assert.equal(readKept(path), undefined);
  });

  it('is compiled anew where what was kept is of no use', () => {
    const path = programSaying('hello');
    keep(path);
    const before = isTaken(path);
    const [cache = ''] = readdirSync(dirname(path)).filter(name => name.endsWith('.cache'));
    truncateSync(join(dirname(path), cache), 200);

    const after = isTaken(path);

    assert.deepEqual([before, after], [true, false]);
  });

  it('is loaded as any module where nothing was kept', () => {
    const folder = folderWith();
    cpSync(dirname(CLI), folder, { recursive: true, filter: source => !source.endsWith('.cache') });

    const version = execFileSync(process.execPath, [join(folder, 'cli.js'), '--version'], { encoding: 'utf8' });

    assert.match(version, /^\d+\.\d+\.\d+\n$/);
  });
});

/** A file whose program says the word, and where it stands. */
function programSaying(word: string): string {
  return join(folderWith({ 'program.js': marked(word) }), 'program.js');
}

function marked(word: string): string {
  const text = `globalThis.said = ${JSON.stringify(word)} + ' from ' + __filename;\n`;
  return `${text}// ${createHash('sha256').update(text).digest('hex')}`;
}

/** In a process of its own, with the command's settings of V8, which remembers what it has compiled and takes nothing made with others. */
function keep(path: string): void {
  evaluate(`new CompiledProgram(${JSON.stringify(path)}, { source: readFileSync(${JSON.stringify(path)}, 'utf8') }).keep()`);
  assert.equal(readdirSync(dirname(path)).filter(name => name.endsWith('.cache')).length, 1);
}

function isTaken(path: string): boolean {
  return evaluate(`console.log(new CompiledProgram(${JSON.stringify(path)}, readKept(${JSON.stringify(path)}) ?? { source: '' }).isTaken)`) === 'true\n';
}

function evaluate(code: string): string {
  const modules = { quickly: require.resolve('../../src/cli/compile-quickly'), program: require.resolve('../../src/cli/compiled-program') };
  return execFileSync(process.execPath, ['-e', `
    const { readFileSync } = require('node:fs');
    const { CompiledProgram, readKept } = require(${JSON.stringify(modules.program)});
    require(${JSON.stringify(modules.quickly)}).compileQuickly();
    ${code}`], { encoding: 'utf8' });
}
