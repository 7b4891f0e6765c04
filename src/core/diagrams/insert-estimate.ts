import type { EstimateTemplate } from '../catalog/estimate';
import type { DocumentModel } from '../document/document-model';
import { estimatesOf } from '../evidence/estimates';
import { renameIn, renamesFor } from '../evidence/rename-estimates';
import { insertInto } from '../outline/insert-into';
import type { TextEdit } from '../text/edit';
import { nextBlockPlace } from './insert-diagram';

/** The calculation as a block of Markdown. */
export function asEstimateBlock({ estimate }: EstimateTemplate): string {
  return `\`\`\`estimate\n${estimate.trimEnd()}\n\`\`\``;
}

/**
 * The edit that puts the calculation at the cursor, or at the next place where a block may stand. Names that the document
 * has defined already are numbered on, so that the block computes the same wherever it goes.
 */
export function insertEstimate(document: DocumentModel, cursor: number, template: EstimateTemplate): TextEdit {
  const written = asEstimateBlock(template);
  const block = renameIn(written, renamesFor(written, new Set(estimatesOf(document).definitions.keys())));
  return insertInto(document, nextBlockPlace(document, cursor), block);
}
