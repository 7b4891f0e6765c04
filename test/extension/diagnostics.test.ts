import { assert } from 'chai';
import * as vscode from 'vscode';
import { longEnough, ownDiagnostics, pause, ruleOf, rulesFoundIn, Scratch, until } from './support/workspace';

const draft = '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## 1. Clarify requirements\n\nA feed.\n';

describe('Diagnostics', () => {
  const scratch = new Scratch('diagnostics');
  afterEach(() => scratch.remove());

  it('stay away from an ordinary Markdown file', async () => {
    const { document } = await scratch.open('readme.md', '# Feed\n\nTODO: the model is fast and [fill: what].\n');
    await pause(longEnough);

    assert.deepEqual(ownDiagnostics(document.uri), []);
  });

  it('appear in a design document', async () => {
    const { document } = await scratch.open('draft.md', draft);

    assert.include(await rulesFoundIn(document.uri), 'missing-step');
  });

  it('stand where the finding is, whatever ends the lines', async () => {
    for (const [name, text] of [['lf.md', draft], ['crlf.md', draft.replaceAll('\n', '\r\n')]] as const) {
      const { document } = await scratch.open(name, `${text.trimEnd()} 🙂 It handles [fill: what] a day.`);
      await until(`a placeholder in ${name}`, () => ownDiagnostics(document.uri).some(each => ruleOf(each) === 'leftover-placeholder'));

      const found = ownDiagnostics(document.uri).filter(each => ruleOf(each) === 'leftover-placeholder');

      assert.deepEqual(found.map(({ range }) => document.getText(range)), ['[fill: what]']);
    }
  });

  it('carry the rule and the address of its page', async () => {
    const { document } = await scratch.open('draft.md', draft);
    await rulesFoundIn(document.uri);

    for (const { code } of ownDiagnostics(document.uri)) {
      assert.isObject(code);
      if (typeof code === 'object') {
        assert.equal(code.target.toString(), `mldesign-rule:/${code.value}.md`);
      }
    }
  });

  it('follow what is typed', async () => {
    const editor = await scratch.open('draft.md', draft.replace('---\n\n', 'status: review\n---\n\n'));
    await rulesFoundIn(editor.document.uri);

    await editor.edit(builder => { builder.replace(new vscode.Range(1, 0, 1, 20), 'mldesign: seven-stop'); });

    await until('the wrong framework', () => ownDiagnostics(editor.document.uri).some(each => ruleOf(each) === 'front-matter'));
  });

  it('appear when a file is marked, and go when it is not any more', async () => {
    const editor = await scratch.open('notes.md', '# Feed\n');
    await editor.edit(builder => { builder.insert(new vscode.Position(0, 0), '---\nmldesign: seven-step\n---\n'); });
    await rulesFoundIn(editor.document.uri);

    await editor.edit(builder => { builder.delete(new vscode.Range(1, 0, 2, 0)); });

    await until('no findings', () => ownDiagnostics(editor.document.uri).length === 0);
  });

  it('appear in a document that is not saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: draft });
    await vscode.window.showTextDocument(document);

    assert.include(await rulesFoundIn(document.uri), 'missing-step');
  });

  it('go when the document is closed or becomes another language', async () => {
    const { document } = await scratch.open('draft.md', draft);
    await rulesFoundIn(document.uri);

    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('no findings in plain text', () => ownDiagnostics(document.uri).length === 0);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');

    assert.include(await rulesFoundIn(document.uri), 'missing-step');
  });

  it('stay away from a team’s own library', async () => {
    const { document } = await scratch.open('.mldesign/case-studies/feed.md', draft);
    await pause(longEnough);

    assert.deepEqual(ownDiagnostics(document.uri).filter(({ code }) => code !== undefined), []);
  });

  it('come for an ordinary file when somebody asks, and go with the next edit', async () => {
    const editor = await scratch.open('plain.md', '# Feed\n\n## Data\n\nSome.\n');

    await vscode.commands.executeCommand('mlDesign.lintDocument');
    assert.isNotEmpty(ownDiagnostics(editor.document.uri));
    await pause(longEnough);
    assert.isNotEmpty(ownDiagnostics(editor.document.uri));
    await editor.edit(builder => { builder.insert(new vscode.Position(0, 6), ' ranking'); });

    await until('no findings', () => ownDiagnostics(editor.document.uri).length === 0);
  });
});
