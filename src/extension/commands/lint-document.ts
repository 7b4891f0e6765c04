import * as vscode from 'vscode';
import { describeCounts } from '../counts';
import type { Linter } from '../linter';
import { isInLibrary } from '../team-libraries';
import type { Command } from './command';

/** Lints the active Markdown file, or the given one, whether it is marked as a design document or not. */
export class LintDocument implements Command {
  readonly id = 'mlDesign.lintDocument';
  readonly #linter: Linter;

  constructor(linter: Linter) {
    this.#linter = linter;
  }

  async execute(uri: unknown): Promise<void> {
    const editor = uri instanceof vscode.Uri ? await vscode.window.showTextDocument(uri) : vscode.window.activeTextEditor;
    const document = editor?.document;
    if (document?.languageId !== 'markdown') {
      throw new Error('Open a Markdown file to lint.');
    }
    if (isInLibrary(document.uri)) {
      throw new Error('This file belongs to your team’s library: it is what documents are made from, and no document.');
    }
    const { findings } = await this.#linter.lint(document);
    vscode.window.setStatusBarMessage(`ML Design: ${describeCounts(findings)}`, 5000);
  }
}
