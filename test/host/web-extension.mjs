// @ts-check
import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes an empty folder look like the extension as vscode.dev sees it: the manifest has `browser` and no `main`, so that VS Code
 * runs it in the web worker. Everything else is linked. The tests are put beside it, because VS Code runs tests in the host
 * of the extension whose folder they are in, and those that are in none in the Node host.
 * @param {{ extension: string, tests: string }} original
 * @param {string} folder
 * @returns {{ extension: string, tests: string }}
 */
export function linkAsWebExtension({ extension, tests }, folder) {
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const entries = readdirSync(extension).filter(name => !name.startsWith('.') && !['package.json', 'node_modules', 'out'].includes(name));
  for (const name of entries) {
    symlinkSync(join(extension, name), join(folder, name));
  }
  copyFileSync(tests, join(folder, 'tests.js'));
  return { extension: folder, tests: join(folder, 'tests.js') };
}
