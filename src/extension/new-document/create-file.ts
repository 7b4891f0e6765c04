import * as vscode from 'vscode';
import { typeOf } from '../type-of';

/**
 * Creates the file, complete. `false` where there is one already: it is left as it is.
 *
 * Not by a WorkspaceEdit: its creation would be a step to undo, so that whoever undoes all that was typed loses the file, too.
 */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const { fs } = vscode.workspace;
  if ((await typeOf(uri)) !== undefined) {
    return false;
  }
  // Writing would replace what somebody puts there meanwhile; moving does not.
  const draft = uri.with({ path: `${uri.path}.${Math.random().toString(36).slice(2)}.tmp` });
  try {
    await fs.writeFile(draft, new TextEncoder().encode(text));
    await fs.rename(draft, uri, { overwrite: false });
    return true;
  } catch {
    await fs.delete(draft).then(undefined, () => undefined);
    return createAsEdit(uri, text);
  }
}

/** Where nothing can be moved, as in some virtual file systems, the creation is a step to undo all the same. */
function createAsEdit(uri: vscode.Uri, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}
