import type { Span } from '../../text/span';
import { isBlank, readTags, type Tag } from './tags';
import { templateLimits, type TemplateMistake, type TemplateNode } from './template';

export type ParsedTemplate =
  | { readonly ok: true; readonly text: string; readonly nodes: readonly TemplateNode[] }
  | { readonly ok: false; readonly mistakes: readonly TemplateMistake[] };

/** Reads a template; what it may not say is a mistake at its place. Takes time in proportion to the text, whatever it says. */
export function parseTemplate(text: string): ParsedTemplate {
  const read = readTags(text);
  if (!read.ok) {
    return read;
  }
  const tree = new TreeBuilder(text);
  const mistake = tree.build(read.tags);
  return mistake ? { ok: false, mistakes: [mistake] } : { ok: true, text, nodes: tree.nodes };
}

type OpenTag = Extract<Tag, { kind: 'open' }>;

interface OpenBlock {
  readonly tag: OpenTag;
  readonly body: TemplateNode[];
  otherwise: TemplateNode[] | undefined;
}

class TreeBuilder {
  readonly nodes: TemplateNode[] = [];
  readonly #text: string;
  readonly #open: OpenBlock[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The first mistake: what comes after it may only follow from it. */
  build(tags: readonly Tag[]): TemplateMistake | undefined {
    for (const [index, tag] of tags.entries()) {
      const mistake = this.#take(tag, tags[index - 1], tags[index + 1]);
      if (mistake) {
        return mistake;
      }
    }
    const open = this.#open.at(-1)?.tag;
    return open && { message: `This block has no end: write {{/${open.block}}} where it ends.`, span: open.span };
  }

  #take(tag: Tag, before: Tag | undefined, after: Tag | undefined): TemplateMistake | undefined {
    const block = this.#open.at(-1);
    switch (tag.kind) {
      case 'text':
        this.#add({ kind: 'text', text: this.#trim(tag, before, after) });
        return undefined;
      case 'value':
        this.#add({ kind: 'value', path: tag.path });
        return undefined;
      case 'partial':
        this.#add({ kind: 'partial', name: tag.name, indent: tag.isAlone ? indentBefore(this.#text, tag.span) : '', span: tag.span });
        return undefined;
      case 'open':
        this.#open.push({ tag, body: [], otherwise: undefined });
        return this.#open.length > templateLimits.depth ? { message: `Blocks stand inside each other at most ${templateLimits.depth} deep.`, span: tag.span } : undefined;
      case 'else':
        if (!block || block.otherwise) {
          return { message: block ? 'This block has its {{else}} already.' : 'There is no block that this {{else}} belongs to.', span: tag.span };
        }
        block.otherwise = [];
        return undefined;
      case 'close':
        if (block?.tag.block !== tag.block) {
          return { message: block ? `{{#${block.tag.block}}} ends with {{/${block.tag.block}}}.` : `There is no {{#${tag.block}}} that could end here.`, span: tag.span };
        }
        this.#open.pop();
        this.#add({ kind: block.tag.block, path: block.tag.path, body: block.body, otherwise: block.otherwise ?? [] });
        return undefined;
      case 'comment':
        return undefined;
    }
  }

  #add(node: TemplateNode): void {
    const block = this.#open.at(-1);
    (block ? (block.otherwise ?? block.body) : this.nodes).push(node);
  }

  /** The text without the rest of the lines that its neighbours have to themselves, and without what their `~` takes. */
  #trim({ text }: Extract<Tag, { kind: 'text' }>, before: Tag | undefined, after: Tag | undefined): string {
    let start = 0;
    let end = text.length;
    if (isTag(before) && before.isAlone) {
      start = lineRest(text);
    }
    if (isTag(after) && after.isAlone) {
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
    }
    const kept = text.slice(start, end);
    const trimmed = isTag(before) && before.trimsAfter ? kept.trimStart() : kept;
    return isTag(after) && after.trimsBefore ? trimmed.trimEnd() : trimmed;
  }
}

function isTag(tag: Tag | undefined): tag is Exclude<Tag, { kind: 'text' }> {
  return tag !== undefined && tag.kind !== 'text';
}

/** Where the next line begins, of a text that begins with the rest of one. */
function lineRest(text: string): number {
  let end = 0;
  while (isBlank(text.charAt(end))) {
    end++;
  }
  return end + (text.startsWith('\r\n', end) ? 2 : text.startsWith('\n', end) ? 1 : 0);
}

function indentBefore(text: string, { start }: Span): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}
