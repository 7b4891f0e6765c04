// @ts-check
import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** The files of the workspace, and where they are copied from. */
const files = {
  'README.md': 'test/host/sample/README.md',
  'docs/design/feed-ranking-draft.md': 'test/host/sample/feed-ranking-draft.md',
  'docs/design/video-recommendation.md': 'templates/case-studies/video-recommendation.md',
};

/**
 * Fills a folder with a finished design document, a half-finished one and an ordinary readme. What is already there stays as it is.
 * @param {string} folder
 * @returns {string}
 */
export function writeSampleWorkspace(folder) {
  for (const [name, source] of Object.entries(files)) {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) {
      copyFileSync(join(root, source), target, constants.COPYFILE_EXCL);
    }
  }
  return folder;
}
