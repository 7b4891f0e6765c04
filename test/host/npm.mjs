// @ts-check
import { spawn } from 'node:child_process';
import { Problem } from './problem.mjs';

/** What a person may have set to reach a registry. Everything else that `npm test` passes on speaks of this project, not of the parts. */
const network = /^npm_config_(registry|@.*|.*proxy|ca|cafile|cache|strict_ssl|userconfig|globalconfig|fetch_.*|\/\/.*)$/i;

/**
 * Runs npm in a folder, untouched by the npm that may have started us; what it printed last is the reason when it fails.
 * @param {string} cwd
 * @param {readonly string[]} args
 * @returns {Promise<string>} what it printed
 */
export function npm(cwd, ...args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], { cwd, env: environment(), shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let complained = '';
  child.stdout.on('data', chunk => (printed += chunk));
  child.stderr.on('data', chunk => (complained += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', error => reject(new Problem(`npm did not start: ${error.message}`)));
    child.once('close', code => (code === 0 ? resolve(printed.trim()) : reject(new Problem(reason(complained, code)))));
  });
}

function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|NODE_V8_COVERAGE$)/i.test(name) || network.test(name));
  return Object.fromEntries(inherited);
}

/**
 * npm ends with where its log is; what went wrong stands above.
 * @param {string} complained
 * @param {number | null} code
 */
function reason(complained, code) {
  const lines = complained.split('\n')
    .filter(line => line.startsWith('npm error') && !/A complete log|errno|syscall|npm error code|^npm error\s*$/.test(line))
    .map(line => line.replace(/^npm error (network |notarget |\d+ )*/, '').trim());
  return lines.find(line => line !== '') ?? `npm ended with code ${code}`;
}
