// @ts-check
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { unpackPackage } from './unpack.mjs';

const version = '4.139.1';

/**
 * VS Code's workbench and server, as the package `code-server` carries them.
 * @satisfies {import('./part.mjs').Part}
 */
export const vscodePart = {
  id: 'vscode',
  title: 'VS Code 1.139.1',
  version,
  async install(folder) {
    await unpackPackage(`code-server@${version}`, folder);
    const vscode = vscodeFolder(folder);
    await npm(vscode, 'install', '--omit=dev');
    // Not prebuilt, and without it the extension host exits at start. It only ends an orphaned host, which `guard.mjs` does.
    writeFileSync(join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), 'exports.start = () => {};\n');
    rmSync(join(folder, 'out'), { recursive: true });
  },
};

/** @param {string} folder */
export const vscodeFolder = folder => join(folder, 'lib', 'vscode');
