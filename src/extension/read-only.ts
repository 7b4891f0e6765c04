import * as vscode from 'vscode';

/** What a command says that cannot change the document. */
export const READ_ONLY = 'This file is read-only.';
const UNLOCK = 'Set Writeable in Session';

/** On no file system, and written in all the same. */
const SCHEMES: ReadonlySet<string> = new Set(['untitled', 'vscode-notebook-cell']);

/**
 * Whether the active document can be changed; where it cannot, it is said. Commands that change it ask before any question of
 * their own: their edits would come through, since VS Code keeps read-only editors from typing alone.
 */
export async function canEdit(document: vscode.TextDocument): Promise<boolean> {
  const { scheme } = document.uri;
  if (!SCHEMES.has(scheme) && vscode.workspace.fs.isWritableFileSystem(scheme) !== true) {
    throw new Error(READ_ONLY);
  }
  if (!isReadOnlyBySettings(document) && !(await isReadOnlyInItsFolder(document.uri))) {
    return true;
  }
  // Extensions do not hear which files were made writeable in a session, so it has to be possible to go on.
  if ((await vscode.window.showWarningMessage(READ_ONLY, UNLOCK)) !== UNLOCK) {
    return false;
  }
  await vscode.commands.executeCommand('workbench.action.files.setActiveEditorWriteableInSession');
  return true;
}

function isReadOnlyBySettings(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document);
  const matches = (name: string): boolean =>
    Object.entries(settings.get<Readonly<Record<string, unknown>>>(name, {})).some(([glob, isOn]) => isOn === true && isMatch(glob, document));
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** Globs of settings are relative to the workspace folder, unless they are absolute. */
function isMatch(glob: string, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const patterns = [glob, ...(folder ? [new vscode.RelativePattern(folder, glob)] : [])];
  return patterns.some(pattern => vscode.languages.match({ pattern }, document) > 0);
}

function isReadOnlyInItsFolder(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ permissions = 0 }) => (permissions & vscode.FilePermission.Readonly) !== 0, () => false);
}
