// @ts-check
// Runs a command and takes it, and everything that it started, along when the program that started the guard is gone,
// however that ended: its end of our standard input closes even when it was killed. Started by `group.mjs`, as the
// leader of a process group of its own.
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

child.once('error', error => {
  console.error(error.message);
  process.exit(127);
});
child.once('exit', code => process.exit(code ?? 1));

process.stdin.resume();
process.stdin.once('close', () => process.kill(-process.pid, 'SIGKILL'));
