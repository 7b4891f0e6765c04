import type { Block, DocumentModel, Fence, List, Section, Table } from '../document/document-model';
import type { Outline, OutlineEntry } from '../outline/outline';
import { NextOf } from '../text/next-of';
import { indexOfLeast } from '../text/numbers';
import { itemsWithin, trimSpan, type Span } from '../text/span';
import { isAwaited, isOfAnotherFile } from './awaited';
import { withColumnUnits } from './column-units';
import { EntrySweep } from './entry-sweep';
import { NUMBER_GROUP, PLACEHOLDER_GROUP } from './knowledge';
import { findPlaceholders, findSignedPlaceholders, isWordPlaceholder } from './placeholders';
import { findQuantities, readQuantities, type Quantity } from './quantities';
import { sentencesOf } from './sentences';
import type { TermHit, TermHits } from './term-hits';
import type { TermMatcher } from './term-matcher';

/** The unit in which evidence is judged: a sentence, a list item, a table row, a heading or a line of an estimate. */
export interface Statement {
  /** Its place among the document's statements. */
  readonly index: number;
  readonly kind: 'sentence' | 'item' | 'row' | 'heading' | 'estimate';
  readonly span: Span;
  /** The cells of a row. */
  readonly cells: readonly Span[];
  readonly section: Section;
  /** The innermost heading or label that speaks for it. */
  readonly entry: OutlineEntry | undefined;
  /** What introduces it: a row's header, a nested item's parent, the sentence before a list. */
  readonly lead: Statement | undefined;
  readonly terms: readonly TermHit[];
  /** The hits between these indices start in it. */
  readonly hitsFrom: number;
  readonly hitsTo: number;
  readonly quantities: readonly Quantity[];
  /** Something in it is still to be filled in. */
  readonly isPending: boolean;
  /** It goes on in another line, which is indented or follows a carriage return. */
  readonly isWrapped: boolean;
}

function isWrapped(text: string, { end }: Span, wrap: number): boolean {
  return wrap < end && (text.charCodeAt(wrap + 1) === SPACE || text.charCodeAt(wrap - 1) === CR);
}

const SPACE = 0x20;
const CR = 0x0d;

/** The statements of a document in order; `hits` are the terms of its prose. Diagrams and code make no statements. */
export function findStatements(document: DocumentModel, outline: Outline, hits: TermHits, matcher: TermMatcher): Statement[] {
  const { visible } = document;
  const quantities = findAllQuantities(document, hits, matcher);
  const signed = findSignedPlaceholders(visible).map(span => ({ span }));
  const words = hits.startsOf(matcher.numberOf(PLACEHOLDER_GROUP)).filter(at => isWordPlaceholder(visible, at));
  const speakers = new EntrySweep(outline.entries);
  const reader = new StatementReader(visible, hits);
  for (const section of document.sections) {
    reader.read(section, section === outline.title);
  }
  const statements = inOrder(reader.statements);
  const breaks = new NextOf(visible, '\n');
  let index = 0;
  for (const statement of statements) {
    const { kind, span, lead } = statement;
    const found = itemsWithin(quantities, span);
    statement.index = index++;
    statement.entry = speakers.at(span.start);
    statement.quantities = kind === 'row' && lead ? withColumnUnits(found, statement.cells, lead.cells, visible) : found;
    statement.isWrapped = isWrapped(visible, span, breaks.from(span.start));
    statement.isPending =
      itemsWithin(signed, span).length > 0 || hasUnawaited(words, statement, visible) || (kind === 'estimate' && findPlaceholders(visible.slice(span.start, span.end)).length > 0);
  }
  waitWithTheirLists(statements, visible);
  return statements;
}

/** Whether one of the words that wait, by their offsets, stands in the statement, other than for a measurement. */
function hasUnawaited(words: readonly number[], statement: DocumentStatement, visible: string): boolean {
  const { kind, span } = statement;
  for (let index = indexOfLeast(words, span.start); (words[index] ?? Infinity) < span.end; index++) {
    const start = words[index] ?? 0;
    if (kind === 'row' ? !isAwaited(visible, statement, { start, end: start + 1 }) : !isOfAnotherFile(visible, statement)) {
      return true;
    }
  }
  return false;
}

