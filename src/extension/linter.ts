import * as vscode from 'vscode';
import { lintDocument, type Finding, type LintedDocument } from '../core';
import { lists, type Configs, type Team } from './configs';
import { Debouncer } from './debouncer';
import { isMarkdownFile, isMarked } from './design-document';

const DELAY = 150;

/** What was found in one version of a document. */
export interface Linted extends LintedDocument {
  readonly version: number;
}

/** Keeps the findings of the open design documents up to date, and of any other Markdown file that a person had linted. */
export class Linter {
  readonly #configs: Configs;
  readonly #log: vscode.LogOutputChannel;
  /** The versions that a person had linted, marked or not. */
  readonly #asked = new WeakMap<vscode.TextDocument, number>();
  readonly #results = new Map<vscode.TextDocument, Linted>();
  readonly #pending = new Debouncer<vscode.TextDocument>(DELAY);
  readonly #changes = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when a Markdown document has been looked at anew, and when it has been closed. */
  readonly onDidChange = this.#changes.event;

  constructor(configs: Configs, log: vscode.LogOutputChannel) {
    this.#configs = configs;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      // A change of the language arrives as a close and an open.
      vscode.workspace.onDidOpenTextDocument(document => { this.#schedule(document); }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#schedule(document);
        }
      }),
      vscode.workspace.onDidCloseTextDocument(document => { this.#forget(document); }),
      configs.onDidChange(() => { this.#scheduleAll(); }),
    );
    this.#scheduleAll();
  }

  /** What was found in the document as it stood when it was last linted; `undefined` for a file that is not linted. */
  resultOf(document: vscode.TextDocument): Linted | undefined {
    return this.#results.get(document);
  }

  /** The findings of the document as it stands now; none while it waits to be linted again. */
  findingsIn(document: vscode.TextDocument): readonly Finding[] {
    const result = this.#results.get(document);
    return result?.version === document.version ? result.findings : [];
  }

  /** Lints any document, marked or not. */
  async lint(document: vscode.TextDocument): Promise<Linted> {
    this.#pending.cancel(document);
    this.#asked.set(document, document.version);
    return this.#lintFor(await this.#configs.of(document), document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#pending.dispose();
    this.#changes.dispose();
  }

  #lintFor(team: Team, document: vscode.TextDocument): Linted {
    const { version } = document;
    const options = { config: team.config, isListed: lists(team, document.uri) };
    const result = { version, ...lintDocument(document.getText(), team.knowledge(), options) };
    for (const { rule, error } of result.failures) {
      this.#log.error(`The rule ${rule} failed on ${document.uri.toString(true)}.`, error);
    }
    this.#results.set(document, result);
    this.#changes.fire(document);
    return result;
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.#schedule(document);
    }
  }

  #schedule(document: vscode.TextDocument): void {
    if (isMarkdownFile(document)) {
      this.#pending.run(document, () => { void this.#look(document); });
    } else {
      this.#forget(document);
    }
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    const team = await this.#configs.of(document);
    // Meanwhile it may have become another.
    if (!document.isClosed && isMarkdownFile(document) && (isMarked(document) || lists(team, document.uri) || this.#asked.get(document) === document.version)) {
      this.#lintFor(team, document);
    } else {
      this.#forget(document);
    }
  }

  #forget(document: vscode.TextDocument): void {
    this.#pending.cancel(document);
    if (this.#results.delete(document)) {
      this.#changes.fire(document);
    }
  }
}
