import type { Image } from './document-model';

const MARKDOWN = /^\[?!\[([^\]]{0,500})\](?:\(([^\s)]{0,2000})[^)]{0,500}\)|\[[^\]]{0,500}\])(?:\]\([^)]{0,2000}\))?$/;
const HTML = /^(?:<(?:p|div|center)[^<>]{0,200}>\s*)?<img\s([^<>]{0,3000})>(?:\s*<\/(?:p|div|center)>)?$/i;
/** As note-taking programs embed a picture or a drawing: `![[fraud-system.png|600]]`. */
const EMBED = /^!\[\[([^[\]|#^]{1,400}?\.(?:png|jpe?g|gif|svg|webp|avif|bmp|excalidraw|drawio|canvas)(?:\.(?:md|png|svg))?)(?:[|#^][^[\]]{0,200})?\]\]$/i;

/** The picture that a paragraph consists of, in Markdown, HTML or as an embed of a wiki; `undefined` for any other paragraph. */
export function readImage(paragraph: string): Pick<Image, 'alt' | 'target'> | undefined {
  const markdown = MARKDOWN.exec(paragraph);
  if (markdown) {
    return { alt: markdown[1] ?? '', target: markdown[2] ?? '' };
  }
  const embedded = EMBED.exec(paragraph)?.[1];
  if (embedded !== undefined) {
    return { alt: '', target: embedded };
  }
  const attributes = HTML.exec(paragraph)?.[1];
  return attributes === undefined ? undefined : { alt: attribute(attributes, 'alt'), target: attribute(attributes, 'src') };
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}
