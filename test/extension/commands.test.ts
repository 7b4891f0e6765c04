import { assert } from 'chai';
import * as vscode from 'vscode';

describe('The extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('ml-design-docs.ml-design-docs');

  it('gives the Markdown preview its plug-in, and nothing else away', async () => {
    assert.hasAllKeys(await extension?.activate(), ['extendMarkdownIt']);
  });

  it('registers every command that it declares', async () => {
    await extension?.activate();
    const manifest: unknown = extension?.packageJSON;
    const declared = JSON.stringify(manifest).match(/(?<="command":")mlDesign\.\w+/g) ?? [];

    const registered = (await vscode.commands.getCommands(true)).filter(id => id.startsWith('mlDesign.'));

    assert.sameMembers(registered.filter(id => !id.endsWith('.focus')), [...new Set(declared)]);
    assert.isAtLeast(registered.length, 5);
  });
});
