import type { Block, DocumentModel, Fence, List, Section, Table } from '../document/document-model';
import type { Outline, OutlineEntry } from '../outline/outline';
import { hasBetween } from '../text/numbers';
import { trimSpan, type Span } from '../text/span';
import { withColumnUnits } from './column-units';
import { NUMBER_GROUP, PLACEHOLDER_GROUP } from './knowledge';
import { findPlaceholders, findSignedPlaceholders, isWordPlaceholder } from './placeholders';
import { findQuantities, readQuantities, type Quantity } from './quantities';
import { sentencesOf } from './sentences';
import { EntrySweep, Sweep } from './sweep';
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
}

/** The statements of a document in order; `hits` are the terms of its prose. Diagrams and code make no statements. */
export function findStatements(document: DocumentModel, outline: Outline, hits: TermHits, matcher: TermMatcher): Statement[] {
  const { visible } = document;
  const quantities = new Sweep(findAllQuantities(document, hits, matcher));
  const signed = new Sweep(findSignedPlaceholders(visible).map(span => ({ span })));
  const words = hits.startsOf(matcher.numberOf(PLACEHOLDER_GROUP)).filter(at => isWordPlaceholder(visible, at));
  const isPending = (kind: Statement['kind'], span: Span): boolean =>
    signed.hasWithin(span) || hasBetween(words, span.start, span.end) || (kind === 'estimate' && findPlaceholders(visible.slice(span.start, span.end)).length > 0);
  const speakers = new EntrySweep(outline.entries);
  const statements = inOrder(rawStatements(document, outline)).map((raw, index) => {
    const found = quantities.within(raw.span);
    raw.made = new DocumentStatement(raw, hits, {
      index,
      entry: speakers.at(raw.span.start),
      quantities: raw.kind === 'row' && raw.lead ? withColumnUnits(found, raw.cells, raw.lead.cells, visible) : found,
      isPending: isPending(raw.kind, raw.span),
    });
    return raw.made;
  });
  waitWithTheirLists(statements, visible);
  return statements;
}

/** "**Leakage risks**" says no more than the list below it, where nothing is filled in yet. */
function waitWithTheirLists(statements: readonly DocumentStatement[], visible: string): void {
  for (const [index, label] of statements.entries()) {
    let end = index + 1;
    while (statements[end]?.lead === label && statements[end]?.isPending) {
      end++;
    }
    if (end > index + 1 && label.kind === 'sentence' && statements[end]?.lead !== label) {
      label.isPending ||= BARE_LABEL.test(visible.slice(label.span.start, label.span.end));
    }
  }
}

/** Bold from end to end, or up to a colon with nothing behind it. */
const BARE_LABEL = /^(\*\*|__)[^*\n]{1,100}\1\s*[:：]?$|^[^.:：]{1,60}[:：][\s*_]*$/;

class DocumentStatement implements Statement {
  readonly index: number;
  readonly kind: Statement['kind'];
  readonly span: Span;
  readonly cells: readonly Span[];
  readonly section: Section;
  readonly entry: OutlineEntry | undefined;
  readonly lead: Statement | undefined;
  readonly hitsFrom: number;
  readonly hitsTo: number;
  readonly quantities: readonly Quantity[];
  isPending: boolean;
  readonly #hits: TermHits;
  #terms: readonly TermHit[] | undefined;

  constructor(raw: RawStatement, hits: TermHits, found: Pick<Statement, 'index' | 'entry' | 'quantities' | 'isPending'>) {
    this.index = found.index;
    this.kind = raw.kind;
    this.span = raw.span;
    this.cells = raw.cells;
    this.section = raw.section;
    this.entry = found.entry;
    this.lead = raw.lead?.made;
    this.hitsFrom = hits.indexFrom(raw.span.start);
    this.hitsTo = hits.indexFrom(raw.span.end);
    this.quantities = found.quantities;
    this.isPending = found.isPending;
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

interface RawStatement {
  readonly kind: Statement['kind'];
  readonly span: Span;
  readonly section: Section;
  readonly cells: readonly Span[];
  readonly lead: RawStatement | undefined;
  made: DocumentStatement | undefined;
}

const NO_CELLS: readonly Span[] = [];

function newRaw(kind: Statement['kind'], span: Span, section: Section, lead?: RawStatement, cells = NO_CELLS): RawStatement {
  return { kind, span, section, cells, lead, made: undefined };
}

/** A list may hold a table; but for that the statements come in order. */
function inOrder(statements: RawStatement[]): RawStatement[] {
  const isOrdered = statements.every(({ span }, index) => index === 0 || (statements[index - 1]?.span.start ?? 0) <= span.start);
  return isOrdered ? statements : statements.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function rawStatements({ sections, visible }: DocumentModel, { title }: Outline): RawStatement[] {
  const statements: RawStatement[] = [];
  for (const section of sections) {
    if (section.level > 0 && section !== title) {
      statements.push(newRaw('heading', section.titleSpan, section));
    }
    let introduction: RawStatement | undefined;
    for (const block of section.blocks) {
      const before = statements.length;
      addBlock(statements, visible, block, section, introduction);
      introduction = block.kind === 'prose' && statements.length > before ? statements.at(-1) : undefined;
    }
  }
  return statements;
}

function addBlock(statements: RawStatement[], text: string, block: Block, section: Section, lead: RawStatement | undefined): void {
  if (block.kind === 'prose') {
    for (const span of sentencesOf(text, block.span)) {
      statements.push(newRaw('sentence', span, section));
    }
  } else if (block.kind === 'list') {
    addItems(statements, block, section, lead);
  } else if (block.kind === 'table') {
    addRows(statements, block, section);
  } else if (block.kind === 'fence' && block.language === 'estimate') {
    addLines(statements, text, block, section);
  }
}

function addItems(statements: RawStatement[], { items }: List, section: Section, introduction: RawStatement | undefined): void {
  const parents: RawStatement[] = [];
  for (const { span, depth } of items) {
    parents.length = Math.min(parents.length, Math.max(depth, 0));
    const item = newRaw('item', span, section, parents.at(-1) ?? introduction);
    parents.push(item);
    statements.push(item);
  }
}

function addRows(statements: RawStatement[], { columns, rows }: Table, section: Section): void {
  const [first, last] = [columns.at(0), columns.at(-1)];
  if (!first || !last) {
    return;
  }
  const header = newRaw('heading', { start: first.span.start, end: last.span.end }, section, undefined, columns.map(({ span }) => span));
  statements.push(header);
  for (const row of rows) {
    statements.push(newRaw('row', row.span, section, header, row.cells.map(({ span }) => span)));
  }
}

function addLines(statements: RawStatement[], text: string, { content }: Fence, section: Section): void {
  for (const { index, 0: line } of text.slice(content.start, content.end).matchAll(/[^\r\n]+/g)) {
    const span = trimSpan(text, { start: content.start + index, end: content.start + index + line.length });
    if (span.end > span.start) {
      statements.push(newRaw('estimate', span, section));
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
