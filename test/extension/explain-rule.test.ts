import { assert } from 'chai';
import * as vscode from 'vscode';
import { Scratch, until } from './support/workspace';

describe('Explain Rule', () => {
  const scratch = new Scratch('explain-rule');
  afterEach(() => scratch.remove());

  it('opens the page of the rule as a preview', async () => {
    await vscode.commands.executeCommand('mlDesign.explainRule', 'no-latency-target');

    await until('the page', () => activeCustomEditor()?.uri.toString() === 'mldesign-rule:/no-latency-target.md');
    assert.equal(activeCustomEditor()?.viewType, 'vscode.markdown.preview.editor');
  });

  it('opens the same page from the link of a diagnostic', async () => {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('mldesign-rule:/missing-step.md'));

    await until('the page', () => activeCustomEditor()?.uri.toString() === 'mldesign-rule:/missing-step.md');
  });

  it('writes the page from the rule', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('mldesign-rule:/no-latency-target.md'));

    assert.match(page.getText(), /^# no-latency-target\n\n\*\*/);
    assert.equal(page.languageId, 'markdown');
  });

  it('opens nothing for a rule that does not exist', async () => {
    await vscode.commands.executeCommand('mlDesign.explainRule', 'no-latncy-target');
    await vscode.commands.executeCommand('notifications.clearAll');

    assert.isUndefined(activeCustomEditor());
  });
});

function activeCustomEditor(): vscode.TabInputCustom | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input : undefined;
}
