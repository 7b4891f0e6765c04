import { assert } from 'chai';
import * as vscode from 'vscode';
import { rulesFoundIn, Scratch } from './support/workspace';

describe('Treat as Design Document', () => {
  const scratch = new Scratch('treat');
  afterEach(() => scratch.remove());

  async function treat(text: string): Promise<vscode.TextDocument> {
    const { document } = await scratch.open('a.md', text);
    await vscode.commands.executeCommand('mlDesign.treatAsDesignDocument');
    return document;
  }

  it('adds front matter', async () => {
    const document = await treat('# Feed\n');

    assert.equal(document.getText(), '---\nmldesign: seven-step\n---\n\n# Feed\n');
    assert.include(await rulesFoundIn(document.uri), 'missing-step');
  });

  it('keeps the front matter that there is', async () => {
    const document = await treat('---\ntitle: "Feed: ranking" # ours\ntags: [a, b]\n---\n\n# Feed\n');

    assert.equal(document.getText(), '---\nmldesign: seven-step\ntitle: "Feed: ranking" # ours\ntags: [a, b]\n---\n\n# Feed\n');
  });

  it('keeps Windows line endings', async () => {
    for (const text of ['# Feed\r\n', '---\r\ntitle: Feed\r\n---\r\n\r\n# Feed\r\n']) {
      const document = await treat(text);
      await document.save();

      const written = await scratch.read('a.md');
      assert.match(written, /^---\r\nmldesign: seven-step\r\n/);
      assert.notMatch(written, /(?<!\r)\n/);
      await scratch.remove();
    }
  });

  it('keeps a byte order mark in front', async () => {
    const document = await treat('\uFEFF# Feed\n');
    await document.save();

    const bytes = await vscode.workspace.fs.readFile(document.uri);
    assert.deepEqual([...bytes.slice(0, 6)], [0xef, 0xbb, 0xbf, 0x2d, 0x2d, 0x2d]);
  });

  it('does nothing to a design document', async () => {
    const text = '---\nmldesign: four-step\n---\n\n# Feed\n';
    const document = await treat(text);
    await vscode.commands.executeCommand('notifications.clearAll');

    assert.equal(document.getText(), text);
  });

  it('leaves front matter alone that it cannot extend', async () => {
    const text = '---\n{ title: Feed }\n---\n\n# Feed\n';
    const document = await treat(text);
    await vscode.commands.executeCommand('notifications.clearAll');

    assert.equal(document.getText(), text);
  });
});