/** "**Leakage risks**" says no more than the list below it, where nothing is filled in yet. */
function waitWithTheirLists(statements: readonly DocumentStatement[], visible: string): void {
  for (const label of statements) {
    let end = label.index + 1;
    while (statements[end]?.lead === label && statements[end]?.isPending) {
      end++;
    }
    if (end > label.index + 1 && label.kind === 'sentence' && statements[end]?.lead !== label) {
      label.isPending ||= BARE_LABEL.test(visible.slice(label.span.start, label.span.end));
    }
  }
}

/** Bold from end to end, or up to a colon with nothing behind it. */
const BARE_LABEL = /^(\*\*|__)[^*\n]{1,100}\1\s*[:：]?$|^[^.:：]{1,60}[:：][\s*_]*$/;

/**
 * In characters. What goes on without an end for longer, such as a list whose marks were lost, is read in pieces: many
 * questions that are asked of a statement take time that grows faster than its length.
 */
const LONGEST = 4000;
const GOES_ON: ReadonlySet<Statement['kind']> = new Set(['sentence', 'item', 'row']);

/** Where the first piece of the span ends: at a space, if it can. */
function endOfPiece(text: string, { start, end }: Span): number {
  if (end - start <= LONGEST) {
    return end;
  }
  const middle = start + LONGEST / 2;
  const space = text.slice(middle, start + LONGEST).lastIndexOf(' ');
  return space === -1 ? start + LONGEST : middle + space;
}

const NO_CELLS: readonly Span[] = [];
const NO_QUANTITIES: readonly Quantity[] = [];

class DocumentStatement implements Statement {
  index = 0;
  readonly kind: Statement['kind'];
  readonly span: Span;
  readonly cells: readonly Span[];
  readonly section: Section;
  entry: OutlineEntry | undefined = undefined;
  readonly lead: DocumentStatement | undefined;
  readonly hitsFrom: number;
  readonly hitsTo: number;
  quantities = NO_QUANTITIES;
  isPending = false;
  isWrapped = false;
  readonly #hits: TermHits;
  #terms: readonly TermHit[] | undefined;

  constructor(kind: Statement['kind'], span: Span, section: Section, hits: TermHits, lead?: DocumentStatement, cells = NO_CELLS) {
    this.kind = kind;
    this.span = span;
    this.cells = cells;
    this.section = section;
    this.lead = lead;
    this.hitsFrom = hits.indexFrom(span.start);
    this.hitsTo = hits.indexFrom(span.end, this.hitsFrom);
    this.#hits = hits;
  }

