// @ts-check
import { existsSync } from 'node:fs';
import { runMocha } from '../run-mocha.mjs';
import { launchBrowser, pageOptions } from './browser.mjs';
import { screenshots } from './paths.mjs';
import { Problem } from './problem.mjs';
import { startServer } from './server.mjs';

/**
 * Runs tests that drive the window of a real VS Code into which the packaged extension has been installed.
 * What they work with is `globalThis.e2e`, described in `test/e2e/support/workbench.ts`.
 * @param {{ vsix: string, files: readonly string[] }} options
 * @returns {Promise<import('./results.mjs').Results>}
 */
export async function runEndToEnd({ vsix, files }) {
  if (!existsSync(vsix)) {
    throw new Problem(`${vsix} is missing. “npm run package” makes it.`);
  }
  const server = await startServer({ name: 'e2e', settings });
  const restricted = await startServer({ name: 'e2e-restricted', settings: { ...settings, 'security.workspace.trust.startupPrompt': 'never' }, trusted: false });
  try {
    await Promise.all([server, restricted].map(each => each.installExtension(vsix)));
    const browser = await launchBrowser();
    try {
      Object.assign(globalThis, { e2e: { browser, pageOptions, screenshots, urlOf: server.urlOf, restrictedUrlOf: restricted.urlOf } });
      return await runMocha(files, { timeout: 60_000, slow: 20_000, reporter: 'spec' });
    } finally {
      await browser.close();
    }
  } finally {
    await Promise.all([server.stop(), restricted.stop()]);
  }
}

const settings = {
  'editor.emptySelectionClipboard': false,
  'editor.minimap.enabled': false,
  'files.simpleDialog.enable': true,
  // A preview that is still loading takes the focus, at a moment of its own, from what a test is about to type into.
  'workbench.quickOpen.closeOnFocusLost': false,
};
