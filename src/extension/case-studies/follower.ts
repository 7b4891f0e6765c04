import * as vscode from 'vscode';
import { headingOfStep, readDocument, stepAt, type CaseStudy, type Knowledge, type Outline, type StepId } from '../../core';
import { toRange } from '../convert';
import { Debouncer } from '../debouncer';
import { caseStudyPage } from './pages';

const DELAY = 150;

/** A case study that stands beside a draft, at the draft's step. */
interface Pair {
  readonly draft: vscode.Uri;
  readonly page: vscode.Uri;
  readonly outline: Outline;
  /** Where the cursor was last. */
  step: StepId | undefined;
}

/** Shows a case study beside a draft and scrolls it to the step that the cursor is in, until its editor is closed. The focus stays where it is. */
export class CaseStudyFollower implements vscode.Disposable {
  readonly #knowledge: () => Knowledge;
  readonly #pending = new Debouncer<CaseStudyFollower>(DELAY);
  readonly #subscriptions: vscode.Disposable;
  #pair: Pair | undefined;
  /** The draft as it was read last. */
  #read: { readonly document: vscode.TextDocument; readonly version: number; readonly outline: Outline } | undefined;

  constructor(knowledge: () => Knowledge) {
    this.#knowledge = knowledge;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document.uri.toString() === this.#pair?.draft.toString()) {
          this.#pending.run(this, () => { this.#follow(textEditor); });
        }
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (this.#pair && closed.length > 0 && !isOpen(this.#pair.page)) {
          this.#stop();
        }
      }),
    );
  }

  async show(study: CaseStudy, draft: vscode.TextEditor): Promise<void> {
    const page = caseStudyPage(study);
    const document = await vscode.workspace.openTextDocument(page);
    this.#stop();
    const { outline } = readDocument(document.getText(), this.#knowledge(), study.framework);
    const step = this.#stepIn(draft);
    const viewColumn = editorOf(page)?.viewColumn ?? vscode.ViewColumn.Beside;
    const beside = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: false });
    this.#pair = { draft: draft.document.uri, page, outline, step };
    reveal(beside, outline, step);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#pending.dispose();
  }

  #stop(): void {
    this.#pending.cancel(this);
    this.#pair = undefined;
    this.#read = undefined;
  }

  /** Within a step the reader scrolls as they like. */
  #follow(draft: vscode.TextEditor): void {
    const pair = this.#pair;
    const beside = pair && editorOf(pair.page);
    const step = beside && this.#stepIn(draft);
    if (step && step !== pair.step) {
      pair.step = step;
      reveal(beside, pair.outline, step);
    }
  }

  #stepIn({ document, selection }: vscode.TextEditor): StepId | undefined {
    const { version } = document;
    if (this.#read?.document !== document || this.#read.version !== version) {
      this.#read = { document, version, outline: readDocument(document.getText(), this.#knowledge()).outline };
    }
    return stepAt(this.#read.outline, document.offsetAt(selection.active));
  }
}

function reveal(editor: vscode.TextEditor, outline: Outline, step: StepId | undefined): void {
  const heading = step && headingOfStep(outline, step);
  if (heading) {
    editor.revealRange(toRange(editor.document, heading), vscode.TextEditorRevealType.AtTop);
  }
}

/** The editor that shows the page, where one does. */
function editorOf(page: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === page.toString());
}

/** Also behind another tab. */
function isOpen(page: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === page.toString()));
}
