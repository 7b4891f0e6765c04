// @ts-check
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { cache } from './paths.mjs';
import { Problem } from './problem.mjs';
import { temporaryFolder } from './temporary.mjs';
import { readEvent, TestReport } from './test-events.mjs';

/**
 * @typedef {object} Desktop
 * @property {string} extension the extension's folder
 * @property {string} tests the file that exports `run`
 * @property {string} workspace the folder to open
 * @property {string} [executable] a VS Code on this machine; otherwise one is downloaded: the newest, or `VSCODE_VERSION`
 */

/**
 * Runs tests inside the extension host of desktop VS Code and prints them as they come.
 * @param {Desktop} desktop
 * @returns {Promise<import('./results.mjs').Results>}
 */
export async function runDesktop({ extension, tests, workspace, executable }) {
  const folder = temporaryFolder('desktop');
  const vscode = withDisplay(executable ?? await download(), folder);
  const events = join(folder, 'events');
  writeFileSync(events, '');
  const report = new TestReport();
  const following = follow(events, report);
  /** @type {unknown} */
  let failure;
  try {
    await runTests({
      vscodeExecutablePath: vscode,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: { MLDESIGN_TEST_EVENTS: events },
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', `--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`],
    });
  } catch (error) {
    failure = error;
  } finally {
    following.stop();
  }
  report.finish();
  if (!report.complete) {
    throw new Problem(`Desktop VS Code ended before the tests were done${failure instanceof Error ? `: ${failure.message}` : '.'}`);
  }
  return report.results;
}

async function download() {
  const version = process.env.VSCODE_VERSION ?? 'stable';
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(cache, 'desktop'), reporter: new SilentReporter() });
  } catch (error) {
    throw new Problem(`Desktop VS Code (${version}) could not be downloaded: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * On a Linux without a screen, an executable that brings one.
 * @param {string} executable
 * @param {string} folder
 */
function withDisplay(executable, folder) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return executable;
  }
  if (!(process.env.PATH ?? '').split(':').some(path => existsSync(join(path, 'xvfb-run')))) {
    throw new Problem('Desktop VS Code needs a screen. Install xvfb (apt-get install xvfb xauth), or run “npm run test:integration”, which needs none.');
  }
  const script = join(folder, 'code');
  const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : '';
  writeFileSync(script, `#!/bin/sh\nexec xvfb-run -a '${executable}'${sandbox} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/**
 * Reads the events that `test/extension/run-node.ts` appends to a file, since VS Code keeps the console of its extension host to itself.
 * @param {string} file
 * @param {TestReport} report
 */
function follow(file, report) {
  let read = 0;
  const readOn = () => {
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    for (const event of lines.slice(read).flatMap(line => readEvent(line) ?? [])) {
      report.add(event);
    }
    read = lines.length;
  };
  const timer = setInterval(readOn, 200);
  return {
    stop() {
      clearInterval(timer);
      readOn();
    },
  };
}
