import { assert } from 'chai';
import * as vscode from 'vscode';
import { longEnough, ownDiagnostics, pause, root, ruleOf, rulesFoundIn, Scratch, until } from './support/workspace';

const CONFIG = '.mldesign.yml';
const marked = '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## 1. Clarify requirements\n\nA feed.\n';
const unmarked = '# Feed ranking\n\n## Requirements\n\nThe feed has to feel fast for everybody.\n\n## Data\n\nLogs.\n';

describe('The config file', () => {
  const scratch = new Scratch('config');
  afterEach(() => scratch.remove());

  it('decides for the documents below it', async () => {
    await scratch.write(CONFIG, 'rules: { missing-step: off }\nprofile: notes\n');
    const { document } = await scratch.open('docs/draft.md', marked);

    assert.notInclude(await rulesFoundIn(document.uri), 'missing-step');
    assert.deepEqual(severitiesIn(document.uri), [vscode.DiagnosticSeverity.Information]);
  });

  it('has open documents looked at again when it comes, changes and goes', async () => {
    const { document } = await scratch.open('docs/draft.md', marked);
    assert.include(await rulesFoundIn(document.uri), 'missing-step');
    const finds = (rule: string): boolean => ownDiagnostics(document.uri).map(ruleOf).includes(rule);

    await scratch.write(CONFIG, 'rules: { missing-step: off }\n');
    await until('no missing-step', () => !finds('missing-step'), 15_000);
    await scratch.write(CONFIG, 'rules: { missing-step: info }\n');
    await until('missing-step again', () => finds('missing-step'), 15_000);
    assert.notInclude(severitiesIn(document.uri, 'missing-step'), vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(scratch.at(CONFIG));

    await until('an error again', () => severitiesIn(document.uri, 'missing-step').includes(vscode.DiagnosticSeverity.Error), 15_000);
  }).timeout(60_000);

  it('makes files design documents, and leaves others alone', async () => {
    await scratch.write(CONFIG, 'documents: [design/*.md]\nframework: four-step\n');
    const listed = await scratch.open('design/feed.md', unmarked);
    await rulesFoundIn(listed.document.uri);

    const other = await scratch.open('other/feed.md', unmarked);
    await pause(longEnough);

    assert.isEmpty(ownDiagnostics(other.document.uri));
  });

  it('offers the word that was probably meant', async () => {
    const { document } = await scratch.open(CONFIG, 'rules:\n  no-latency-targt: off\n');
    await until('the problem', () => ownDiagnostics(document.uri).length === 1);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(1, 4, 1, 4));
    const change = actions.find(({ title }) => title === 'Change to “no-latency-target”');
    assert.isDefined(change?.edit);
    await vscode.workspace.applyEdit(change.edit);

    assert.equal(document.getText(), 'rules:\n  no-latency-target: off\n');
    await until('no problem', () => ownDiagnostics(document.uri).length === 0);
  });

  it('of the first workspace folder holds for documents that are not saved', async () => {
    const file = vscode.Uri.joinPath(root().uri, CONFIG);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('profile: notes\n'));
    try {
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: marked });
      await vscode.window.showTextDocument(document);

      await until('infos alone', () => String(severitiesIn(document.uri)) === String([vscode.DiagnosticSeverity.Information]), 15_000);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  }).timeout(30_000);

  it('shows what is wrong with it, closed, open and not saved; its documents are judged without it', async () => {
    const text = 'rules:\n  missing-step: off\n  no-latency-targt: off\n';
    const uri = await scratch.write(CONFIG, text);
    const { document } = await scratch.open('draft.md', marked);
    assert.include(await rulesFoundIn(document.uri), 'missing-step');
    await until('the problem of the closed file', () => ownDiagnostics(uri).length === 1);

    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const [problem] = ownDiagnostics(uri);
    assert.equal(problem && editor.document.getText(problem.range), 'no-latency-targt');
    assert.include(problem?.message, 'Did you mean “no-latency-target”?');
    await editor.edit(builder => { builder.replace(new vscode.Range(2, 2, 2, 18), 'no-latency-target'); });
    await until('no problem while it is not saved', () => ownDiagnostics(uri).length === 0);
    await editor.document.save();

    await until('no missing-step', () => !ownDiagnostics(document.uri).map(ruleOf).includes('missing-step'), 15_000);
  }).timeout(30_000);

  it('offers keys, rules and severities', async () => {
    const { document } = await scratch.open(CONFIG, 'rules:\n  no-\n');

    const top = await completionsAt(document, new vscode.Position(2, 0));
    const rules = await completionsAt(document, new vscode.Position(1, 5));

    assert.includeMembers(top.map(labelOf), ['documents', 'framework', 'profile', 'terms']);
    const rule = rules.find(each => labelOf(each) === 'no-latency-target');
    assert.equal(rule?.detail, 'Say how soon the answer has to be there.');
    assert.equal(rule?.insertText, 'no-latency-target: ');
  });

  it('explains the word under the pointer', async () => {
    const { document } = await scratch.open(CONFIG, 'rules:\n  no-latency-target: off\n');

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, new vscode.Position(1, 6));

    const words = hovers.flatMap(({ contents }) => contents).map(each => (each instanceof vscode.MarkdownString ? each.value : '')).join('\n');
    assert.include(words, 'Say how soon the answer has to be there.');
  });
});

function severitiesIn(uri: vscode.Uri, rule?: string): vscode.DiagnosticSeverity[] {
  const found = ownDiagnostics(uri).filter(each => rule === undefined || ruleOf(each) === rule);
  return [...new Set(found.map(({ severity }) => severity))];
}

async function completionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
