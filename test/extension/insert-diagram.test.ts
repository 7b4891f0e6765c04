import { assert } from 'chai';
import * as vscode from 'vscode';
import { caretAt, Scratch } from './support/workspace';

describe('Insert Diagram', () => {
  const scratch = new Scratch('insert-diagram');
  afterEach(() => scratch.remove());

  const insert = (format = 'mermaid'): Thenable<void> => vscode.commands.executeCommand('mlDesign.insertDiagram', { diagram: 'online-inference', format });

  it('puts the diagram at the cursor, and the cursor behind it', async () => {
    const editor = await scratch.open('a.md', '# Feed\n\n## Serving\n\nOne path.\n\nAnother.\n');
    caretAt(editor, 'One path.', 3);

    await insert();

    const text = editor.document.getText();
    assert.match(text, /One path\.\n\n```mermaid\nflowchart[\s\S]+?\n```\n\nAnother\.\n$/);
    const before = text.slice(0, editor.document.offsetAt(editor.selection.active));
    assert.match(before, /\n```\n$/);
  });

  it('takes a notation', async () => {
    const editor = await scratch.open('a.md', '# Feed\n');

    await insert('ascii');

    assert.match(editor.document.getText(), /^# Feed\n\n```text\n[\s\S]+\n```\n$/);
  });

  it('takes counts and latencies', async () => {
    const editor = await scratch.open('a.md', '# Feed\n');

    await vscode.commands.executeCommand('mlDesign.insertDiagram', { diagram: 'online-inference', format: 'mermaid', values: ['model-ms=18'] });

    assert.match(editor.document.getText(), /"Model server, 18 ms"/);
  });

  it('shows what a diagram looks like in a document of its own', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'mldesign-diagram', path: '/online-inference.txt' }));

    assert.match(page.getText(), /^Online inference\n\nOne request [^]+client, 2315 requests\/s/);
  });

  for (const [where, text, needle, expected] of [
    ['a table', '# A\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nEnd.\n', '| 1', /\| 1 \| 2 \|\n\n```mermaid\n[\s\S]+\n```\n\nEnd\.\n$/],
    ['a list', '# A\n\n- one\n- two\n\nEnd.\n', 'one', /- two\n\n```mermaid\n[\s\S]+\n```\n\nEnd\.\n$/],
    ['a code block', '# A\n\n```text\nin\n\nside\n```\n\nEnd.\n', 'side', /side\n```\n\n```mermaid\n[\s\S]+\n```\n\nEnd\.\n$/],
    ['a comment', '# A\n\n<!-- prompt: what\n\nelse -->\n\nEnd.\n', 'else', /else -->\n\n```mermaid\n[\s\S]+\n```\n\nEnd\.\n$/],
    ['front matter', '---\nmldesign: seven-step\ntitle: A\n---\n\n# A\n', 'title', /title: A\n---\n\n```mermaid\n[\s\S]+\n```\n\n# A\n$/],
  ] as const) {
    it(`does not split ${where}`, async () => {
      const editor = await scratch.open('a.md', text);
      caretAt(editor, needle, 1);

      await insert();

      assert.match(editor.document.getText(), expected);
    });
  }

  it('keeps Windows line endings', async () => {
    const editor = await scratch.open('a.md', '# A\r\n\r\nOne.\r\n\r\nTwo.\r\n');
    caretAt(editor, 'One.');

    await insert();
    await editor.document.save();

    assert.notMatch(await scratch.read('a.md'), /(?<!\r)\n/);
  });

  it('is one step to undo', async () => {
    const editor = await scratch.open('a.md', '# A\n\nOne.\n');
    caretAt(editor, 'One.');
    await insert();

    await vscode.commands.executeCommand('undo');

    assert.equal(editor.document.getText(), '# A\n\nOne.\n');
  });
});
