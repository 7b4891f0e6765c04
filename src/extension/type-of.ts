import * as vscode from 'vscode';

/** What stands there; `undefined` for nothing. */
export function typeOf(uri: vscode.Uri): Thenable<vscode.FileType | undefined> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => type, () => undefined);
}
