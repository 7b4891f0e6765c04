import { assert } from 'chai';
import * as vscode from 'vscode';
import { activeEditor, ownDiagnostics, ruleOf, rulesFoundIn, Scratch, until } from './support/workspace';

const start = '---\nmldesign: seven-step\n---\n\n# Feed ranking\n\n## 1. Clarify requirements\n\nThe feed shows posts of friends.\n';

describe('Quick fixes', () => {
  const scratch = new Scratch('quick-fixes');
  afterEach(() => scratch.remove());

  it('insert what is missing, with the first placeholder selected', async () => {
    const { document } = await scratch.open('draft.md', start);
    await rulesFoundIn(document.uri);
    const [fix] = (await actionsAt(document, 'Feed ranking')).filter(({ title }) => title.startsWith('Insert the step'));
    assert.isDefined(fix);
    const step = /“(.+)”/.exec(fix.title)?.[1] ?? '';

    await apply(fix);

    assert.match(document.getText(), new RegExp(`^## (?:\\d\\. )?${step}$`, 'm'));
    assert.match(document.getText(activeEditor().selection), /^\[fill: .+\]$/);
    await until(`no finding about ${step}`, () => !ownDiagnostics(document.uri).some(each => ruleOf(each) === 'missing-step' && each.message.includes(`“${step}”`)));
  });

  it('keep Windows line endings', async () => {
    const { document } = await scratch.open('draft.md', start.replaceAll('\n', '\r\n'));
    await rulesFoundIn(document.uri);
    const [fix] = (await actionsAt(document, 'Feed ranking')).filter(({ title }) => title.startsWith('Insert the step'));
    assert.isDefined(fix);

    await apply(fix);
    await document.save();

    assert.notMatch(await scratch.read('draft.md'), /(?<!\r)\n/);
  });

  it('are one step to undo', async () => {
    const { document } = await scratch.open('draft.md', start);
    await rulesFoundIn(document.uri);
    const [fix] = (await actionsAt(document, 'Feed ranking')).filter(({ title }) => title.startsWith('Insert the step'));
    assert.isDefined(fix);
    await apply(fix);

    await vscode.commands.executeCommand('undo');

    assert.equal(document.getText(), start);
  });

  it('are what Auto Fix applies', async () => {
    const { document } = await scratch.open('draft.md', start);
    await rulesFoundIn(document.uri);

    const actions = await actionsAt(document, 'Feed ranking');

    const fixes = actions.filter(({ title }) => title.startsWith('Insert'));
    assert.isNotEmpty(fixes);
    assert.deepEqual(fixes.map(({ isPreferred }) => isPreferred), fixes.map(() => true));
  });

  it('explain each rule once', async () => {
    const { document } = await scratch.open('draft.md', start);
    await rulesFoundIn(document.uri);

    const titles = (await actionsAt(document, 'Feed ranking')).map(({ title }) => title);

    assert.lengthOf(titles.filter(title => title === 'Explain rule missing-step'), 1);
  });

  it('ignore a finding where it stands, last of all, with the reason selected', async () => {
    const { document } = await scratch.open('draft.md', start);
    await rulesFoundIn(document.uri);
    const actions = await actionsAt(document, 'Feed ranking');
    const ignore = actions.find(({ title }) => title === 'Ignore “missing-step” here…');
    assert.isDefined(ignore);
    assert.isTrue(actions.at(-1)?.title.startsWith('Ignore “'), actions.map(({ title }) => title).join(', '));

    await apply(ignore);

    assert.include(document.getText(), '---\n\n<!-- mldesign-ignore missing-step: reason -->\n\n# Feed ranking\n');
    assert.equal(document.getText(activeEditor().selection), 'reason');
    await vscode.commands.executeCommand('type', { text: 'the platform team has the rest' });
    await until('no finding about a step', () => !ownDiagnostics(document.uri).map(ruleOf).includes('missing-step'));
  });

  it('are not offered for an ordinary file', async () => {
    const { document } = await scratch.open('plain.md', '# Feed ranking\n');

    assert.deepEqual((await actionsAt(document, 'Feed ranking')).filter(({ title }) => title.startsWith('Insert the')), []);
  });
});

/** All quick fixes at a text, their edits attached. */
async function actionsAt(document: vscode.TextDocument, needle: string): Promise<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().lastIndexOf(needle) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position), vscode.CodeActionKind.QuickFix.value, 100,
  );
}

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  assert.isDefined(edit);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}