  get terms(): readonly TermHit[] {
    return (this.#terms ??= this.#readTerms());
  }

  #readTerms(): TermHit[] {
    const terms: TermHit[] = [];
    for (let at = this.hitsFrom; at < this.hitsTo; at++) {
      if ((this.#hits.ends[at] ?? 0) <= this.span.end) {
        terms.push(this.#hits.at(at));
      }
    }
    return terms;
  }
}

/** A list may hold a table; but for that the statements come in order. */
function inOrder(statements: DocumentStatement[]): DocumentStatement[] {
  const isOrdered = statements.every(({ span }, index) => index === 0 || (statements[index - 1]?.span.start ?? 0) <= span.start);
  return isOrdered ? statements : statements.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Makes statements of the blocks of a document. */
class StatementReader {
  readonly statements: DocumentStatement[] = [];
  readonly #text: string;
  readonly #hits: TermHits;

  constructor(text: string, hits: TermHits) {
    this.#text = text;
    this.#hits = hits;
  }

  read(section: Section, isTitle: boolean): void {
    if (section.level > 0 && !isTitle) {
      this.#add('heading', section.titleSpan, section);
    }
    let introduction: DocumentStatement | undefined;
    for (const block of section.blocks) {
      const before = this.statements.length;
      this.#addBlock(block, section, introduction);
      introduction = block.kind === 'prose' && this.statements.length > before ? this.statements.at(-1) : undefined;
    }
  }

  #add(kind: Statement['kind'], span: Span, section: Section, lead?: DocumentStatement, cells = NO_CELLS): DocumentStatement {
    const end = endOfPiece(this.#text, span);
    const isWhole = end === span.end;
    const statement = new DocumentStatement(kind, { start: span.start, end }, section, this.#hits, lead, isWhole ? cells : cells.filter(cell => cell.end <= end));
    this.statements.push(statement);
    if (!isWhole && GOES_ON.has(kind)) {
      this.#addRest({ start: end, end: span.end }, section, statement);
    }
    return statement;
  }

  /** What does not fit in a statement, in further ones. */
  #addRest(span: Span, section: Section, lead: DocumentStatement): void {
    for (let rest = trimSpan(this.#text, span); rest.end > rest.start; ) {
      const end = endOfPiece(this.#text, rest);
      this.statements.push(new DocumentStatement('sentence', { start: rest.start, end }, section, this.#hits, lead));
      rest = trimSpan(this.#text, { start: end, end: rest.end });
    }
  }

  #addBlock(block: Block, section: Section, lead: DocumentStatement | undefined): void {
    if (block.kind === 'prose') {
      for (const span of sentencesOf(this.#text, block.span)) {
        this.#add('sentence', span, section);
      }
    } else if (block.kind === 'list') {
      this.#addItems(block, section, lead);
    } else if (block.kind === 'table') {
      this.#addRows(block, section);
    } else if (block.kind === 'fence' && block.language === 'estimate') {
      this.#addLines(block, section);
    } else if (block.kind === 'fence') {
      for (const point of block.points) {
        this.#add('item', point, section, lead);
      }
    }
  }

  #addItems({ items }: List, section: Section, introduction: DocumentStatement | undefined): void {
    const parents: DocumentStatement[] = [];
    for (const { span, depth } of items) {
      parents.length = Math.min(parents.length, Math.max(depth, 0));
      parents.push(this.#add('item', span, section, parents.at(-1) ?? introduction));
    }
  }

  #addRows({ columns, rows }: Table, section: Section): void {
    const [first, last] = [columns.at(0), columns.at(-1)];
    if (!first || !last) {
      return;
    }
    const header = this.#add('heading', { start: first.start, end: last.end }, section, undefined, columns);
    for (const { span, cells } of rows) {
      if (cells.some(({ start, end }) => end > start)) {
        this.#add('row', span, section, header, cells);
      }
    }
  }

  #addLines({ content }: Fence, section: Section): void {
    for (const { index, 0: line } of this.#text.slice(content.start, content.end).matchAll(/[^\r\n]+/g)) {
      const span = trimSpan(this.#text, { start: content.start + index, end: content.start + index + line.length });
      if (span.end > span.start) {
        this.#add('estimate', span, section);
      }
    }
  }
}

/** The quantities of the prose, and of the estimates, which are a scope of their own. */
function findAllQuantities({ prose, visible, sections }: DocumentModel, hits: TermHits, matcher: TermMatcher): Quantity[] {
  const written = hits.startsOf(matcher.numberOf(NUMBER_GROUP));
  const found = readQuantities(prose, written.length > 0 ? [...hits.numerals, ...written].toSorted((a, b) => a - b) : hits.numerals);
  const count = found.length;
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.kind === 'fence' && block.language === 'estimate') {
        const { start, end } = block.content;
        for (const quantity of findQuantities(visible.slice(start, end))) {
          found.push({ ...quantity, span: { start: quantity.span.start + start, end: quantity.span.end + start } });
        }
      }
    }
  }
  return found.length > count ? found.toSorted((a, b) => a.span.start - b.span.start) : found;
}
