import * as vscode from 'vscode';
import { changedLines, fixDocument } from '../core';
import { lists, type Configs } from './configs';
import { toTextEdit } from './convert';
import { isMarkdownFile, isMarked } from './design-document';

/** Applies all safe fixes of a design document together: on request, and on saving for those who set `editor.codeActionsOnSave`. */
export class FixAll implements vscode.CodeActionProvider {
  static readonly kind = vscode.CodeActionKind.SourceFixAll.append('mlDesign');
  static readonly metadata = { providedCodeActionKinds: [FixAll.kind] };

  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  /** Reads the text as it is now: on saving it may be newer than the findings. */
  async provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, { only }: vscode.CodeActionContext): Promise<vscode.CodeAction[]> {
    if (!only?.intersects(FixAll.kind) || !isMarkdownFile(document)) {
      return [];
    }
    const team = await this.#configs.of(document);
    const isListed = lists(team, document.uri);
    if (!isMarked(document) && !isListed) {
      return [];
    }
    const before = document.getText();
    const edits = changedLines(before, fixDocument(before, team.knowledge(), { config: team.config, isListed }).text);
    if (edits.length === 0) {
      return [];
    }
    const action = new vscode.CodeAction('Fix all ML Design findings that need no second look', FixAll.kind);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, edits.map(edit => toTextEdit(document, edit)));
    return [action];
  }
}
