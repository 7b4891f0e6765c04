import { assert } from 'chai';
import * as vscode from 'vscode';
import { activeEditor, pause, Scratch, until } from './support/workspace';

const broken = '---\nmldesign: seven-step\n---\n\n# Feed\n\n## Model\n\n#### Baseline\n\nPopular items.\n';
const mended = broken.replace('####', '###');

describe('Fix all', () => {
  const scratch = new Scratch('fix-all');
  afterEach(() => scratch.remove());

  it('applies what is safe, without waiting for the findings', async () => {
    const { document } = await scratch.open('a.md', broken);

    const [action, ...others] = await fixAllIn(document);

    assert.equal(action?.kind?.value, 'source.fixAll.mlDesign');
    assert.isEmpty(others);
    assert.isDefined(action?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), mended);
  });

  it('is not offered where there is nothing to mend, nor for an ordinary file', async () => {
    const { document } = await scratch.open('a.md', mended);
    const { document: plain } = await scratch.open('plain.md', '# Feed\n\n### Model\n\nTrees.\n');

    assert.isEmpty(await fixAllIn(document));
    assert.isEmpty(await fixAllIn(plain));
  });

  it('runs on saving for those who want it', async () => {
    const configuration = vscode.workspace.getConfiguration('editor');
    await configuration.update('codeActionsOnSave', { 'source.fixAll.mlDesign': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await scratch.open('a.md', broken.replaceAll('\n', '\r\n'));
      await activeEditor().edit(builder => { builder.insert(document.lineAt(document.lineCount - 1).range.end, 'Per region.\r\n'); });

      await document.save();

      await until('the saved file is mended', async () => (await scratch.read('a.md')) === `${mended}Per region.\n`.replaceAll('\n', '\r\n'));
    } finally {
      await configuration.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('Add Missing Sections', () => {
  const scratch = new Scratch('add-missing');
  afterEach(() => scratch.remove());

  const start = '---\nmldesign: seven-step\n---\n\n# Feed\n\n## 1. Requirements\n\nThe feed shows posts of friends.\n\n## 2. Serving\n\n### 2.1 Inference mode\n\nOnline.\n';
  const add = (): Thenable<unknown> => vscode.commands.executeCommand('mlDesign.addMissingSections');

  it('puts all of them in their places, numbered once, with the first placeholder selected', async () => {
    const { document } = await scratch.open('a.md', start);

    await add();

    const text = document.getText();
    assert.deepEqual(text.match(/^## \d/gm), ['## 1', '## 2', '## 3', '## 4', '## 5', '## 6', '## 7']);
    assert.match(text, /^## 6\. Serving\n\n### 6\.1 Inference mode\n/m);
    const selected = document.getText(activeEditor().selection);
    assert.match(selected, /^\[fill: .+\]$/);
    assert.equal(document.offsetAt(activeEditor().selection.start), text.indexOf('[fill:'));
  });

  it('leaves a file alone that the settings make read-only', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('readonlyInclude', { '**/kept.md': true }, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await scratch.open('kept.md', start);
      const running = add();
      await pause(500);
      await vscode.commands.executeCommand('notifications.clearAll');
      await running;

      assert.equal(document.getText(), start);
    } finally {
      await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('lets Tab walk on, one placeholder at a time', async () => {
    const { document } = await scratch.open('a.md', start);
    await add();
    const places = [...document.getText().matchAll(/\[fill:/g)].map(({ index }) => index);

    await vscode.commands.executeCommand('type', { text: 'first' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');

    assert.lengthOf(activeEditor().selections, 1);
    assert.lengthOf(document.getText().match(/\[fill:/g) ?? [], places.length - 1);
    assert.equal(document.offsetAt(activeEditor().selection.start), document.getText().indexOf('[fill:'));
  });

  it('is one step to undo', async () => {
    const { document } = await scratch.open('a.md', start);
    await add();

    await vscode.commands.executeCommand('undo');

    assert.equal(document.getText(), start);
  });

  it('keeps Windows line endings', async () => {
    const { document } = await scratch.open('a.md', start.replaceAll('\n', '\r\n'));

    await add();
    await document.save();

    assert.notMatch(await scratch.read('a.md'), /(?<!\r)\n/);
  });

  it('leaves an ordinary file alone', async () => {
    const { document } = await scratch.open('plain.md', '# Feed\n');

    await add();
    await vscode.commands.executeCommand('notifications.clearAll');

    assert.equal(document.getText(), '# Feed\n');
  });
});

async function fixAllIn(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, 'source.fixAll.mlDesign');
}
