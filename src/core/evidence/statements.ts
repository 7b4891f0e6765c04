import type { Block, DocumentModel, Fence, List, Section, Table } from '../document/document-model';
import type { Outline, OutlineEntry } from '../outline/outline';
import { trimSpan, type Span } from '../text/span';
import { findPlaceholders } from './placeholders';
import { findQuantities, type Quantity } from './quantities';
import { EntrySweep, Sweep } from './sweep';
import type { TermHit, TermMatcher } from './term-matcher';

/** The unit in which evidence is judged: a sentence, a list item, a table row, a heading or a line of an estimate. */
export interface Statement {
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
  /** The groups of those terms. */
  readonly groups: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Something in it is still to be filled in. */
  readonly isPending: boolean;
}

/** The statements of a document in order, each with the terms and quantities in it. Diagrams and code make none. */
export function findStatements(document: DocumentModel, outline: Outline, matcher: TermMatcher): Statement[] {
  const raw = inOrder([...rawStatements(document, outline)]);
  const scope = new ProseAndEstimates(document);
  const terms = new Sweep(matcher.find(document.prose));
  const quantities = new Sweep([...scope.quantities()].toSorted((a, b) => a.span.start - b.span.start));
  const placeholders = new Sweep(findPlaceholders(document.visible).map(span => ({ span })));
  const speakers = new EntrySweep(outline.entries);
  const made = new Map<RawStatement, Statement>();
  return raw.map(each => {
    const hits = terms.within(each.span);
    const statement: Statement = {
      kind: each.kind,
      span: each.span,
      cells: each.cells ?? [],
      section: each.section,
      entry: speakers.at(each.span.start),
      lead: each.lead && made.get(each.lead),
      terms: hits,
      groups: hits.length === 0 ? NO_GROUPS : new Set(hits.map(({ group }) => group)),
      quantities: withColumnUnits(each, quantities.within(each.span), document),
      isPending: placeholders.within(each.span).length > 0,
    };
    made.set(each, statement);
    return statement;
  });
}

