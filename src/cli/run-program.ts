import { createRequire } from 'node:module';
import { CompiledProgram, readKept } from './compiled-program';

/** Runs the program: from what the build kept of it, where this V8 can take it; otherwise as Node loads any module. */
export function runProgram(path: string): void {
  const kept = readKept(path);
  if (kept) {
    new CompiledProgram(path, kept).run();
  } else {
    createRequire(path)(path);
  }
}
