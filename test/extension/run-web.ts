import { runTests } from './support/mocha';
import 'all-extension-tests';

declare const console: { log(line: string): void };

/** Called by VS Code inside its web-worker extension host. */
export function run(): Promise<void> {
  if (typeof process !== 'undefined') {
    throw new Error('These tests are for the web-worker extension host, and run in the Node one.');
  }
  return runTests(event => { console.log(`@@test ${JSON.stringify(event)}`); });
}
