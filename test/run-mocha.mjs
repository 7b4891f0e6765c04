// @ts-check
import Mocha from 'mocha';

/**
 * Runs test files in this process and prints what happens.
 * @param {readonly string[]} files
 * @param {Mocha.MochaOptions} [options]
 * @returns {Promise<import('./host/results.mjs').Results>}
 */
export function runMocha(files, options) {
  const mocha = new Mocha({ ui: 'bdd', forbidOnly: process.env.CI !== undefined, ...options });
  for (const file of files) {
    mocha.addFile(file);
  }
  return new Promise((resolve, reject) => {
    try {
      const runner = mocha.run(() => {
        const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
        resolve({ passed: passes, failed: failures, skipped: pending });
      });
    } catch (error) {
      reject(error);
    }
  });
}
