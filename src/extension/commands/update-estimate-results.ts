import * as vscode from 'vscode';
import type { Sheets } from '../estimates/sheets';
import { updateEdit } from '../estimates/update-actions';
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
    const sheet = document && this.#sheets.of(document);
    if (!sheet) {
      throw new Error('Open a design document: a Markdown file whose front matter has the key “mldesign”, or that .mldesign.yml lists.');
    }
    const edit = updateEdit(document, sheet);
    if (!edit) {
      void vscode.window.showInformationMessage(sheet.blocks.length === 0 ? 'There is no estimate block in this document.' : 'Every stated result is right.');
    } else if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error('The document could not be changed.');
    }
  }
}
