import * as vscode from 'vscode';
import { toSnippet } from '../../core';

/** Creates the file on the disk, complete. `false` where there is one already: it is left as it is. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

/** Opens the document with this text, its first placeholder selected: Tab walks on to the next ones. */
export async function openToFillIn(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), whole, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
  if (!text.includes('[fill:')) {
    const top = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(top, top);
    editor.revealRange(new vscode.Range(top, top));
  }
}
