import type { CatalogFile } from './read-yaml';

/** A template in Markdown: what its front matter says, and the text below it. */
export interface MarkdownFile {
  /** The YAML, at the offsets that it has in the whole file. */
  readonly frontMatter: CatalogFile;
  /** Without blank lines around it, its lines ending in `\n`. */
  readonly body: string;
  /** Where the body begins in the file. */
  readonly bodyStart: number;
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Takes a template in Markdown apart; `undefined` where it does not begin with front matter. */
export function readMarkdownFile({ path, text }: CatalogFile): MarkdownFile | undefined {
  const [whole, yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined) {
    return undefined;
  }
  // Spaces in a line of their own stand for the dashes: offsets in the YAML are offsets in the file.
  const opening = whole.slice(0, whole.indexOf('\n') + 1);
  const rest = text.slice(whole.length);
  return {
    frontMatter: { path, text: opening.replaceAll(/[^\r\n]/g, ' ') + yaml },
    body: rest.replaceAll('\r\n', '\n').replace(/^(?:[ \t]*\n)+/, '').trimEnd(),
    bodyStart: whole.length + (/^(?:[ \t]*\r?\n)*/.exec(rest)?.[0].length ?? 0),
  };
}
