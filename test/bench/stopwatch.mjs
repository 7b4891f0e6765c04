// @ts-check
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** @type {(options: { type: 'minor' }) => void} */
const collect = runInNewContext('gc');

/** Clears away what others have left behind, so that nobody pays for it. */
export function tidyUp() {
  collect({ type: 'minor' });
}

/**
 * The milliseconds that one call takes, the mean of several. Each call has a text of its own, as after each edit: a text that V8
 * has seen may be flat and hashed already.
 * @param {(text: string) => unknown} work
 * @param {Buffer} bytes
 * @param {number} [calls]
 */
export function time(work, bytes, calls = 1) {
  const texts = Array.from({ length: calls }, () => bytes.toString('utf8'));
  tidyUp();
  const started = performance.now();
  for (const text of texts) {
    work(text);
  }
  return (performance.now() - started) / calls;
}

/**
 * Calls until V8 has made up its mind about the code, for as long as told but at least once.
 * @param {(text: string) => unknown} work
 * @param {Buffer} bytes
 * @param {number} milliseconds
 */
export function warmUp(work, bytes, milliseconds) {
  const end = performance.now() + milliseconds;
  do {
    work(bytes.toString('utf8'));
  } while (performance.now() < end);
}
