// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPackage } from './unpack.mjs';

const version = '24.21.0';

/**
 * The Node that VS Code's server wants; the project itself runs on older ones too.
 * Taken from the package that holds the binary of this platform: the package `node` would fetch the same one in an install script.
 * @satisfies {import('./part.mjs').Part}
 */
export const nodePart = {
  id: 'node',
  title: `Node ${version}`,
  version,
  async install(folder) {
    await unpackPackage(`node-${process.platform}-${process.arch}@${version}`, folder);
    rmSync(join(folder, 'include'), { recursive: true, force: true });
  },
};

/** @param {string} folder */
export const nodeExecutable = folder => join(folder, 'bin', 'node');
