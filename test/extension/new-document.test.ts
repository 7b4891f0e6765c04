import { assert } from 'chai';
import * as vscode from 'vscode';
import { createFile } from '../../src/extension/new-document/create-file';
import { checkPlace } from '../../src/extension/new-document/place';
import { activeEditor, longEnough, ownDiagnostics, pause, rulesFoundIn, Scratch } from './support/workspace';

describe('The place of a new document', () => {
  const scratch = new Scratch('place');
  afterEach(() => scratch.remove());

  for (const [typed, path] of [
    ['a.md', 'a.md'],
    [' docs/a ', 'docs/a.md'],
    ['docs\\design\\a.markdown', 'docs/design/a.markdown'],
    ['Поиск/видео.v2', 'Поиск/видео.v2.md'],
  ] as const) {
    it(`can be ${typed}`, async () => {
      const checked = await checkPlace(scratch.uri, typed);

      assert.isTrue('place' in checked);
      assert.equal('place' in checked && checked.place.path, path);
      assert.equal('place' in checked && checked.place.uri.toString(), scratch.at(path).toString());
    });
  }

  for (const typed of [
    '', '  ', '/', '/etc/passwd', '../a.md', 'a/../../b.md', '..\\a.md', './a.md', 'a//b.md', 'docs/', 'C:\\a.md', '\\\\host\\share\\a.md', 'a:b.md', 'a\0.md', 'a\n.md',
    '.git/hooks/a.md', '.GIT/a.md', 'a. /b.md', 'docs./a.md', '.md', 'docs/.md', 'what?.md',
  ]) {
    it(`cannot be ${JSON.stringify(typed)}`, async () => {
      assert.property(await checkPlace(scratch.uri, typed), 'problem');
    });
  }

  it('cannot be a file that exists, and says which name is free', async () => {
    await scratch.write('docs/x.md', 'mine');
    await scratch.write('docs/X-2.md', 'mine');

    assert.deepEqual(await checkPlace(scratch.uri, 'docs/x'), { problem: 'docs/x.md exists already; x-3.md is free.' });
  });

  it('cannot be inside a file', async () => {
    await scratch.write('docs', 'mine');

    assert.deepEqual(await checkPlace(scratch.uri, 'docs/x.md'), { problem: 'docs is a file, not a folder.' });
  });

  it('is not written over when it is taken at the last moment', async () => {
    const uri = await scratch.write('x.md', 'mine');

    assert.isFalse(await createFile(uri, 'ours'));
    assert.equal(await scratch.read('x.md'), 'mine');
  });

  it('holds the file and nothing else', async () => {
    assert.isTrue(await createFile(scratch.at('deep/x.md'), 'ours'));

    assert.equal(await scratch.read('deep/x.md'), 'ours');
    assert.deepEqual((await vscode.workspace.fs.readDirectory(scratch.at('deep'))).map(([name]) => name), ['x.md']);
  });
});

