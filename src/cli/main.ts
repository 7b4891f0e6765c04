import { createRequire } from 'node:module';
import { compileQuickly } from './compile-quickly';

// The program is a file of its own beside this one, so that what V8 is told here holds when it is loaded.
compileQuickly();
createRequire(__filename)('./program.js');
