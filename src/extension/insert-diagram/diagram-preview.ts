import * as vscode from 'vscode';
import type { Diagram } from '../../core';
import type { Configs } from '../configs';

/** The scheme of the read-only documents that show what a diagram looks like. */
export const DIAGRAM_SCHEME = 'mldesign-diagram';

/** The ASCII forms of the diagrams: they read the same in every editor. */
export function diagramPages(configs: Configs): vscode.TextDocumentContentProvider {
  return {
    /** The query is the address of the document that the diagram is to stand in: its team may have diagrams of its own. */
    async provideTextDocumentContent({ path, query }) {
      const document = query === '' ? undefined : vscode.Uri.parse(query, true);
      const { library } = await (document ? configs.of({ uri: document }) : configs.at(undefined));
      const diagram = (await library()).diagrams.find(each => path === pathOf(each));
      return diagram ? `${diagram.title}\n\n${diagram.purpose}\n\n${diagram.ascii}\n` : '';
    },
  };
}

/** Shows one diagram after the other beside the document, while one is being chosen. */
export class DiagramPreview implements vscode.Disposable {
  readonly #document: vscode.Uri;
  #isOpen = false;

  constructor(document: vscode.Uri) {
    this.#document = document;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The focus stays where it is: in the list. */
  async show(diagram: Diagram): Promise<void> {
    this.#isOpen = true;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: DIAGRAM_SCHEME, path: pathOf(diagram), query: this.#document.toString() }));
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true, viewColumn: vscode.ViewColumn.Beside });
  }

  dispose(): void {
    this.#isOpen = false;
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    void vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === DIAGRAM_SCHEME), true);
  }
}

function pathOf({ id }: Diagram): string {
  return `/${id}.txt`;
}
