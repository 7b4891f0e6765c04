// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

process.once('exit', () => folders.forEach(removeTemporaryFolder));

/**
 * A new folder that is gone when this program is.
 * @param {string} name
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `ml-design-docs-${name}-`));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeTemporaryFolder(folder) {
  folders.delete(folder);
  // A server that is being killed may still write into it.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
