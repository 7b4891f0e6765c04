import * as vscode from 'vscode';

/** Calls for every document that is open now, and for each that is opened, changed or closed from now on. */
export function lookAtDocuments(look: (document: vscode.TextDocument) => void): vscode.Disposable {
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => { look(document); }),
    vscode.workspace.onDidCloseTextDocument(look),
  );
}
