import * as vscode from 'vscode';
import { resultHints } from '../../core';
import type { Linter } from '../linter';
import { showsEstimateHints } from '../settings';
import type { Sheets } from './sheets';

/** Shows behind each formula what it comes to, where the text does not say it. */
export class ResultHints implements vscode.InlayHintsProvider {
  readonly #sheets: Sheets;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** A change of the text is heard of without it; this tells of all else, such as a config that lists the document. */
  readonly onDidChangeInlayHints = this.#changes.event;

  constructor(sheets: Sheets, linter: Linter) {
    this.#sheets = sheets;
    this.#subscriptions = vscode.Disposable.from(
      linter.onDidChange(() => { this.#changes.fire(); }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('mlDesign.estimates')) {
          this.#changes.fire();
        }
      }),
    );
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const sheet = showsEstimateHints(document) ? this.#sheets.of(document) : undefined;
    return sheet === undefined ? [] : resultHints(sheet).flatMap(({ offset, text, derivation }) => {
      const position = document.positionAt(offset);
      return range.contains(position) ? [toHint(position, text, derivation)] : [];
    });
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changes.dispose();
  }
}

function toHint(position: vscode.Position, text: string, derivation: string): vscode.InlayHint {
  const hint = new vscode.InlayHint(position, text);
  hint.paddingLeft = true;
  if (derivation !== '') {
    hint.tooltip = `${derivation} ${text}`;
  }
  return hint;
}
