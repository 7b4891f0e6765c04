// @ts-check
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

/**
 * Runs a command in the repository to its end, or ours, in silence; what it printed is told only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>}
 */
export function run(command, args, env = process.env) {
  const windows = process.platform === 'win32';
  // npm and code are scripts on Windows, which only a shell starts. Elsewhere a group of its own lets what npm has started end with it.
  const child = spawn(command, args, { cwd: root, env, shell: windows && command !== process.execPath, detached: !windows, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', chunk => (printed += chunk));
  child.stderr.on('data', chunk => (printed += chunk));
  const kill = () => (windows || child.pid === undefined ? child.kill() : process.kill(-child.pid));
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  return new Promise((resolve, reject) => {
    child.once('error', error => reject(new Problem(`${command} did not start: ${error.message}`)));
    child.once('close', code => (code === 0 ? resolve() : reject(new Problem(`“${[command, ...args].join(' ')}” ended with code ${code}:\n${printed.trim()}`))));
  });
}
