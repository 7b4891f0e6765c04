// @ts-check
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { startGroup, stopGroup } from './group.mjs';
import { logs } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './run-command.mjs';
import { removeTemporaryFolder, temporaryFolder } from './temporary.mjs';
import { serverTools } from './tools.mjs';

const host = '127.0.0.1';

/** A window without anything that moves, asks, greets or looks something up. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': true,
  'workbench.colorTheme': 'Light Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} name names the log
 * @property {number} [port] otherwise a free one
 * @property {string} [dataFolder] where VS Code keeps settings and extensions; otherwise a new one, removed at the end
 * @property {Record<string, unknown>} [settings] user settings, over the quiet ones
 * @property {boolean} [trusted] without it, folders open in Restricted Mode until somebody trusts them
 * @property {boolean} [token] the address holds a secret, so that other programs and pages on this machine stay out
 * @property {boolean} [smokeTestDriver] makes the window read extension paths in its address, and report the console of the extension host
 */

/**
 * @typedef {object} Server A running VS Code.
 * @property {string} url
 * @property {number} port
 * @property {string} logFile
 * @property {(folder: string) => string} urlOf the address that opens a folder
 * @property {(vsix: string) => Promise<void>} installExtension
 * @property {Promise<void>} ended resolves when it has ended, for whatever reason
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server and waits until it listens. It ends with us, whatever ends us.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ name, port: wantedPort, dataFolder, settings = {}, trusted = true, token = false, smokeTestDriver = false }) {
  const port = await freePort(wantedPort);
  const tools = await serverTools();
  const data = dataFolder ?? temporaryFolder('vscode');
  writeSettings(data, { ...quietSettings, ...settings });

  const secret = token ? randomBytes(16).toString('hex') : undefined;
  const main = join(tools.vscode, 'out/server-main.js');
  const group = startGroup(tools.node, [
    main, '--host', host, '--port', String(port), '--accept-server-license-terms', '--disable-telemetry', '--server-data-dir', data,
    ...(secret === undefined ? ['--without-connection-token'] : ['--connection-token', secret]),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ], environment());
  const logFile = await untilListening(group, name);

  const url = `http://${host}:${port}/`;
  return {
    url,
    port,
    logFile,
    urlOf: folder => `${url}?${secret === undefined ? '' : `tkn=${secret}&`}folder=${encodeURI(folder)}`,
    installExtension: vsix => run(tools.node, [main, '--install-extension', vsix, '--force', '--server-data-dir', data], environment()),
    ended: new Promise(resolve => group.once('exit', () => resolve())),
    async stop() {
      await stopGroup(group);
      if (dataFolder === undefined) {
        removeTemporaryFolder(data);
      }
    },
  };
}

/**
 * @param {number} [wanted]
 * @returns {Promise<number>}
 */
function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => reject(new Problem('code' in error && error.code === 'EADDRINUSE'
      ? `Port ${wanted} is taken. Stop the program that uses it, or choose another with --port.`
      : `Port ${wanted} cannot be used: ${error.message}`)));
    probe.listen(wanted, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

/**
 * Settings that a person has changed in a folder that is kept stay changed.
 * @param {string} data
 * @param {Record<string, unknown>} settings
 */
function writeSettings(data, settings) {
  const file = join(data, 'data/User/settings.json');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings, undefined, 2));
  }
}

/**
 * What another VS Code or a coverage tool around us has set means something else to this one. Without a gallery VS Code
 * looks nothing up, so it behaves the same with and without the internet.
 */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$|NODE_EXTRA_CA_CERTS$)/.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}' };
}

/**
 * @param {ReturnType<typeof startGroup>} group
 * @param {string} name
 * @returns {Promise<string>} its log
 */
function untilListening(group, name) {
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${name}.log`);
  rmSync(logFile, { force: true });
  const log = createWriteStream(logFile, { flags: 'a' });
  group.stderr.pipe(log, { end: false });
  group.stdout.pipe(log, { end: false });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Problem(`VS Code did not start within 60 s. Its log: ${logFile}`)), 60_000);
    group.once('exit', code => {
      clearTimeout(timer);
      log.end();
      reject(new Problem(`VS Code ended at its start with code ${code}. Its log: ${logFile}`));
    });
    group.stdout.on('data', chunk => {
      if (String(chunk).includes('Extension host agent listening')) {
        clearTimeout(timer);
        resolve(logFile);
      }
    });
  });
}
