import type { EstimateTemplate } from '../catalog/estimate';
import type { DocumentModel } from '../document/document-model';
import { parseDocument } from '../document/parse-document';
import { estimatesOf } from '../evidence/estimates';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { insertAt } from './insert-at';

/** The calculation as a block of Markdown. */
export function asEstimateBlock({ estimate }: EstimateTemplate): string {
  return `\`\`\`estimate\n${estimate.trimEnd()}\n\`\`\``;
}

/**
 * The edit that puts the calculation at the cursor, or at the next place where a block may stand. Names that the document
 * has defined already are numbered on, so that the block computes the same wherever it goes.
 */
export function insertEstimate(document: DocumentModel, cursor: number, template: EstimateTemplate): TextEdit {
  const block = renameTaken(asEstimateBlock(template), new Set(estimatesOf(document).definitions.keys()));
  return insertAt(document, cursor, block);
}

function renameTaken(block: string, taken: ReadonlySet<string>): string {
  const { lines, definitions } = estimatesOf(parseDocument(block));
  const names = new Map([...definitions.keys()].filter(name => taken.has(name)).map(name => [name, freeName(name, taken, definitions)]));
  const written = lines.flatMap(({ name, nameSpan, uses }) => [...(name !== undefined && nameSpan ? [{ name, span: nameSpan }] : []), ...uses]);
  return applyEdits(block, written.flatMap(({ name, span }) => rename(span, names.get(name))));
}

function rename(span: Span, newText: string | undefined): TextEdit[] {
  return newText === undefined ? [] : [{ span, newText }];
}

function freeName(name: string, ...taken: readonly { has(name: string): boolean }[]): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}_${number}`;
    if (!taken.some(names => names.has(candidate))) {
      return candidate;
    }
  }
}
