import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { MAX_DOCUMENT_LENGTH } from '../core';

/** The bytes of a file, or as many of them as show that it is too large. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/** A UTF-16 unit takes at most three bytes of UTF-8, so a text of more bytes is over the limit whatever it says. */
export const MAX_BYTES = 3 * MAX_DOCUMENT_LENGTH + 3;

/** Reads a regular file; throws for anything else, and never waits: a FIFO is opened without its other end. */
export function readFile(path: string): Content {
  const file = openSync(path, constants.O_RDONLY | NONBLOCK);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) {
      throw new Error(stat.isDirectory() ? 'This is a folder.' : 'This is neither a file nor a folder.');
    }
    return stat.size > MAX_BYTES ? { bytes: readStart(file), isCut: true } : { bytes: readFileSync(file), isCut: false };
  } finally {
    closeSync(file);
  }
}

/** Unknown on Windows, which has no FIFOs among its files. */
const NONBLOCK = process.platform === 'win32' ? 0 : constants.O_NONBLOCK;

function readStart(file: number): Uint8Array {
  const bytes = new Uint8Array(MAX_BYTES);
  return bytes.subarray(0, readSync(file, bytes));
}
