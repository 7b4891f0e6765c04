import { assert } from 'chai';
import * as vscode from 'vscode';
import { caretAt, Scratch, until } from './support/workspace';

describe('Insert Section', () => {
  const scratch = new Scratch('insert-section');
  afterEach(() => scratch.remove());

  const insertPiece = (piece = 'alert-table'): Thenable<void> => vscode.commands.executeCommand('mlDesign.insertSection', { piece });
  const insertSection = (section: string): Thenable<void> => vscode.commands.executeCommand('mlDesign.insertSection', { section });
  const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);
  const headings = ({ document }: vscode.TextEditor): string[] => document.getText().split(/\r?\n/).filter(line => line.startsWith('#'));

  describe('of a piece', () => {
    it('puts it at the cursor, its first placeholder selected, and Tab walks on', async () => {
      const editor = await scratch.open('a.md', '# Feed\n\n## Monitoring\n\nAll of it.\n\nEnd.\n');
      caretAt(editor, 'All of it.', 3);

      await insertPiece();

      assert.match(editor.document.getText(), /All of it\.\n\n\| signal \|[^]+\n\nEnd\.\n$/);
      assert.equal(selected(editor), '[fill: target in ms]');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      await until('the second placeholder is selected', () => selected(editor) === '[fill: business metric]');
    });

    for (const [where, text, needle, expected] of [
      ['a table', '# A\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nEnd.\n', '| 1', /\| 1 \| 2 \|\n\n\| signal \|[^]+\n\nEnd\.\n$/],
      ['a list', '# A\n\n- one\n- two\n\nEnd.\n', 'one', /- two\n\n\| signal \|[^]+\n\nEnd\.\n$/],
      ['a code block', '# A\n\n```text\nin\n\nside\n```\n\nEnd.\n', 'side', /side\n```\n\n\| signal \|[^]+\n\nEnd\.\n$/],
      ['a comment', '# A\n\n<!-- prompt: what\n\nelse -->\n\nEnd.\n', 'else', /else -->\n\n\| signal \|[^]+\n\nEnd\.\n$/],
      ['front matter', '---\nmldesign: seven-step\ntitle: A\n---\n\n# A\n', 'title', /title: A\n---\n\n\| signal \|[^]+\n\n# A\n$/],
    ] as const) {
      it(`does not split ${where}`, async () => {
        const editor = await scratch.open('a.md', text);
        caretAt(editor, needle, 1);

        await insertPiece();

        assert.match(editor.document.getText(), expected);
      });
    }

    it('keeps every character of it', async () => {
      const editor = await scratch.open('a.md', '');

      for (const piece of ['latency-budget', 'unique-ids', 'ab-test-plan']) {
        await insertPiece(piece);
        const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'mldesign-section', path: `/pieces/${piece}.md` }));
        assert.include(editor.document.getText(), page.getText().trimEnd());
      }
    });

    it('keeps Windows line endings', async () => {
      const editor = await scratch.open('a.md', '# A\r\n\r\nOne.\r\n\r\nTwo.\r\n');
      caretAt(editor, 'One.');

      await insertPiece();
      await editor.document.save();

      const text = await scratch.read('a.md');
      assert.notMatch(text, /(?<!\r)\n/);
      assert.match(text, /One\.\r\n\r\n\| signal \|[^]+\r\n\r\nTwo\.\r\n$/);
    });

    it('is one step to undo', async () => {
      const editor = await scratch.open('a.md', '# A\n\nOne.\n');
      caretAt(editor, 'One.');
      await insertPiece();

      await vscode.commands.executeCommand('undo');

      assert.equal(editor.document.getText(), '# A\n\nOne.\n');
    });
  });

  describe('of a section', () => {
    const draft = '---\nmldesign: seven-step\n---\n\n# Feed\n\n## 1. Requirements\n\nA feed.\n\n## 2. Serving\n\n### Inference mode\n\nOnline.\n\n### Fallback\n\nPopular items.\n';

    it('puts a missing one where it belongs, wherever the cursor is, its first placeholder selected', async () => {
      const editor = await scratch.open('a.md', draft);
      caretAt(editor, 'A feed.');

      await insertSection('serving/latency-budget');

      assert.deepEqual(headings(editor), ['# Feed', '## 1. Requirements', '## 2. Serving', '### Inference mode', '### Latency budget', '### Fallback']);
      assert.match(selected(editor), /^\[fill: /);
    });

    it('brings the heading of its step, and numbers the others on', async () => {
      const editor = await scratch.open('a.md', draft);

      await insertSection('evaluation/slices');

      assert.deepEqual(headings(editor).slice(1, 5), ['## 1. Requirements', '## 2. Evaluation', '### Slices and fairness', '## 3. Serving']);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), draft, 'It is not one step to undo.');
    });

    it('fills one that is there under its heading, and leaves it alone when that has been done', async () => {
      const editor = await scratch.open('a.md', draft);
      await insertSection('serving/fallback');
      const filled = editor.document.getText();
      assert.match(filled, /Popular items\.\n\n<!-- prompt: [^]+\[fill: /);

      await insertSection('serving/fallback');

      assert.equal(editor.document.getText(), filled);
      assert.deepEqual(headings(editor).filter(heading => heading.includes('Fallback')), ['### Fallback']);
    });

    it('knows the framework that the document names', async () => {
      const editor = await scratch.open('a.md', '---\nmldesign: four-step\n---\n\n# Feed\n');

      await insertSection('serving/latency-budget');

      assert.deepEqual(headings(editor), ['# Feed', '## Deployment, serving and monitoring', '### Latency budget']);
    });

    it('knows the framework that the team has chosen', async () => {
      await scratch.write('.mldesign.yml', 'framework: four-step\n');
      const editor = await scratch.open('a.md', '# Feed\n');

      await insertSection('serving/latency-budget');

      assert.deepEqual(headings(editor), ['# Feed', '## Deployment, serving and monitoring', '### Latency budget']);
    });
  });

  describe('in the list', () => {
    it('offers pieces and sections, and puts in what is chosen', async () => {
      const editor = await scratch.open('a.md', '# Feed\n\n## Monitoring\n\n### Drift\n\nPSI.\n');
      caretAt(editor, 'PSI.', 4);

      const done = vscode.commands.executeCommand('mlDesign.insertSection');
      // The list has no event to wait for: accepted before it stands, nothing would be chosen.
      await until('the first piece is in', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return editor.document.getText().includes('Numeric inputs');
      });
      await done;

      assert.match(editor.document.getText(), /PSI\.\n\n\| what drifts \|/);
    });

    it('shows what a section looks like in a document of its own', async () => {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'mldesign-section', path: '/frameworks/seven-step/serving/latency-budget.md' }));

      assert.match(page.getText(), /^### Latency budget\n\n<!-- prompt: [^]+\[fill: /);
    });
  });

  it('changes nothing for a name that there is not', async () => {
    const editor = await scratch.open('a.md', '# Feed\n');

    await insertSection('serving/latency-budgt');
    await insertPiece('alert-tabel');

    assert.equal(editor.document.getText(), '# Feed\n');
  });
});