/** A list may hold a table; but for that the statements come in order. */
function inOrder(statements: readonly RawStatement[]): readonly RawStatement[] {
  const isOrdered = statements.every(({ span }, index) => index === 0 || (statements[index - 1]?.span.start ?? 0) <= span.start);
  return isOrdered ? statements : statements.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const NO_GROUPS: ReadonlySet<string> = new Set();

interface RawStatement {
  readonly kind: Statement['kind'];
  readonly span: Span;
  readonly section: Section;
  readonly cells?: readonly Span[];
  readonly lead?: RawStatement | undefined;
}

function* rawStatements({ sections, visible }: DocumentModel, { title }: Outline): Generator<RawStatement> {
  for (const section of sections) {
    if (section.level > 0 && section !== title) {
      yield { kind: 'heading', span: section.titleSpan, section };
    }
    let introduction: RawStatement | undefined;
    for (const block of section.blocks) {
      const statements = [...ofBlock(visible, block, section, introduction)];
      yield* statements;
      introduction = block.kind === 'prose' ? statements.at(-1) : undefined;
    }
  }
}

function ofBlock(text: string, block: Block, section: Section, lead: RawStatement | undefined): Iterable<RawStatement> {
  switch (block.kind) {
    case 'prose':
      return sentencesOf(text, block.span).map(span => ({ kind: 'sentence', span, section }));
    case 'list':
      return itemsOf(block, section, lead);
    case 'table':
      return rowsOf(block, section);
    case 'fence':
      return block.language === 'estimate' ? linesOf(text, block, section) : [];
    case 'quote':
    case 'image':
      return [];
  }
}

const SENTENCE_END = /[.!?]+["'”)\]*_]*[ \t]*(?:\r?\n|\r|[ \t])(?=\s*[\p{Lu}\p{N}"“«(*_[`>])|[。！？]|(?:\r?\n|\r)(?=[ \t]*(?:\*\*|__|#{1,6}\S))/gu;
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|vs|etc|approx|ca|cf|fig|no|al|resp|incl|max|min|avg|т\.е|т\.д|напр)|\b\p{Lu})\.["')]*\s*$/iu;

function sentencesOf(text: string, block: Span): Span[] {
  const sentences: Span[] = [];
  const prose = text.slice(block.start, block.end);
  let from = 0;
  for (const { index, 0: end } of prose.matchAll(SENTENCE_END)) {
    const to = index + end.length;
    if (!ABBREVIATION.test(prose.slice(Math.max(from, to - 12), to))) {
      sentences.push(trimSpan(text, { start: block.start + from, end: block.start + to }));
      from = to;
    }
  }
  sentences.push(trimSpan(text, { start: block.start + from, end: block.end }));
  return sentences.filter(({ start, end }) => end > start);
}

function* itemsOf({ items }: List, section: Section, introduction: RawStatement | undefined): Generator<RawStatement> {
  const parents: RawStatement[] = [];
  for (const { span, depth } of items) {
    parents.length = Math.min(parents.length, Math.max(depth, 0));
    const item: RawStatement = { kind: 'item', span, section, lead: parents.at(-1) ?? introduction };
    parents.push(item);
    yield item;
  }
}

function* rowsOf({ columns, rows }: Table, section: Section): Generator<RawStatement> {
  const [first, last] = [columns.at(0), columns.at(-1)];
  if (!first || !last) {
    return;
  }
  const cells = columns.map(({ span }) => span);
  const header: RawStatement = { kind: 'heading', span: { start: first.span.start, end: last.span.end }, section, cells };
  yield header;
  for (const row of rows) {
    yield { kind: 'row', span: row.span, section, cells: row.cells.map(({ span }) => span), lead: header };
  }
}

function* linesOf(text: string, { content }: Fence, section: Section): Generator<RawStatement> {
  for (const { index, 0: line } of text.slice(content.start, content.end).matchAll(/[^\r\n]+/g)) {
    const span = trimSpan(text, { start: content.start + index, end: content.start + index + line.length });
    if (span.end > span.start) {
      yield { kind: 'estimate', span, section };
    }
  }
}

/** Where quantities are looked for: the prose, and the estimates, which are a scope of their own. */
class ProseAndEstimates {
  readonly #document: DocumentModel;

  constructor(document: DocumentModel) {
    this.#document = document;
  }

  *quantities(): Generator<Quantity> {
    yield* findQuantities(this.#document.prose);
    for (const block of this.#document.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'fence' && block.language === 'estimate') {
        const { start, end } = block.content;
        for (const quantity of findQuantities(this.#document.visible.slice(start, end))) {
          yield { ...quantity, span: { start: quantity.span.start + start, end: quantity.span.end + start } };
        }
      }
    }
  }
}

/** A column may be headed by its unit alone. */
const BARE_UNIT = /^\p{L}{1,4}$/u;

/** A bare number under "p99 (ms)" is milliseconds. */
function withColumnUnits({ kind, cells, lead }: RawStatement, quantities: readonly Quantity[], { visible }: DocumentModel): readonly Quantity[] {
  const columns = lead?.cells;
  if (kind !== 'row' || !cells || !columns || quantities.every(({ dimension }) => dimension !== 'number')) {
    return quantities;
  }
  return quantities.map(quantity => {
    const column = quantity.dimension === 'number' ? cells.findIndex(cell => cell.start <= quantity.span.start && quantity.span.end <= cell.end) : -1;
    const header = columns[column];
    const title = header && visible.slice(header.start, header.end);
    const unit = title && (/[([,]\s*([^()[\]]{1,20}?)\s*[)\]]?\s*$/.exec(title)?.[1] ?? BARE_UNIT.exec(title)?.[0]);
    const [measured] = unit === undefined ? [] : findQuantities(`1 ${unit}`);
    return measured && measured.dimension !== 'number'
      ? { ...quantity, value: quantity.value * measured.value, dimension: measured.dimension, unit: measured.unit }
      : quantity;
  });
}
