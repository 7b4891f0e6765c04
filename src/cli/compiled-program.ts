import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** The text of a program and what V8 made of it, which is kept beside it. */
export interface Kept {
  readonly source: string;
  readonly code: Buffer;
}

/** What was kept of the very text that stands in the file, for this version of V8; nothing where there is none. */
export function readKept(path: string): Kept | undefined {
  try {
    const code = readFileSync(keptBeside(path));
    const source = readFileSync(path, 'utf8');
    // V8 itself compares no more than the length.
    return code.toString('latin1', 0, MARK_LENGTH) === markOf(source) ? { source, code: code.subarray(MARK_LENGTH) } : undefined;
  } catch {
    return undefined;
  }
}

/** A module of CommonJS, compiled by us because Node keeps the result only from version 22 on, and then not before the first run. */
export class CompiledProgram {
  readonly #path: string;
  readonly #source: string;
  readonly #script: Script;

  constructor(path: string, { source, code }: { readonly source: string; readonly code?: Buffer }) {
    this.#path = path;
    this.#source = source;
    this.#script = new Script(wrap(source), { filename: path, ...(code && { cachedData: code }) });
  }

  /** Whether V8 took the code that was kept, instead of compiling the source. */
  get isTaken(): boolean {
    return this.#script.cachedDataRejected === false;
  }

  run(): void {
    const module = { exports: {} };
    const body: unknown = this.#script.runInThisContext();
    if (typeof body === 'function') {
      Reflect.apply(body, module.exports, [module.exports, createRequire(this.#path), module, this.#path, dirname(this.#path)]);
    }
  }

  /** Keeps what V8 has compiled so far, which is the program's outside and each function that has run. */
  keep(): void {
    writeFileSync(keptBeside(this.#path), Buffer.concat([Buffer.from(markOf(this.#source), 'latin1'), this.#script.createCachedData()]));
  }
}

function keptBeside(path: string): string {
  return `${path}.${process.versions.v8}-${process.arch}.cache`;
}

/** The build ends the program with the hash of what stands before. */
function markOf(source: string): string {
  return source.slice(-MARK_LENGTH);
}

const MARK_LENGTH = 64;
