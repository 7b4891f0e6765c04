import { fstatSync } from 'node:fs';
import { MAX_BYTES, type Content } from './read-file';

/** Reads standard input up to its end, or as much of it as shows that it is too large. */
export async function readStdin(): Promise<Content> {
  // The platform reads a folder as if it were empty.
  if (fstatSync(0).isDirectory()) {
    throw new Error('Standard input is a folder.');
  }
  const input: AsyncIterable<Uint8Array> = process.stdin;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_BYTES) {
      break;
    }
  }
  return { bytes: Buffer.concat(chunks), isCut: length > MAX_BYTES };
}
