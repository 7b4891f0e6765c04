import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives `use` a new file in the folder that holds the text; afterwards the file is gone, whatever happened. */
export function withTemporaryFile<Result>(folder: string, text: string, use: (path: string) => Result, mode = 0o666): Result {
  removeLeftovers(folder);
  const path = join(folder, `.mldesign-${process.pid}-${crypto.randomUUID()}.tmp`);
  try {
    writeFileSync(path, text, { flag: 'wx', flush: true, mode });
    return use(path);
  } finally {
    rmSync(path, { force: true });
  }
}

const NAME = /^\.mldesign-(?<pid>\d+)-[\da-f-]{36}\.tmp$/;

/** Files of processes that were killed before they could tidy up. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(NAME.exec(name)?.groups?.pid);
    if (pid > 0 && !isRunning(pid)) {
      rmSync(join(folder, name), { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
