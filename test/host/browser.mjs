// @ts-check
import { chromium } from 'playwright-core';
import { Problem } from './problem.mjs';
import { chromiumTool } from './tools.mjs';

/** What the pages that tests open look like. @type {import('playwright-core').BrowserContextOptions} */
export const pageOptions = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'] };

/**
 * Starts a Chromium without a window.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { executablePath, env } = await chromiumTool();
  try {
    return await chromium.launch({
      executablePath,
      env: { ...inherited(), ...env },
      args: ['--no-zygote', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
    });
  } catch (error) {
    throw new Problem(`${executablePath} did not start. Set CHROME_PATH to a Chromium or Chrome that does.\n${error instanceof Error ? error.message : error}`);
  }
}

function inherited() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
