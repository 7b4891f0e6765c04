import * as vscode from 'vscode';
import { readConfig } from '../core';
import { isConfigFile, type Configs } from './configs';
import { toProblemDiagnostic } from './convert';
import { Debouncer } from './debouncer';
import { isEditable } from './design-document';
import { openText } from './open-text';
import { readText } from './read-text';
import { lookAtDocuments } from './touched-documents';

const DELAY = 150;

/** Shows what is wrong with a config in the file itself: as it stands in its editor, otherwise as it was saved. */
export class ConfigProblems {
  readonly #configs: Configs;
  readonly #collection = vscode.languages.createDiagnosticCollection('mlDesign.config');
  readonly #pending = new Debouncer<string>(DELAY);
  readonly #subscriptions: vscode.Disposable;

  constructor(configs: Configs) {
    this.#configs = configs;
    const look = ({ uri }: vscode.TextDocument): void => { this.#schedule(uri); };
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      lookAtDocuments(look),
      configs.onDidRead(uri => { this.#schedule(uri); }),
      configs.onDidChange(changed => {
        for (const uri of changed ? [changed] : [...this.#collection].map(([each]) => each)) {
          this.#schedule(uri);
        }
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#pending.dispose();
  }

  #schedule(uri: vscode.Uri): void {
    if (isConfigFile(uri) && isEditable(uri)) {
      this.#pending.run(uri.toString(), () => { void this.#look(uri); });
    }
  }

  async #look(uri: vscode.Uri): Promise<void> {
    const saved = openText(uri) === undefined ? await readText(uri) : undefined;
    const vocabulary = await this.#configs.vocabularyFor(uri);
    const text = openText(uri) ?? saved;
    const result = text === undefined ? undefined : readConfig({ path: uri.path, text }, vocabulary);
    this.#collection.set(uri, text === undefined || !result || result.ok ? undefined : result.problems.map(problem => toProblemDiagnostic(text, problem)));
  }
}
