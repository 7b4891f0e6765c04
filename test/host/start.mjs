#!/usr/bin/env node
// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from './package-extension.mjs';
import { cache, root } from './paths.mjs';
import { Problem, runProgram } from './problem.mjs';
import { run } from './run-command.mjs';
import { writeSampleWorkspace } from './sample-workspace.mjs';
import { startServer } from './server.mjs';

const help = `Opens VS Code with this extension and a sample workspace.

Usage: npm start -- [options]

  --browser    VS Code in the browser, even where the desktop one is installed
  --port N     the port of VS Code in the browser; implies --browser
  --help       this text

The desktop VS Code is used where “code” is on the PATH. Otherwise VS Code in the
browser is installed from the npm registry into .vscode-test/ (once, Linux only).`;

await runProgram(async () => {
  const { values } = readArguments();
  if (values.help) {
    console.log(help);
    return 0;
  }
  const workspace = writeSampleWorkspace(join(cache, 'sample-workspace'));
  const inBrowser = values.browser || values.port !== undefined || !hasDesktop();
  return inBrowser ? openInBrowser(workspace, readPort(values.port)) : openOnDesktop(workspace);
});

function readArguments() {
  try {
    return parseArgs({ options: { browser: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

/** @param {string | undefined} text */
function readPort(text) {
  const port = Number(text ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || text === '') {
    throw new Problem(`“${text}” is not a port. Give a number from 1 to 65535, as in --port 8080.`);
  }
  return port;
}

function hasDesktop() {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  return Boolean(screen) && (process.env.PATH ?? '').split(delimiter).some(folder => names.some(name => existsSync(join(folder, name))));
}

/** @param {string} workspace */
async function openOnDesktop(workspace) {
  console.log('Building the extension…');
  await run(process.execPath, ['esbuild.mjs']);
  await run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, workspace]);
  console.log(`VS Code opens ${workspace}`);
  return 0;
}

/**
 * The extension is packaged and installed, since VS Code in the browser reads a development path in its address only with
 * its smoke-test driver on: so it is there for everybody who opens the address, as it will be for users.
 * @param {string} workspace
 * @param {number} port
 */
async function openInBrowser(workspace, port) {
  const server = await startServer({
    name: 'start',
    port,
    dataFolder: join(cache, 'start'),
    // The readme says what to open.
    settings: { 'workbench.startupEditor': 'readme' },
    // This server stays, and whoever reaches it can run commands here.
    token: true,
  });
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.removeAllListeners(signal).once(signal, () => resolve(undefined));
    }
  });
  try {
    console.log('Packaging the extension…');
    const installed = await Promise.race([interrupted, packageExtension().then(server.installExtension).then(() => true)]);
    if (!installed) {
      return 0;
    }
    console.log(`\nVS Code is open at\n\n  ${server.urlOf(workspace)}\n\nCtrl-C stops it.`);
    const end = await Promise.race([interrupted, server.ended.then(() => 'ended')]);
    if (end === 'ended') {
      throw new Problem(`VS Code has ended. Its log: ${server.logFile}`);
    }
    return 0;
  } finally {
    await server.stop();
  }
}
