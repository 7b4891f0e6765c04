import * as vscode from 'vscode';
import { addMissing, readDocument, type Knowledge } from '../../core';
import { toWorkspaceEdit } from '../convert';
import { isMarkdownFile, isMarked } from '../design-document';
import type { Command } from './command';

/** Adds all steps and required sections that the active design document lacks, ready to be filled in. */
export class AddMissingSections implements Command {
  readonly id = 'mlDesign.addMissingSections';
  readonly #knowledge: () => Knowledge;

  constructor(knowledge: () => Knowledge) {
    this.#knowledge = knowledge;
  }

  async execute(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isMarkdownFile(document) || !isMarked(document)) {
      throw new Error('Open a design document: a Markdown file whose front matter has the key “mldesign”.');
    }
    const edits = addMissing(readDocument(document.getText(), this.#knowledge()));
    if (edits.length === 0) {
      void vscode.window.showInformationMessage('Nothing is missing: every step and required section has its place.');
    } else if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
      throw new Error('The document could not be changed.');
    }
  }
}
