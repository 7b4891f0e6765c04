import type { DocumentModel } from '../document/document-model';
import { evaluateEstimates } from '../estimate/evaluate-estimates';
import type { Sheet } from '../estimate/sheet';
import { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { findPlaceholders } from './placeholders';

const known = new WeakMap<DocumentModel, Sheet>();
const NONE: Sheet = { blocks: [], lines: [], problems: [], definitions: new Map(), spacedUnits: new Set() };

/** The estimates of the document, computed once. A document without an estimate block costs a look at its blocks. */
export function estimatesOf(document: DocumentModel): Sheet {
  const ready = known.get(document);
  if (ready) {
    return ready;
  }
  const sheet = read(document);
  if (sheet !== NONE) {
    known.set(document, sheet);
  }
  return sheet;
}

function read({ sections, source }: DocumentModel): Sheet {
  const contents: Span[] = [];
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (block.kind === 'fence' && block.language === 'estimate') {
        contents.push(block.content);
      }
    }
  }
  return contents.length === 0 ? NONE : compute(source, contents);
}

/** The estimates of a text that holds nothing but their lines, such as blocks put one behind the other. */
export function computeBlocks(contents: readonly string[]): { readonly source: SourceText; readonly sheet: Sheet } {
  const text = contents.join('');
  let end = 0;
  const spans = contents.map((content): Span => ({ start: end, end: (end += content.length) }));
  const source = new SourceText(text);
  return { source, sheet: compute(source, spans) };
}

function compute(source: SourceText, blocks: readonly Span[]): Sheet {
  const placeholders = blocks.flatMap((span): Span[] => findPlaceholders(source.slice(span)).map(({ start, end }) => ({ start: span.start + start, end: span.start + end })));
  return evaluateEstimates(source, blocks, placeholders);
}
