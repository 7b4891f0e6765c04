import * as vscode from 'vscode';
import { addMissing, applyEdits, parseDocument, readDocument } from '../../core';
import type { Configs } from '../configs';
import { toWorkspaceEdit } from '../convert';
import { isMarkdownFile, isMarked } from '../design-document';
import { canEdit } from '../read-only';
import type { Command } from './command';

/** Adds all steps and required sections that the active design document lacks, ready to be filled in. */
export class AddMissingSections implements Command {
  readonly id = 'mlDesign.addMissingSections';
  readonly #configs: Configs;

  constructor(configs: Configs) {
    this.#configs = configs;
  }

  async execute(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isMarkdownFile(document) || !(isMarked(document) || this.#configs.lists(document))) {
      throw new Error('Open a design document: a Markdown file whose front matter has the key “mldesign”, or that .mldesign.yml lists.');
    }
    if (!(await canEdit(document))) {
      return;
    }
    const { knowledge, config } = await this.#configs.of(document);
    const before = document.getText();
    const edits = addMissing(readDocument(before, knowledge(), config?.framework));
    if (edits.length === 0) {
      void vscode.window.showInformationMessage('Nothing is missing: every step and required section has its place.');
      return;
    }
    if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
      throw new Error('The document could not be changed.');
    }
    const count = countHeadings(applyEdits(before, edits)) - countHeadings(before);
    void vscode.window.showInformationMessage(`Added ${count} section${count === 1 ? '' : 's'}.`);
  }
}

function countHeadings(text: string): number {
  return parseDocument(text).sections.filter(({ level }) => level > 0).length;
}
