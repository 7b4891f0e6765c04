// @ts-check
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run-command.mjs';

/**
 * Builds and packages the extension as it would be published.
 * @returns {Promise<string>} the .vsix
 */
export async function packageExtension() {
  await run('npm', ['run', 'package']);
  return join(root, 'dist/ml-design-docs.vsix');
}
