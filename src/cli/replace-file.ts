import { chmodSync, realpathSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { withTemporaryFile } from './temporary-file';

/**
 * Puts the text into a file that exists, which keeps its permissions: the whole text at once, so that a killed process leaves
 * the old or the new one. A link stays a link to its file.
 */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  const replace = (temporary: string): void => {
    // What the process masks is given back.
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  };
  withTemporaryFile(dirname(target), text, replace, mode);
}
