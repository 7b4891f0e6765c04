import * as vscode from 'vscode';

/** Shows one page after the other beside the document, while something is being chosen. */
export class Preview implements vscode.Disposable {
  #shown: vscode.Uri | undefined;

  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  /** The focus stays where it is: in the list. */
  async show(page: vscode.Uri): Promise<void> {
    this.#shown = page;
    const document = await vscode.workspace.openTextDocument(page);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true, viewColumn: vscode.ViewColumn.Beside });
  }

  /** Closes the pages of this kind. */
  dispose(): void {
    const scheme = this.#shown?.scheme;
    this.#shown = undefined;
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    void vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme), true);
  }
}
