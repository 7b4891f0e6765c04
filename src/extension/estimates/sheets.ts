import type * as vscode from 'vscode';
import { estimatesOf, parseDocument, type Sheet } from '../../core';
import type { Configs } from '../configs';
import { isMarkdownFile, isMarked } from '../design-document';
import type { Linter } from '../linter';

/** The estimates of design documents as they stand, whether the linter has come to them yet or not. */
export class Sheets {
  readonly #configs: Configs;
  readonly #linter: Linter;
  readonly #read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly sheet: Sheet }>();

  constructor(configs: Configs, linter: Linter) {
    this.#configs = configs;
    this.#linter = linter;
  }

  /** Whether it is one of the documents that the linter looks at by itself. */
  isDesignDocument(document: vscode.TextDocument): boolean {
    return isMarkdownFile(document) && (isMarked(document) || this.#configs.lists(document));
  }

  /** What the blocks of the document come to now; `undefined` for a file that is no design document. */
  of(document: vscode.TextDocument): Sheet | undefined {
    return this.isDesignDocument(document) ? this.#sheetOf(document) : undefined;
  }

  #sheetOf(document: vscode.TextDocument): Sheet {
    const { version } = document;
    const linted = this.#linter.resultOf(document);
    if (linted?.version === version) {
      return linted.reading.estimates;
    }
    const known = this.#read.get(document);
    if (known?.version === version) {
      return known.sheet;
    }
    const sheet = estimatesOf(parseDocument(document.getText()));
    this.#read.set(document, { version, sheet });
    return sheet;
  }
}
