import type { Span } from '../../text/span';
import { templateLimits, type TemplateMistake, type TemplatePath } from './template';

const blockNames = ['each', 'if', 'unless'] as const;

type BlockName = (typeof blockNames)[number];

/** What stands between two others: text as it is, or something in `{{…}}`. */
export type Tag =
  | { readonly kind: 'text'; readonly text: string }
  | (Spot & (
    | { readonly kind: 'value'; readonly path: TemplatePath }
    | { readonly kind: 'open'; readonly block: BlockName; readonly path: TemplatePath }
    | { readonly kind: 'close'; readonly block: BlockName }
    | { readonly kind: 'partial'; readonly name: string }
    | { readonly kind: 'else' | 'comment' }
  ));

interface Spot {
  readonly span: Span;
  /** It has its line to itself, and takes the line with it. */
  readonly isAlone: boolean;
  /** `{{~` and `~}}` take the white space on their side. */
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

export type ReadTags = { readonly ok: true; readonly tags: readonly Tag[] } | { readonly ok: false; readonly mistakes: readonly TemplateMistake[] };

/** Cuts a template into its tags. */
export function readTags(text: string): ReadTags {
  if (text.length > templateLimits.length) {
    return fail(`A template is at most ${templateLimits.length / 1024} KB long.`, { start: 0, end: 0 });
  }
  const tags: Tag[] = [];
  let from = 0;
  for (let count = 0; ; count++) {
    const open = text.indexOf('{{', from);
    if (open === -1) {
      tags.push({ kind: 'text', text: text.slice(from) });
      return { ok: true, tags };
    }
    if (count === templateLimits.tags) {
      return fail(`A template has at most ${templateLimits.tags} tags.`, { start: open, end: open + 2 });
    }
    const backslashes = text.startsWith('\\\\', open - 2) && open - 2 >= from ? 2 : text.startsWith('\\', open - 1) && open - 1 >= from ? 1 : 0;
    tags.push({ kind: 'text', text: text.slice(from, open - (backslashes === 0 ? 0 : 1)) });
    if (backslashes === 1) {
      tags.push({ kind: 'text', text: '{{' });
      from = open + 2;
      continue;
    }
    const tag = readTag(text, open);
    if ('message' in tag) {
      return { ok: false, mistakes: [tag] };
    }
    tags.push(tag);
    from = tag.span.end;
  }
}

function fail(message: string, span: Span): ReadTags {
  return { ok: false, mistakes: [{ message, span }] };
}

type OwnTag = Exclude<Tag, { kind: 'text' }>;

function readTag(text: string, start: number): OwnTag | TemplateMistake {
  const trimsBefore = text.charAt(start + 2) === '~';
  const from = start + (trimsBefore ? 3 : 2);
  const end = endOf(text, from);
  if (end === undefined) {
    return { message: `Here begins a tag that does not end: write }} within ${templateLimits.tagLength} characters, or \\{{ for the braces themselves.`, span: { start, end: start + 2 } };
  }
  const span = { start, end };
  const trimsAfter = text.charAt(end - 3) === '~' && end - 3 >= from;
  const words = understand(text.slice(from, end - (trimsAfter ? 3 : 2)), span);
  return 'message' in words ? words : { ...words, span, trimsBefore, trimsAfter, isAlone: words.kind !== 'value' && isAlone(text, span) };
}

/** The offset behind `}}`. */
function endOf(text: string, from: number): number | undefined {
  if (text.startsWith('!--', from)) {
    const end = [text.indexOf('--}}', from + 3), text.indexOf('--~}}', from + 3)].filter(each => each !== -1).toSorted((a, b) => a - b)[0];
    return end === undefined ? undefined : text.indexOf('}}', end) + 2;
  }
  const end = text.indexOf('}}', from);
  const isTooFar = end - from > templateLimits.tagLength && text.charAt(from) !== '!';
  return end === -1 || isTooFar ? undefined : end + (text.charAt(from) === '{' && text.startsWith('}', end + 2) ? 3 : 2);
}

type Words =
  | { readonly kind: 'value'; readonly path: TemplatePath }
  | { readonly kind: 'open'; readonly block: BlockName; readonly path: TemplatePath }
  | { readonly kind: 'close'; readonly block: BlockName }
  | { readonly kind: 'partial'; readonly name: string }
  | { readonly kind: 'else' | 'comment' };

const PATH = String.raw`(?<path>(?:\.\./)*(?:this|\.|@?[A-Za-z][\w-]*))`;
const OPEN = new RegExp(String.raw`^#(?<block>[A-Za-z]+)\s+${PATH}\s*$`);
const CLOSE = /^\/(?<block>[A-Za-z]+)\s*$/;
const PARTIAL = /^>\s*(?<name>[\w-]+)\s*$/;
const ELSE = /^(?:\s*else|\^)\s*$/;
const VALUE = new RegExp(String.raw`^&?\s*${PATH}\s*$`);

/** What stands between the braces. Each kind is spelt out, so that whatever else Handlebars reads there is a mistake. */
function understand(inside: string, span: Span): Words | TemplateMistake {
  if (inside.startsWith('!')) {
    return { kind: 'comment' };
  }
  if (ELSE.test(inside)) {
    return { kind: 'else' };
  }
  const { block = '', path: opened } = OPEN.exec(inside)?.groups ?? {};
  if (opened !== undefined && isBlockName(block)) {
    return { kind: 'open', block, path: readPath(opened, span) };
  }
  const { block: closed = '' } = CLOSE.exec(inside)?.groups ?? {};
  if (isBlockName(closed)) {
    return { kind: 'close', block: closed };
  }
  const { name } = PARTIAL.exec(inside)?.groups ?? {};
  if (name !== undefined) {
    return { kind: 'partial', name };
  }
  const { path: value } = VALUE.exec(inside.startsWith('{') && inside.endsWith('}') ? inside.slice(1, -1) : inside)?.groups ?? {};
  return value !== undefined && value !== 'else'
    ? { kind: 'value', path: readPath(value, span) }
    : { message: `A template cannot say “${shorten(inside)}”. It knows {{title}}, {{#each steps}}, {{#if owner}}, {{#unless owner}}, {{else}}, {{> partial}} and {{! comment}}.`, span };
}

function isBlockName(name: string): name is BlockName {
  return blockNames.some(each => each === name);
}

function readPath(path: string, span: Span): TemplatePath {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { up: path.split('../').length - 1, name: name === '.' ? 'this' : name, span };
}

function shorten(inside: string): string {
  const line = inside.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function isAlone(text: string, { start, end }: Span): boolean {
  let before = start - 1;
  while (isBlank(text.charAt(before))) {
    before--;
  }
  let after = end;
  while (isBlank(text.charAt(after))) {
    after++;
  }
  return (before < 0 || text.charAt(before) === '\n') && (after === text.length || text.charAt(after) === '\n' || text.startsWith('\r\n', after));
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