describe('New Design Document', () => {
  const scratch = new Scratch('new-document');
  afterEach(() => scratch.remove());

  const create = (options: Record<string, unknown>): Thenable<vscode.Uri | undefined> =>
    vscode.commands.executeCommand('mlDesign.newDocument', { template: 'seven-step', title: 'Feed ranking', folder: scratch.uri, ...options });

  it('writes a blank document, saved, with the first placeholder selected', async () => {
    const uri = await create({});

    assert.equal(uri?.toString(), scratch.at('feed-ranking.md').toString());
    const { document, selection } = activeEditor();
    assert.equal(document.uri.toString(), uri?.toString());
    assert.isFalse(document.isDirty);
    assert.equal(document.getText(), await scratch.read('feed-ranking.md'));
    assert.match(document.getText(), /^---\nmldesign: seven-step\ntitle: Feed ranking\nstatus: draft\n/);
    const selected = document.getText(selection);
    assert.match(selected, /^\[fill: [^\]]+\]$/);
    assert.equal(document.offsetAt(selection.start), document.getText().indexOf('[fill:'));
  });

  it('lets Tab walk to the next placeholder, over what is typed', async () => {
    await create({});
    await vscode.commands.executeCommand('type', { text: 'fifty' });

    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');

    const { document, selection } = activeEditor();
    const next = document.getText().indexOf('[fill:');
    assert.include(document.getText().slice(0, next), 'fifty');
    assert.equal(document.offsetAt(selection.start), next);
    assert.match(document.getText(selection), /^\[fill: /);
  });

  for (const [kind, options] of Object.entries({ 'a blank one': {}, 'a case study': { template: 'video-recommendation' } })) {
    it(`is still there, as it was begun, when all that was typed into ${kind} is undone`, async () => {
      const uri = await create(options);
      const { document } = activeEditor();
      const begun = document.getText();
      await vscode.commands.executeCommand('type', { text: 'fifty' });
      await document.save();

      for (let step = 0; step < 6; step++) {
        await vscode.commands.executeCommand('undo');
      }
      await pause(500);

      assert.equal(activeEditor().document.uri.toString(), uri?.toString());
      assert.equal(document.getText(), begun);
      assert.deepEqual(await scratch.files(), ['feed-ranking.md']);
    });
  }

  it('goes back to the text that it began with, where it is not saved', async () => {
    await create({ untitled: true, folder: undefined });
    const { document } = activeEditor();
    const begun = document.getText();

    for (let step = 0; step < 4; step++) {
      await vscode.commands.executeCommand('undo');
    }

    assert.equal(document.getText(), begun);
  });

  it('writes the date of today', async () => {
    await create({});

    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    assert.match(activeEditor().document.getText(), new RegExp(`^date: "?${today}"?$`, 'm'));
  });

  it('writes a case study, with the cursor at its top from the beginning', async () => {
    const lines = new Set<number | undefined>();
    const listener = vscode.window.onDidChangeTextEditorSelection(({ selections }) => lines.add(selections[0]?.active.line));
    await create({ template: 'video-recommendation', title: 'Clips' });
    await pause(500);
    listener.dispose();

    const { document, selection } = activeEditor();
    assert.deepEqual([...lines].filter(line => line !== 0), []);
    assert.match(document.getText(), /^case: video-recommendation$/m);
    assert.match(document.getText(), /^# Clips$/m);
    assert.isTrue(selection.isEmpty);
    assert.equal(selection.active.line, 0);
    assert.isFalse(document.isDirty);
  });

  it('is linted at once, and reports no error of its own making', async () => {
    const uri = await create({});
    assert.isDefined(uri);
    await rulesFoundIn(uri);

    assert.deepEqual(ownDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error), []);
  });

  it('never overwrites', async () => {
    await scratch.write('feed-ranking.md', 'mine');

    const uri = await create({});

    assert.equal(uri?.path, scratch.at('feed-ranking-2.md').path);
    assert.equal(await scratch.read('feed-ranking.md'), 'mine');
  });

  for (const [title, name] of [
    ['Feed: ranking', 'feed-ranking.md'],
    ['"Quoted" #2 @home', 'quoted-2-home.md'],
    ['Поиск видео', 'поиск-видео.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['CON', 'con-design.md'],
    ['...', 'design-document.md'],
  ] as const) {
    it(`keeps the title ${title} and finds a file name for it`, async () => {
      const uri = await create({ title });
      assert.isDefined(uri);

      assert.deepEqual(await scratch.files(), [name]);
      await pause(longEnough);
      assert.deepEqual(ownDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === 'front-matter'), []);
    });
  }

  it('takes a folder as a path inside the workspace folder', async () => {
    const uri = await create({ folder: `${scratch.path}/deep/er` });

    assert.equal(uri?.path, scratch.at('deep/er/feed-ranking.md').path);
  });

  for (const folder of ['../outside', 'docs/../../outside', '.git/hooks', '/tmp/../outside', 'C:\\outside']) {
    it(`writes nothing for the folder ${folder}`, async () => {
      assert.isUndefined(await create({ folder }));
      await vscode.commands.executeCommand('notifications.clearAll');

      assert.deepEqual(await scratch.files(), []);
    });
  }

  it('writes nothing for a folder that is not open', async () => {
    assert.isUndefined(await create({ folder: vscode.Uri.joinPath(scratch.uri, '../../outside') }));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('makes a document that is not saved when asked', async () => {
    const uri = await create({ untitled: true, folder: undefined });

    assert.equal(uri?.scheme, 'untitled');
    const { document, selection } = activeEditor();
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^---\nmldesign: seven-step\n/);
    assert.match(document.getText(selection), /^\[fill: /);
  });

  it('writes nothing when somebody presses Escape', async () => {
    for (const options of [{ template: undefined }, { title: undefined }, { folder: undefined }]) {
      const running = create(options);
      await pause(500);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');

      assert.isUndefined(await running, JSON.stringify(options));
    }
    assert.deepEqual(await scratch.files(), []);
  });
});
