import { linkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withTemporaryFile } from './temporary-file';

/**
 * Writes a file that does not exist yet; returns false, and touches nothing, when something has that name. The name appears
 * together with the whole text, so that a killed process leaves no half of it.
 */
export function writeNew(path: string, text: string): boolean {
  return withTemporaryFile(dirname(path), text, temporary => {
    try {
      linkSync(temporary, path);
      return true;
    } catch {
      return writeDirectly(path, text);
    }
  });
}

/** Why it could not be linked shows here: the file exists, there is no room, or this file system knows no links. */
function writeDirectly(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}
