import type { Sheet, SheetBlock } from './sheet';

/** The block whose lines the offset stands in; the line of the closing fence is none of them. */
export function blockAt({ blocks }: Sheet, text: string, offset: number): SheetBlock | undefined {
  // The last line ends where its block does. A block without lines ends where the closing fence begins.
  return blocks.find(({ span: { start, end } }) => start <= offset && (offset < end || (offset === end && isEndOfLine(text, offset))));
}

function isEndOfLine(text: string, offset: number): boolean {
  return offset === text.length || text[offset] === '\n' || text[offset] === '\r';
}
