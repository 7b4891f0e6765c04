import { assert } from 'chai';
import * as vscode from 'vscode';

describe('The VS Code that runs these tests', () => {
  it('is one that the extension supports', () => {
    const [major = 0, minor = 0] = vscode.version.split('.').map(Number);

    assert.isTrue(major > 1 || minor >= 101, `VS Code ${vscode.version}`);
  });

  it('has a folder open', () => {
    assert.lengthOf(vscode.workspace.workspaceFolders ?? [], 1);
  });

  it('opens a text document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Feed ranking\n' });

    assert.equal(document.lineAt(0).text, '# Feed ranking');
  });
});
