import type { DocumentModel } from '../document/document-model';
import type { FrameworkMap } from '../outline/framework-map';
import type { Span } from '../text/span';
import { findPlaceholders } from './placeholders';
import type { Statement } from './statements';

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
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#totals[low] ?? 0;
  }
}

function linesIn(text: string, statement: Statement, fixed: ReadonlySet<string>): number {
  if (statement.kind === 'heading') {
    return 0;
  }
  const filled = statement.kind === 'row' ? filledCells(text, statement, fixed) : ownWords(text, statement.span);
  if (filled.trim() === '' || fixed.has(canonicalWords(filled)) || (statement.isPending && BARE_LABEL.test(filled))) {
    return 0;
  }
  const words = countWords(filled);
  if (words === 0 || (statement.kind === 'item' && words <= 2 && statement.quantities.length === 0)) {
    return 0;
  }
  return Math.max(1, words / WORDS_PER_LINE);
}

/** What is left of "**Baseline:** [fill: rule]". */
const BARE_LABEL = /^[^:：]{1,80}[:：][\s*_.]*$/;

/** A row says something when a cell beside its first one does. */
function filledCells(text: string, { cells }: Statement, fixed: ReadonlySet<string>): string {
  const filled = cells.map(cell => ownWords(text, cell)).filter(cell => /[\p{L}\p{N}]/u.test(cell));
  return filled.length > 1 && !fixed.has(canonicalWords(filled.join(' '))) ? filled.join(' ') : '';
}

/** What is left of the text without its placeholders. A label before one is a fixed word: "Primary metric: [fill: …]". */
function ownWords(text: string, span: Span): string {
  const words = text.slice(span.start, span.end);
  const placeholders = words.includes('[') || /[?_<{]|T(?:O|B)|XXX|FIXME|WIP|to be|soon|ipsum/i.test(words) ? findPlaceholders(words) : [];
  return placeholders.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words);
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

/** The lines of the framework's skeletons as they read once their placeholders are gone. */
function fixedWords(map: FrameworkMap): ReadonlySet<string> {
  const known = fixedByMap.get(map);
  if (known) {
    return known;
  }
  const lines = map.framework.steps
    .flatMap(({ sections }) => sections)
    .flatMap(({ skeleton }) => skeleton.split('\n'))
    .map(line => canonicalWords(ownWords(line, { start: 0, end: line.length })));
  const fixed = new Set(lines);
  fixedByMap.set(map, fixed);
  return fixed;
}

function canonicalWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function countWords(text: string): number {
  let count = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  // Chinese has no spaces between its words; two signs are about one.
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  count += Math.floor(signs / 2);
  return count;
}
