import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 compile regular expressions for the processor at once. By itself it first makes bytecode of each, and compiles it anew when it is
 * used a second time: for a program that asks a thousand expressions and ends, that is a third of its time.
 */
export function compileOnce(): void {
  // An engine that no longer knows the flag would say so on standard error.
  if (Number.parseInt(process.versions.v8, 10) <= NEWEST_SEEN) {
    setFlagsFromString('--no-regexp-tier-up');
  }
}

/** The newest major version of V8 that was seen to have the flag: Node 25's. */
const NEWEST_SEEN = 14;
