// @ts-check
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { launchBrowser, pageOptions } from './browser.mjs';
import { screenshots } from './paths.mjs';
import { Problem } from './problem.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporary.mjs';
import { readEvent, TestReport } from './test-events.mjs';
import { linkAsWebExtension } from './web-extension.mjs';

/**
 * @typedef {object} Integration
 * @property {'node' | 'web'} host which extension host
 * @property {string} extension the extension's folder
 * @property {string} tests the file that exports `run`
 * @property {string} workspace the folder to open
 * @property {number} [seconds] how long the tests may take: several times what they do take on a quiet machine
 */

/**
 * Runs tests inside an extension host of a real VS Code and prints them as they come.
 * @param {Integration} integration
 * @returns {Promise<import('./results.mjs').Results>}
 */
export async function runIntegration({ host, extension, tests, workspace, seconds = 600 }) {
  const server = await startServer({ name: `integration-${host}`, smokeTestDriver: true });
  try {
    const inHost = host === 'web' ? linkAsWebExtension({ extension, tests }, temporaryFolder('web-extension')) : { extension, tests };
    const remote = `vscode-remote://127.0.0.1:${server.port}`;
    const payload = [
      ['extensionDevelopmentPath', remote + encodeURI(inHost.extension)],
      ['extensionTestsPath', remote + encodeURI(inHost.tests)],
      ['skipWelcome', 'true'],
      ...(host === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
    ];
    return await watch(`${server.urlOf(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`, host, seconds, server.logFile);
  } finally {
    await server.stop();
  }
}

/**
 * Opens the window and follows the tests in it to their end.
 * @param {string} url
 * @param {string} host
 * @param {number} seconds
 * @param {string} logFile
 */
async function watch(url, host, seconds, logFile) {
  const browser = await launchBrowser();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    const page = await browser.newPage(pageOptions);
    const report = new TestReport();
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      const event = readEvent(line);
      if (event) {
        report.add(event);
      } else {
        appendFileSync(logFile, `${line}\n`);
      }
    });
    const exited = new Promise(resolve => void page.exposeFunction('codeAutomationExit', resolve));
    const late = new Promise(resolve => (timer = setTimeout(resolve, seconds * 1000, 'late')));
    await page.goto(url);

    const verdict = await Promise.race([exited, late]);
    report.finish();
    if (verdict === 'late' || !report.complete) {
      const why = verdict === 'late' ? `were not done after ${seconds} s` : `ended before they were done`;
      throw new Problem([`The tests in the ${host} extension host ${why}.`, `Window: ${await picture(page, host)}`, `What VS Code and its extension host said: ${logFile}`].join('\n'));
    }
    return report.results;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** @param {import('playwright-core').Page} page @param {string} host */
async function picture(page, host) {
  mkdirSync(screenshots, { recursive: true });
  const path = join(screenshots, `integration-${host}-stopped.png`);
  await page.screenshot({ path });
  return path;
}
