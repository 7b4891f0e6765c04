import type { EstimateTemplate } from '../catalog/estimate';
import type { DocumentModel } from '../document/document-model';
import { parseDocument } from '../document/parse-document';
import { estimatesOf } from '../evidence/estimates';
import { renameIn, renamesFor } from '../evidence/rename-estimates';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { alignLines } from './align-lines';
import { insertAt } from './insert-at';

/** The calculation as a block of Markdown. */
export function asEstimateBlock({ estimate }: EstimateTemplate): string {
  return `\`\`\`estimate\n${estimate.trimEnd()}\n\`\`\``;
}

/**
 * The edit that puts the calculation at the cursor, or at the next place where a block may stand. Names that the document
 * has already, or reads as units, are numbered on: the block computes the same wherever it goes, and so do all others.
 */
export function insertEstimate(document: DocumentModel, cursor: number, template: EstimateTemplate): TextEdit {
  const { definitions, spacedUnits } = estimatesOf(document);
  const written = asEstimateBlock(template);
  const renamed = renameIn(written, renamesFor(written, new Set([...definitions.keys(), ...spacedUnits])));
  return insertAt(document, cursor, alignLines(written, renamed));
}

const NUMBER = /\d[\d.,_]*(?:e[+-]?\d+)?(?:(?:bn|mn|[kKMBT])(?![\p{L}\p{N}_]))?/u;

/** Where the estimates of the Markdown have the numbers that an author puts in: those of the inputs, without their units. */
export function inputsOf(markdown: string): Span[] {
  return estimatesOf(parseDocument(markdown)).lines.flatMap(({ isInput, expressionSpan }) => {
    const number = isInput && expressionSpan ? NUMBER.exec(markdown.slice(expressionSpan.start, expressionSpan.end)) : null;
    if (!number || !expressionSpan) {
      return [];
    }
    const start = expressionSpan.start + number.index;
    return [{ start, end: start + number[0].length }];
  });
}
