import { readFileSync } from 'node:fs';
import { compileQuickly } from './compile-quickly';
import { CompiledProgram } from './compiled-program';

// Part of the build: runs the program whose path comes first with the other arguments, and keeps what V8 has made of it by then.
const [path = ''] = process.argv.splice(2, 1);
compileQuickly();
const program = new CompiledProgram(path, { source: readFileSync(path, 'utf8') });
process.on('exit', () => { program.keep(); });
program.run();
