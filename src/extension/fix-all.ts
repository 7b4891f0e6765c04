import * as vscode from 'vscode';
import { changedLines, fixDocument, type Knowledge } from '../core';
import { toTextEdit } from './convert';
import { isMarkdownFile, isMarked } from './design-document';

/** Applies all safe fixes of a design document together: on request, and on saving for those who set `editor.codeActionsOnSave`. */
export class FixAll implements vscode.CodeActionProvider {
  static readonly kind = vscode.CodeActionKind.SourceFixAll.append('mlDesign');
  static readonly metadata = { providedCodeActionKinds: [FixAll.kind] };

  readonly #knowledge: () => Knowledge;

  constructor(knowledge: () => Knowledge) {
    this.#knowledge = knowledge;
  }

  /** Reads the text as it is now: on saving it may be newer than the findings. */
  provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, { only }: vscode.CodeActionContext): vscode.CodeAction[] {
    if (!only?.intersects(FixAll.kind) || !isMarkdownFile(document) || !isMarked(document)) {
      return [];
    }
    const before = document.getText();
    const edits = changedLines(before, fixDocument(before, this.#knowledge()).text);
    if (edits.length === 0) {
      return [];
    }
    const action = new vscode.CodeAction('Fix all ML Design findings that need no second look', FixAll.kind);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, edits.map(edit => toTextEdit(document, edit)));
    return [action];
  }
}
