import * as vscode from 'vscode';

/** The text of a file as it stands in its editor; `undefined` where none is open. */
export function openText(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find(each => !each.isClosed && each.uri.toString() === uri.toString())?.getText();
}
