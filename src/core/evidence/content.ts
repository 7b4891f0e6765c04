import type { DocumentModel } from '../document/document-model';
import type { FrameworkMap } from '../outline/framework-map';
import { indexOfLeast } from '../text/numbers';
import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import { findPlaceholders } from './placeholders';
import { isPrompt } from './prompts';
import type { Statement } from './statements';
import { countWords, hasWord } from './word-units';

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

  constructor(evidence: Evidence) {
    const { document, statements, outline } = evidence;
    const fixed = fixedWords(outline.map);
    const figures = figureStarts(document);
    let next = 0;
    for (const statement of statements) {
      for (let start = figures[next]; start !== undefined && start <= statement.span.start; start = figures[++next]) {
        this.#add(start, LINES_PER_FIGURE);
      }
      this.#add(statement.span.start, linesIn(evidence, statement, fixed));
    }
    for (let start = figures[next]; start !== undefined; start = figures[++next]) {
      this.#add(start, LINES_PER_FIGURE);
    }
  }

  #add(start: number, lines: number): void {
    if (lines > 0) {
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

function linesIn(evidence: Evidence, statement: Statement, fixed: FixedWords): number {
  const { visible: text } = evidence.document;
  const { kind, span, isPending } = statement;
  if (kind === 'heading' || isPrompt(evidence, statement) || (kind === 'estimate' && isPending)) {
    return 0;
  }
  if (kind === 'row' && countFilledCells(evidence, statement) < 2) {
    return 0;
  }
  const isFixed = !isPending && fixed.beginnings[beginningOf(text, span)] === 1 && fixed.lines.has(text.slice(span.start, span.end));
  const words = isFixed ? 0 : isPending ? countOwnWords(text, statement, fixed.lines) : evidence.countWords(span);
  if (words === 0 || (kind === 'item' && words <= MAX_BARE && isBare(evidence, statement, words))) {
    return 0;
  }
  return Math.max(1, words / WORDS_PER_LINE);
}

/** More words than these, brackets and all, are no bare bullet. */
const MAX_BARE = 40;

/** "Scaling (hardware and models)" is as bare as "Scaling"; "Weather data (temperature, humidity)" lists what it is made of. */
function isBare(evidence: Evidence, { span, quantities }: Statement, words: number): boolean {
  const { visible: text } = evidence.document;
  // The name of a column says what there is.
  if (text.charCodeAt(span.start) === BACKTICK) {
    return false;
  }
  const bracket = text.charCodeAt(span.end - 1) === CLOSING ? text.indexOf('(', span.start) : -1;
  const bare = bracket > span.start && bracket < span.end ? evidence.countWords({ start: span.start, end: bracket }) : words;
  const isListed = bracket > span.start && bracket < span.end && text.slice(bracket, span.end).includes(',');
  return bare <= 2 && quantities.length === 0 && !isListed;
}

const CLOSING = 0x29;
const BACKTICK = 0x60;

/** A row says something when a cell beside its first one does. */
function countFilledCells(evidence: Evidence, { cells, isPending }: Statement): number {
  const { visible: text } = evidence.document;
  return cells.filter(cell => (isPending ? /[\p{L}\p{N}]/u.test(ownWords(text, cell)) : hasWord(text, cell))).length;
}

/** The words beside the placeholders, when they are more than a skeleton's own, a bare label or an open question: "**Baseline:** [fill: rule]". */
function countOwnWords(text: string, { span }: Statement, fixed: ReadonlySet<string>): number {
  const own = ownWords(text, span);
  return BARE_LABEL.test(own) || fixed.has(canonicalWords(own)) ? 0 : countWords(own);
}

const BARE_LABEL = /^[^:：]{1,80}[:：][\s*_.]*$|^[^?？]{1,120}[?？][\s*_.]*$/;

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

function figureStarts({ sections }: DocumentModel): number[] {
  const starts: number[] = [];
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.kind === 'image' || (block.kind === 'fence' && block.language !== 'estimate' && block.points.length === 0 && block.content.end > block.content.start)) {
        starts.push(block.span.start);
      }
    }
  }
  return starts;
}

interface FixedWords {
  readonly lines: ReadonlySet<string>;
  /** 1 at what {@link beginningOf} says of the lines: hardly any other line need be looked up. */
  readonly beginnings: Uint8Array;
}

/** A small number of the first letter and the length. */
function beginningOf(text: string, { start, end }: Span): number {
  return (((end - start) << 5) ^ text.charCodeAt(start)) & (BEGINNINGS - 1);
}

const BEGINNINGS = 4096;

const fixedByMap = new WeakMap<FrameworkMap, FixedWords>();

/** The lines of the framework's skeletons, as they stand and as they read once their placeholders are gone. */
function fixedWords(map: FrameworkMap): FixedWords {
  const known = fixedByMap.get(map);
  if (known) {
    return known;
  }
  const lines = map.framework.steps
    .flatMap(({ sections }) => sections)
    .flatMap(({ skeleton }) => skeleton.split('\n'));
  const written = new Set(lines.flatMap(line => [line.trim(), canonicalWords(ownWords(line, { start: 0, end: line.length }))]));
  const beginnings = new Uint8Array(BEGINNINGS);
  for (const line of written) {
    beginnings[beginningOf(line, { start: 0, end: line.length })] = 1;
  }
  const fixed = { lines: written, beginnings };
  fixedByMap.set(map, fixed);
  return fixed;
}

function canonicalWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
