import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** The real command, as the build makes it. */
export const CLI = resolve('dist/cli.js');

/** Nothing should take as long, waiting for a FIFO least of all. */
export const PATIENCE = 30_000;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `mldesign` with the arguments as a process of its own. */
export async function mldesign(args: readonly string[], { cwd, input = '', env = {} }: Surroundings): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env }, timeout: PATIENCE });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { code, stdout, stderr };
}

/** The output of a command that was asked for JSON. */
export function jsonIn({ stdout }: Outcome): unknown {
  return JSON.parse(stdout);
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', done);
  });
}

/** A new folder that holds the files; it is removed when all tests have run. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mldesign-')));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function readIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

const folders: string[] = [];

after(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A design document with an error and a warning. */
export const POOR = '---\nmldesign: seven-step\n---\n\n# Feed\n\n## Requirements\n\nThe feed has to feel fast, and be liked by everybody who opens it.\n';
