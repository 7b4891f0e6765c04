// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));

/**
 * Starts a command as a process group that never outlives us. Its standard input belongs to the guard.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function startGroup(command, args, env) {
  return spawn(process.execPath, [guard, command, ...args], { detached: true, env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/**
 * Ends a group and waits until it is gone.
 * @param {import('node:child_process').ChildProcess} group
 */
export async function stopGroup(group) {
  if (group.exitCode !== null || group.signalCode !== null) {
    return;
  }
  const gone = new Promise(resolve => group.once('exit', resolve));
  group.stdin?.destroy();
  await gone;
}
