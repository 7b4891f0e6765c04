import type { Content } from './read-file';

/** The text, with its byte order mark, or `undefined` when the bytes are not UTF-8. */
export function decode({ bytes, isCut }: Content): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined;
  }
}

/** Text for a first look: what is not UTF-8 in it is replaced. */
export function decodeRoughly({ bytes }: Content): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
