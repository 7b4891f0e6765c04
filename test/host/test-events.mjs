// @ts-check
import { none } from './results.mjs';

/**
 * @typedef {{ kind: 'suite', title: string, depth: number }
 *   | { kind: 'pass' | 'skip', title: string, depth: number }
 *   | { kind: 'fail', title: string, depth: number, path: string, message: string }
 *   | { kind: 'end' }} TestEvent
 * What `test/extension/support/mocha.ts` reports from inside the extension host.
 */

/** Stands before each event on the console, among whatever else the extension host prints. */
const mark = '@@test ';

/**
 * The event in a line of the extension host's console, if it is one.
 * @param {string} line
 * @returns {TestEvent | undefined}
 */
export function readEvent(line) {
  const start = line.indexOf(mark);
  return start < 0 ? undefined : JSON.parse(line.slice(start + mark.length));
}

/** Prints tests as they come, and counts them. */
export class TestReport {
  /** @type {import('./results.mjs').Results} */
  results = { ...none };
  /** True once every test has been reported. */
  complete = false;
  /** @type {(Extract<TestEvent, { kind: 'fail' }>)[]} */
  #failures = [];

  /** @param {TestEvent} event */
  add(event) {
    switch (event.kind) {
      case 'suite':
        console.log(`${indent(event.depth)}${event.title}`);
        break;
      case 'pass':
        this.results.passed++;
        console.log(`${indent(event.depth)}✔ ${event.title}`);
        break;
      case 'skip':
        this.results.skipped++;
        console.log(`${indent(event.depth)}- ${event.title}`);
        break;
      case 'fail':
        this.results.failed++;
        this.#failures.push(event);
        console.log(`${indent(event.depth)}✖ ${event.title}`);
        break;
      case 'end':
        this.complete = true;
    }
  }

  /** Prints the failures in full. */
  finish() {
    for (const { path, message } of this.#failures) {
      console.log(`\n  ✖ ${path}\n${message.replace(/^/gm, '    ')}`);
    }
  }
}

/** @param {number} depth */
const indent = depth => '  '.repeat(depth + 1);
