const MAX_BYTES = 100;
const FALLBACK = 'design-document';
/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The file name, without extension, for a document of that title: its letters and digits in any script, in lower case,
 * joined by hyphens. It is never empty, never leaves its folder, and is valid on every system.
 */
export function fileNameFor(title: string): string {
  const words = title.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const name = cut(words.join('-')).replace(/-+$/, '');
  if (name === '') {
    return FALLBACK;
  }
  return DEVICE.test(name) ? `${name}-design` : name;
}

/** The first of `name.md`, `name-2.md`, `name-3.md` … that is not taken. */
export function freeFileName(name: string, isTaken: (fileName: string) => boolean): string {
  for (let count = 1; ; count++) {
    const fileName = count === 1 ? `${name}.md` : `${name}-${count}.md`;
    if (!isTaken(fileName)) {
      return fileName;
    }
  }
}

/** File systems count bytes: a title in Chinese is three times as long as it looks. */
function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MAX_BYTES) {
      break;
    }
    kept += character;
  }
  return kept;
}
