import * as vscode from 'vscode';
import type { Library } from '../../core';
import { createFile } from '../new-document/create-file';
import { typeOf } from '../type-of';
import type { Command } from './command';

/** Writes the files that a team begins its config and library with; those that exist are left as they are. */
export class SetUpTeamLibrary implements Command {
  readonly id = 'mlDesign.setUpTeamLibrary';
  readonly #library: () => Promise<Library>;

  constructor(library: () => Promise<Library>) {
    this.#library = library;
  }

  /** Takes the Uri of a workspace folder, or asks where there are several. */
  async execute(argument: unknown): Promise<void> {
    const root = argument instanceof vscode.Uri ? argument : await askForRoot();
    if (!root) {
      return;
    }
    const { starter } = await this.#library();
    const created: vscode.Uri[] = [];
    for (const { path, text } of starter) {
      const uri = vscode.Uri.joinPath(root, path);
      if ((await isFree(root, path)) && (await createFile(uri, text))) {
        created.push(uri);
      }
    }
    const left = starter.length - created.length;
    const [first] = created;
    void vscode.window.showInformationMessage(first
      ? `${created.length} files were written${left > 0 ? `; ${left} that existed were left as they are` : ''}. Change the examples, or delete them.`
      : 'Everything is there already: nothing was written.');
    await vscode.window.showTextDocument(first ?? vscode.Uri.joinPath(root, starter[0]?.path ?? ''));
  }
}

/** Nothing stands there, and no folder on the way is a link, which may lead out of the workspace. */
async function isFree(root: vscode.Uri, path: string): Promise<boolean> {
  const parts = path.split('/');
  for (const [index] of parts.entries()) {
    const type = await typeOf(vscode.Uri.joinPath(root, ...parts.slice(0, index + 1)));
    if (type === undefined) {
      return true;
    }
    if (type !== vscode.FileType.Directory) {
      return false;
    }
  }
  return false;
}

async function askForRoot(): Promise<vscode.Uri | undefined> {
  const roots = vscode.workspace.workspaceFolders ?? [];
  if (roots.length === 0) {
    throw new Error('Open the folder that your team’s library is to stand in.');
  }
  return roots.length === 1 ? roots[0]?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}
