import * as vscode from 'vscode';

/** Where new documents go, relative to the workspace folder. */
export function newDocumentFolder(scope: vscode.WorkspaceFolder): string {
  return vscode.workspace.getConfiguration('mlDesign', scope).get('newDocument.folder', '');
}
