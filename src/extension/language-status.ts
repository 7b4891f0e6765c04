import * as vscode from 'vscode';
import { coverDocument, readDocument, type Knowledge } from '../core';
import { TreatAsDesignDocument } from './commands/treat-as-design-document';
import type { Configs } from './configs';
import { describeCounts } from './counts';
import { Debouncer } from './debouncer';
import { isMarkdownFile, isMarked } from './design-document';
import type { Linter, Linted } from './linter';

const DELAY = 500;

/**
 * What the status of the language Markdown says about the active file: the counts of a design document, a quiet offer for a
 * file that merely looks like one, and nothing at all for every other file. Keeps the context key of the menus with it.
 */
export class LanguageStatus {
  readonly #knowledge: () => Knowledge;
  readonly #configs: Configs;
  readonly #linter: Linter;
  readonly #pending = new Debouncer<'look'>(DELAY);
  readonly #subscriptions: vscode.Disposable;
  #item: vscode.LanguageStatusItem | undefined;
  #isInContext = false;

  constructor(knowledge: () => Knowledge, configs: Configs, linter: Linter) {
    this.#knowledge = knowledge;
    this.#configs = configs;
    this.#linter = linter;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => { this.#update(); }),
      vscode.workspace.onDidOpenTextDocument(document => { this.#updateFor(document); }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { this.#updateFor(document); }),
      linter.onDidChange(document => { this.#updateFor(document); }),
    );
    this.#update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#pending.dispose();
    this.#item?.dispose();
  }

  #updateFor(document: vscode.TextDocument): void {
    if (document === vscode.window.activeTextEditor?.document) {
      this.#update();
    }
  }

  #update(): void {
    this.#pending.cancel('look');
    const document = vscode.window.activeTextEditor?.document;
    const mayBeLinted = document !== undefined && isMarkdownFile(document);
    const isDesignDocument = mayBeLinted && (isMarked(document) || this.#configs.lists(document));
    this.#setContext(isDesignDocument);
    if (!isDesignDocument) {
      this.#show(undefined);
    }
    if (mayBeLinted && !isDesignDocument) {
      this.#pending.run('look', () => { this.#offer(document); });
    }
    const result = isDesignDocument ? this.#linter.resultOf(document) : undefined;
    if (result) {
      this.#show(countsOf(result));
    }
  }

  #offer(document: vscode.TextDocument): void {
    if (coverDocument(readDocument(document.getText(), this.#knowledge())).isDesignDocument) {
      this.#show(offer);
    }
  }

  #setContext(isDesignDocument: boolean): void {
    if (this.#isInContext !== isDesignDocument) {
      this.#isInContext = isDesignDocument;
      void vscode.commands.executeCommand('setContext', 'mlDesign.isDesignDocument', isDesignDocument);
    }
  }

  #show(status: Status | undefined): void {
    if (!status) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= vscode.languages.createLanguageStatusItem('mlDesign.status', { language: 'markdown' });
    Object.assign(this.#item, status);
  }
}

type Status = Pick<vscode.LanguageStatusItem, 'name' | 'text' | 'detail' | 'command' | 'accessibilityInformation'>;

const offer: Status = {
  name: 'ML Design',
  text: '$(checklist) Looks like an ML design document',
  detail: '',
  command: { command: TreatAsDesignDocument.id, title: 'Treat as Design Document' },
  accessibilityInformation: { label: 'This file looks like an ML design document. It is not linted until its front matter says so.' },
};

function countsOf({ findings, reading }: Linted): Status {
  const counts = describeCounts(findings);
  const { name } = reading.outline.map.framework;
  return {
    name: 'ML Design',
    text: `$(checklist) ${counts}`,
    detail: name,
    command: { command: 'workbench.actions.view.problems', title: 'Show Problems' },
    accessibilityInformation: { label: `ML Design, ${name}: ${counts}` },
  };
}
