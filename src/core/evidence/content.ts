import type { DocumentModel } from '../document/document-model';
import type { FrameworkMap } from '../outline/framework-map';
import { indexOfLeast } from '../text/numbers';
import type { Span } from '../text/span';
import { findPlaceholders } from './placeholders';
import type { Statement } from './statements';
import { isWordUnit } from './word-units';

/** About the words of a line: a long sentence counts as the lines that it takes. */
const WORDS_PER_LINE = 14;
/** What a diagram, a code block or a picture counts for. */
const LINES_PER_FIGURE = 4;

/**
 * How much an author has written in each part of a document, in lines. Headings, prompts, placeholders, the fixed words of
 * skeletons and bare bullets of two words or fewer count as nothing.
 */
export class Content {
  readonly #starts: number[] = [];
  readonly #totals: number[] = [0];

  constructor(document: DocumentModel, statements: readonly Statement[], map: FrameworkMap) {
    const fixed = fixedWords(map);
    const measured = [
      ...statements.map(statement => ({ start: statement.span.start, lines: linesIn(document.visible, statement, fixed) })),
      ...figures(document),
    ].toSorted((a, b) => a.start - b.start);
    for (const { start, lines } of measured) {
      this.#starts.push(start);
      this.#totals.push((this.#totals.at(-1) ?? 0) + lines);
    }
  }

  /** The lines written between the two offsets. */
  linesWithin({ start, end }: Span): number {
    return this.#before(end) - this.#before(start);
  }

  #before(offset: number): number {
    return this.#totals[indexOfLeast(this.#starts, offset)] ?? 0;
  }
}

function linesIn(text: string, statement: Statement, fixed: ReadonlySet<string>): number {
  const { kind, span, isPending } = statement;
  if (kind === 'heading') {
    return 0;
  }
  if (kind === 'row' && countFilledCells(text, statement) < 2) {
    return 0;
  }
  const words = isPending ? countOwnWords(text, statement, fixed) : fixed.has(text.slice(span.start, span.end)) ? 0 : countWords(text, span);
  if (words === 0 || (kind === 'item' && isBare(text, statement, words))) {
    return 0;
  }
  return Math.max(1, words / WORDS_PER_LINE);
}

/** "Scaling (hardware and models)" is as bare as "Scaling". */
function isBare(text: string, { span, quantities }: Statement, words: number): boolean {
  const bracket = text.charCodeAt(span.end - 1) === CLOSING ? text.indexOf('(', span.start) : -1;
  const bare = bracket > span.start && bracket < span.end ? countWords(text, { start: span.start, end: bracket }) : words;
  return bare <= 2 && quantities.length === 0;
}

const CLOSING = 0x29;

/** A row says something when a cell beside its first one does. */
function countFilledCells(text: string, { cells, isPending }: Statement): number {
  return cells.filter(cell => (isPending ? /[\p{L}\p{N}]/u.test(ownWords(text, cell)) : countWords(text, cell) > 0)).length;
}

/** The words beside the placeholders, when they are more than a skeleton's own or a bare label: "**Baseline:** [fill: rule]". */
function countOwnWords(text: string, { span }: Statement, fixed: ReadonlySet<string>): number {
  const own = ownWords(text, span);
  return BARE_LABEL.test(own) || fixed.has(canonicalWords(own)) ? 0 : countWords(own, { start: 0, end: own.length });
}

const BARE_LABEL = /^[^:：]{1,80}[:：][\s*_.]*$/;

/** What is left of the text without its placeholders. */
function ownWords(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of findPlaceholders(words)) {
    kept.push(words.slice(from, start));
    from = end;
  }
  kept.push(words.slice(from));
  return kept.join('');
}

function* figures({ sections }: DocumentModel): Generator<{ start: number; lines: number }> {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const isFigure = block.kind === 'image' || (block.kind === 'fence' && block.language !== 'estimate' && block.content.end > block.content.start);
    if (isFigure) {
      yield { start: block.span.start, lines: LINES_PER_FIGURE };
    }
  }
}

const fixedByMap = new WeakMap<FrameworkMap, ReadonlySet<string>>();

/** The lines of the framework's skeletons, as they stand and as they read once their placeholders are gone. */
function fixedWords(map: FrameworkMap): ReadonlySet<string> {
  const known = fixedByMap.get(map);
  if (known) {
    return known;
  }
  const lines = map.framework.steps
    .flatMap(({ sections }) => sections)
    .flatMap(({ skeleton }) => skeleton.split('\n'));
  const fixed = new Set(lines.flatMap(line => [line.trim(), canonicalWords(ownWords(line, { start: 0, end: line.length }))]));
  fixedByMap.set(map, fixed);
  return fixed;
}

function canonicalWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Runs of letters and digits. Chinese has no spaces between its words; two of its signs are about one. */
function countWords(text: string, { start, end }: Span): number {
  let words = 0;
  let signs = 0;
  let isInside = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isWord = isWordUnit(code);
    if (isWord && !isInside) {
      words++;
    }
    if (code >= 0x3400 && code <= 0x9fff) {
      signs++;
    }
    isInside = isWord;
  }
  return words + (signs >> 1);
}
