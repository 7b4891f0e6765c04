import type { Sheet, SheetBlock } from './sheet';

/** The block whose lines the offset stands in; the line of the closing fence is none of them. */
export function blockAt({ blocks }: Sheet, text: string, offset: number): SheetBlock | undefined {
  return blocks.find(({ span: { start, end } }) => start <= offset && (offset < end || (offset === end && offset === text.length)));
}
