import { assert } from 'chai';
import * as vscode from 'vscode';
import { activeEditor, caretAt, closeAll, pause, rulesFoundIn, Scratch, until } from './support/workspace';

const DRAFT = '---\nmldesign: seven-step\ncase: video-recommendation\nstatus: draft\n---\n\n# Feed\n\n## 1. Requirements\n\nA feed.\n\n## 2. Data\n\n### Labels\n\n[fill: labels]\n\n## 3. Serving\n\nOnline.\n';

describe('New From Case Study', () => {
  const scratch = new Scratch('new-from-case-study');
  afterEach(() => scratch.remove());

  const create = (options: Record<string, unknown>): Thenable<vscode.Uri | undefined> =>
    vscode.commands.executeCommand('mlDesign.newFromCaseStudy', { case: 'search-ranking', guided: true, title: 'Shop search', folder: scratch.path, ...options });

  it('writes a guided draft, its first placeholder selected, and finds nothing in it but what is to be filled in', async () => {
    const uri = await create({});
    assert.isDefined(uri);

    assert.equal(uri.path, scratch.at('shop-search.md').path);
    const { document, selection } = activeEditor();
    assert.equal(document.getText(), await scratch.read('shop-search.md'));
    assert.match(document.getText(), /^---\nmldesign: seven-step\ntitle: Shop search\ncase: search-ranking\ntask: ranking\nstatus: draft\n/);
    assert.match(document.getText(), /^\| B1\. What is searched\? \| \[fill: answer\] \|$/m);
    assert.match(document.getText(selection), /^\[fill: [^\]]+\]$/);
    assert.sameMembers([...new Set(await rulesFoundIn(uri))], ['empty-section', 'leftover-placeholder']);
  });

  it('writes the worked document where that is asked for', async () => {
    await create({ guided: false });

    assert.notInclude(activeEditor().document.getText(), '[fill:');
    assert.match(activeEditor().document.getText(), /^case: search-ranking$/m);
  });

  it('writes nothing when somebody presses Escape at any question', async () => {
    for (const options of [{ case: undefined }, { guided: undefined }, { title: undefined }, { folder: undefined }]) {
      const running = create(options);
      await pause(500);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');

      assert.isUndefined(await running, JSON.stringify(options));
    }
    assert.deepEqual(await scratch.files(), []);
  });

  it('writes nothing for a case study that there is not', async () => {
    assert.isUndefined(await create({ case: 'search-rankin' }));
    await vscode.commands.executeCommand('notifications.clearAll');

    assert.deepEqual(await scratch.files(), []);
  });
});

describe('Copy From Case Study', () => {
  const scratch = new Scratch('insert-case-study-section');
  afterEach(() => scratch.remove());

  const insert = (section: string): Thenable<void> => vscode.commands.executeCommand('mlDesign.insertCaseStudySection', { case: 'video-recommendation', section });

  it('takes the place of the placeholder under the document’s own heading, and goes there', async () => {
    const editor = await scratch.open('a.md', DRAFT);

    await insert('Labels');

    const text = editor.document.getText();
    assert.match(text, /\n### Labels\n\n- \*\*Positive \(satisfied\):\*\* [^]+?\n\n## 3\. Serving\n/);
    assert.notInclude(text, '[fill: labels]');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^- \*\*Positive/);
  });

  it('makes the step that is missing, numbered on, and is one step to undo', async () => {
    const editor = await scratch.open('a.md', DRAFT);

    await insert('Offline metrics');
    assert.match(editor.document.getText(), /\n## 3\. Evaluation\n\n### Offline metrics\n\n\| Metric [^]+\n\n## 4\. Serving\n/);
    await vscode.commands.executeCommand('undo');

    assert.equal(editor.document.getText(), DRAFT);
  });

  it('keeps Windows line endings', async () => {
    const editor = await scratch.open('a.md', DRAFT.replaceAll('\n', '\r\n'));

    await insert('Labels');
    await editor.document.save();

    assert.notMatch(await scratch.read('a.md'), /(?<!\r)\n/);
  });

  it('changes nothing when somebody presses Escape', async () => {
    const editor = await scratch.open('a.md', DRAFT);
    for (const options of [{}, { case: 'video-recommendation' }]) {
      const running = vscode.commands.executeCommand('mlDesign.insertCaseStudySection', options);
      await pause(500);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await running;
    }

    assert.equal(editor.document.getText(), DRAFT);
  });
});

describe('Open Case Study Beside', () => {
  const scratch = new Scratch('open-case-study-beside');
  afterEach(async () => {
    await scratch.remove();
    await closeAll();
  });

  const page = (): vscode.TextEditor | undefined => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'mldesign-case');
  const firstLine = (): number => page()?.visibleRanges[0]?.start.line ?? -1;
  /** Near the top: the headings that stick there may cover what is above. */
  const standsAt = (heading: string): boolean => {
    const lines = page()?.document.getText().split('\n') ?? [];
    const above = lines.indexOf(heading) - firstLine();
    return above >= 0 && above <= 6;
  };
  const open = async (): Promise<vscode.TextEditor> => {
    const editor = await scratch.open('a.md', DRAFT);
    caretAt(editor, 'Labels');
    await vscode.commands.executeCommand('mlDesign.openCaseStudyBeside', { case: 'video-recommendation' });
    return editor;
  };

  it('shows the worked document read-only at the cursor’s step, and leaves the focus in the draft', async () => {
    const draft = await open();

    await until('the page stands at step 3', () => standsAt('## 3. Data preparation'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.document.uri.toString());
    assert.notEqual(page()?.viewColumn, draft.viewColumn);
    assert.equal(page()?.document.languageId, 'markdown');
    assert.match(page()?.document.getText() ?? '', /^# Video recommendation\n/);
    assert.isUndefined(vscode.workspace.fs.isWritableFileSystem('mldesign-case'));
    assert.isEmpty(vscode.languages.getDiagnostics(page()?.document.uri ?? draft.document.uri));
  });

  it('follows the cursor to another step, and keeps still within one', async () => {
    const draft = await open();
    await until('step 3', () => standsAt('## 3. Data preparation'));

    caretAt(draft, 'Online.');
    await until('step 6', () => standsAt('## 6. Deployment and serving'));
    const beside = page();
    beside?.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
    await until('the top', () => firstLine() === 0);
    caretAt(draft, 'Online.', 3);
    await pause(500);

    assert.equal(firstLine(), 0);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft.document.uri.toString());
  });

  it('stops following when it is closed, and does not come back by itself', async () => {
    const draft = await open();
    await until('the page', () => page() !== undefined);
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'mldesign-case');
    await vscode.window.tabGroups.close(tabs, true);

    caretAt(draft, 'Online.');
    await pause(500);

    assert.isUndefined(page());
  });

  it('says so on the page of a case study that there is not', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'mldesign-case', path: '/nothing.md' }));

    assert.match(document.getText(), /no case study “nothing”/);
  });
});
