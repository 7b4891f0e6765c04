import { assert } from 'chai';
import * as vscode from 'vscode';

/**
 * A folder inside the open workspace folder, for one test; nothing of it stays. The next test has another one: VS Code keeps
 * the text of a closed file for a while.
 */
export class Scratch {
  readonly #name: string;
  #count = 1;

  constructor(name: string) {
    this.#name = name;
  }

  /** Relative to the workspace folder. */
  get path(): string {
    return `scratch-${this.#name}-${this.#count}`;
  }

  get uri(): vscode.Uri {
    return vscode.Uri.joinPath(root().uri, this.path);
  }

  at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, path);
  }

  async write(path: string, text: string): Promise<vscode.Uri> {
    await vscode.workspace.fs.writeFile(this.at(path), new TextEncoder().encode(text));
    return this.at(path);
  }

  async read(path: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.at(path)));
  }

  async files(): Promise<string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.uri).then(found => found, () => []);
    return entries.map(([name]) => name).sort();
  }

  /** Opens a new file with this text in an editor. */
  async open(path: string, text: string): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await this.write(path, text), { preview: false });
  }

  async remove(): Promise<void> {
    await closeAll();
    await vscode.workspace.fs.delete(this.uri, { recursive: true }).then(() => undefined, () => undefined);
    this.#count++;
  }
}

export function root(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.isDefined(folder);
  return folder;
}

/** Closes every editor, unsaved text included. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until something is so, and says what was not. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, milliseconds = 5000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    assert.isBelow(Date.now(), end, `Not in time: ${what}`);
    await pause(20);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => { setTimeout(resolve, milliseconds); });
}

/** Longer than a change waits for its lint. */
export const longEnough = 600;

export function ownDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ML Design');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits for the findings, and gives the names of their rules. */
export async function rulesFoundIn(uri: vscode.Uri): Promise<string[]> {
  await until(`findings in ${uri.path}`, () => ownDiagnostics(uri).length > 0);
  return ownDiagnostics(uri).map(ruleOf);
}

export function caretAt(editor: vscode.TextEditor, needle: string, shift = 0): void {
  const offset = editor.document.getText().indexOf(needle);
  assert.notEqual(offset, -1, `“${needle}” is not in the document`);
  const position = editor.document.positionAt(offset + shift);
  editor.selection = new vscode.Selection(position, position);
}

export function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.isDefined(editor);
  return editor;
}
