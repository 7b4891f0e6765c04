import { join } from 'node:path';
import { compileQuickly } from './compile-quickly';
import { runProgram } from './run-program';

// The program is a file of its own beside this one, so that what V8 is told here holds when it is loaded.
compileQuickly();
runProgram(join(__dirname, 'program.js'));
