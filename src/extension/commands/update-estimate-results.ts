import * as vscode from 'vscode';
import type { Sheets } from '../estimates/sheets';
import { updateEdit } from '../estimates/update-actions';
import { canEdit } from '../read-only';
import type { Command } from './command';

/** Writes behind every formula of the active design document that states a result what it comes to. */
export class UpdateEstimateResults implements Command {
  readonly id = 'mlDesign.updateEstimateResults';
  readonly #sheets: Sheets;

  constructor(sheets: Sheets) {
    this.#sheets = sheets;
  }

  async execute(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !this.#sheets.isDesignDocument(document)) {
      throw new Error('Open a design document: a Markdown file whose front matter has the key “mldesign”, or that .mldesign.yml lists.');
    }
    if (!(await canEdit(document))) {
      return;
    }
    const sheet = this.#sheets.of(document);
    const edit = sheet && updateEdit(document, sheet);
    if (!edit) {
      void vscode.window.showInformationMessage(sheet?.blocks.length === 0 ? 'There is no estimate block in this document.' : 'Every stated result is right.');
    } else if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error('The document could not be changed.');
    }
  }
}
