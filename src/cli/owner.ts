import { spawnSync } from 'node:child_process';

/** Who git says that commits here; nothing where there is no git, or where it does not answer at once. */
export function gitUserName(): string | undefined {
  const { status, stdout } = spawnSync('git', ['config', 'user.name'], { encoding: 'utf8', timeout: 1000, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  return (status === 0 && stdout.trim()) || undefined;
}
