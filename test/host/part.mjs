// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} Part Something that the host needs from the npm registry.
 * @property {string} id
 * @property {string} title for people
 * @property {string} version
 * @property {(folder: string) => Promise<void>} install fills an empty folder
 */

/**
 * The folder of an installed part; installs it first where that has not happened yet.
 * The folder's name holds the version, and it gets that name only when it is complete: a half-finished install or an
 * older version is never taken for this one.
 * @param {Part} part
 * @param {string} tools
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
export async function ensurePart({ id, title, version, install }, tools, log) {
  const finished = join(tools, `${id}-${version}`);
  if (existsSync(finished)) {
    return finished;
  }
  const unfinished = join(tools, `unfinished-${process.pid}-${id}-${version}`);
  mkdirSync(unfinished, { recursive: true });
  const started = Date.now();
  const patience = setInterval(() => log(`  ${title}: still installing (${seconds(started)} s)`), 20_000);
  try {
    await install(unfinished);
    removeOthers(tools, id, finished);
    moveInto(unfinished, finished);
  } catch (error) {
    throw new Problem(`${title} could not be installed: ${error instanceof Error ? error.message : error}`);
  } finally {
    clearInterval(patience);
    rmSync(unfinished, { recursive: true, force: true });
  }
  log(`  ${title} (${seconds(started)} s)`);
  return finished;
}

/** @param {Part} part @param {string} tools */
export function isInstalled({ id, version }, tools) {
  return existsSync(join(tools, `${id}-${version}`));
}

/**
 * Removes older versions of a part, and what installs that were killed have left.
 * @param {string} tools @param {string} id @param {string} keep
 */
function removeOthers(tools, id, keep) {
  const outdated = readdirSync(tools).filter(name => name.startsWith(`${id}-`) && join(tools, name) !== keep);
  const abandoned = readdirSync(tools).filter(name => name.startsWith('unfinished-') && !isRunning(Number(name.split('-')[1])));
  for (const name of [...outdated, ...abandoned]) {
    rmSync(join(tools, name), { recursive: true, force: true });
  }
}

/** @param {string} unfinished @param {string} finished */
function moveInto(unfinished, finished) {
  try {
    renameSync(unfinished, finished);
  } catch (error) {
    // Another run may have been faster; its folder is as good as ours.
    if (!existsSync(finished)) {
      throw error;
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {number} since */
const seconds = since => Math.round((Date.now() - since) / 1000);
