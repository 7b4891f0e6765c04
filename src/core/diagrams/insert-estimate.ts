import type { EstimateTemplate } from '../catalog/estimate';
import type { DocumentModel } from '../document/document-model';
import { estimatesOf } from '../evidence/estimates';
import { renameIn, renamesFor } from '../evidence/rename-estimates';
import type { TextEdit } from '../text/edit';
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
  return insertAt(document, cursor, renameIn(written, renamesFor(written, new Set([...definitions.keys(), ...spacedUnits]))));
}
