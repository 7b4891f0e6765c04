import type { Piece } from '../catalog/piece';
import type { DocumentModel } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertAt } from './insert-at';

/** The edit that puts the piece at the cursor, or at the next place where a block may stand. */
export function insertPiece(document: DocumentModel, cursor: number, { body }: Piece): TextEdit {
  return insertAt(document, cursor, body);
}
