import * as vscode from 'vscode';

/** Where new documents go, relative to the workspace folder. */
export function newDocumentFolder(scope: vscode.WorkspaceFolder): string {
  return vscode.workspace.getConfiguration('mlDesign', scope).get('newDocument.folder', '');
}

/** Whether the results of estimates are shown behind their formulas. */
export function showsEstimateHints(scope: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration('mlDesign', scope).get('estimates.inlayHints', true);
}
