import { chmodSync, chownSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { decode } from './decode';
import { readFile } from './read-file';
import { withTemporaryFile } from './temporary-file';

/** What a file held when it was read, and what it is to hold. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/**
 * Puts the new text into a file that exists: the whole text at once, so that a killed process leaves the old or the new one.
 * Throws, and touches nothing, when the file holds anything but the old text. It keeps its permissions and, as far as this
 * process may give files away, its owner and group; a link stays a link to its file. Hard links, access lists and extended
 * attributes stay with the old file.
 */
export function replaceFile(path: string, { before, after }: Change): void {
  const target = realpathSync(path);
  const { mode, uid, gid } = statSync(target);
  const replace = (temporary: string): void => {
    giveTo(temporary, uid, gid);
    // What the process masks is given back, and what a new owner costs.
    chmodSync(temporary, mode);
    if (decode(readFile(target)) !== before) {
      throw new Error('This file has changed meanwhile; it was not touched.');
    }
    renameSync(temporary, target);
  };
  withTemporaryFile(dirname(target), after, replace, mode);
}

function giveTo(path: string, uid: number, gid: number): void {
  const own = statSync(path);
  if (own.uid === uid && own.gid === gid) {
    return;
  }
  try {
    chownSync(path, uid, gid);
  } catch {
    // Nearly nobody may give files away; the text matters more than whose it is.
  }
}
