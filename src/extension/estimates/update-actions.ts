import * as vscode from 'vscode';
import { blockAt, updateResults, type Sheet } from '../../core';
import { toTextEdit } from '../convert';
import type { Sheets } from './sheets';

/** Brings the stated results up to date: from the light bulb in a block, and on saving for those who set `editor.codeActionsOnSave`. */
export class UpdateActions implements vscode.CodeActionProvider {
  static readonly kind = vscode.CodeActionKind.Source.append('updateEstimates').append('mlDesign');
  static readonly metadata = { providedCodeActionKinds: [UpdateActions.kind, vscode.CodeActionKind.QuickFix] };

  readonly #sheets: Sheets;

  constructor(sheets: Sheets) {
    this.#sheets = sheets;
  }

  /** Reads the text as it is now: on saving it may be newer than the findings. */
  provideCodeActions(document: vscode.TextDocument, { start }: vscode.Range, { only }: vscode.CodeActionContext): vscode.CodeAction[] {
    const isSource = only?.intersects(UpdateActions.kind) ?? false;
    const isFix = !only || only.contains(vscode.CodeActionKind.QuickFix);
    const sheet = isSource || isFix ? this.#sheets.of(document) : undefined;
    const edit = sheet && (isSource || isIn(sheet, document, start)) ? updateEdit(document, sheet) : undefined;
    if (!edit) {
      return [];
    }
    const action = new vscode.CodeAction('Update all estimate results', isSource ? UpdateActions.kind : vscode.CodeActionKind.QuickFix);
    action.edit = edit;
    return [action];
  }
}

function isIn(sheet: Sheet, document: vscode.TextDocument, position: vscode.Position): boolean {
  return blockAt(sheet, document.getText(), document.offsetAt(position)) !== undefined;
}

/** The one edit that makes every stated result right; nothing where they are. */
export function updateEdit(document: vscode.TextDocument, sheet: Sheet): vscode.WorkspaceEdit | undefined {
  const edits = updateResults(sheet);
  if (edits.length === 0) {
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(each => toTextEdit(document, each)));
  return edit;
}
