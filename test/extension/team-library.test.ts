import { assert } from 'chai';
import * as vscode from 'vscode';
import { inWorkspace, validFiles } from '../support/team-library';
import { longEnough, ownDiagnostics, pause, ruleOf, rulesFoundIn, Scratch, until } from './support/workspace';

const OURS = '---\nmldesign: ours\n---\n\n# Feed\n\n## Goal\n\n### Business objective\n\nRaise watch time per viewer from 38 to 40 minutes by June, for everybody who opens the feed.\n\n## Threats\n\nSpam is known since 2021.\n';
const FRAMEWORK = '.mldesign/frameworks/ours.yaml';
const framework = validFiles['frameworks/ours.yaml'];

describe('A team’s own library', () => {
  const scratch = new Scratch('team-library');
  afterEach(() => scratch.remove());

  const provide = async (files: Readonly<Record<string, string>> = validFiles): Promise<void> => {
    for (const [path, text] of Object.entries(inWorkspace(files))) {
      await scratch.write(path, text);
    }
  };
  const messagesIn = (uri: vscode.Uri): string => ownDiagnostics(uri).map(({ message }) => message).join('\n');

  it('has frameworks that documents are linted by, with sections of their own', async () => {
    await provide();

    const { document } = await scratch.open('docs/feed.md', OURS);

    assert.notInclude(await rulesFoundIn(document.uri), 'front-matter');
    assert.include(messagesIn(document.uri), '“Threats” says nothing about “Threat model”. Example: "spammers, 2 % of uploads".');
  });

  it('is read again when a file of it comes, changes and goes', async () => {
    const { document } = await scratch.open('docs/feed.md', OURS);
    assert.include(await rulesFoundIn(document.uri), 'front-matter');

    // Of folders that are made one within another at once, VS Code does not watch all.
    for (const folder of ['.mldesign', '.mldesign/frameworks']) {
      await vscode.workspace.fs.createDirectory(scratch.at(folder));
      await pause(1500);
    }

    await provide();
    await until('the section is asked for', () => messagesIn(document.uri).includes('“Threat model”'), 15_000);
    await scratch.write(FRAMEWORK, framework.replace('title: Threat model', 'title: Abuse cases'));
    await until('it has its new name', () => messagesIn(document.uri).includes('“Abuse cases”'), 15_000);
    await vscode.workspace.fs.delete(scratch.at(FRAMEWORK));

    await until('it is not known any more', () => ownDiagnostics(document.uri).map(ruleOf).includes('front-matter'), 15_000);
  }).timeout(90_000);

  it('is known to the config beside it', async () => {
    await provide();
    const config = await scratch.write('.mldesign.yml', 'documents: [design/*.md]\nframework: ours\n');

    const { document } = await scratch.open('design/feed.md', '# Feed\n\n## Goal\n\nMore watch time, from 38 to 40 minutes.\n\n## Threats\n\nSpam is known since 2021.\n');

    await rulesFoundIn(document.uri);
    assert.include(messagesIn(document.uri), '“Threat model”');
    assert.isEmpty(ownDiagnostics(config));
  });

  it('says what is wrong with a file of it, closed, open and not saved; the others are used', async () => {
    await provide({ ...validFiles, 'frameworks/other.yaml': framework.replace('id: ours', 'id: other').replace('need: required', 'need: urgent') });
    const { document } = await scratch.open('docs/feed.md', OURS);
    await rulesFoundIn(document.uri);
    const uri = scratch.at('.mldesign/frameworks/other.yaml');
    await until('the problem of the closed file', () => ownDiagnostics(uri).length === 1);
    assert.include(messagesIn(document.uri), '“Threat model”');

    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    const [problem] = ownDiagnostics(uri);
    assert.ok(problem);
    assert.equal(editor.document.getText(problem.range), 'urgent');
    await editor.edit(builder => { builder.replace(problem.range, 'optional'); });

    await until('no problem while it is not saved', () => ownDiagnostics(uri).length === 0);
  }).timeout(30_000);

  it('says where a template is wrong', async () => {
    await provide({ ...validFiles, 'documents/memo.md.hbs': '# {{titel}}\n' });
    const uri = scratch.at('.mldesign/documents/memo.md.hbs');

    const { document } = await vscode.window.showTextDocument(uri);

    await until('the problem', () => ownDiagnostics(uri).length === 1);
    assert.deepEqual(ownDiagnostics(uri).map(({ range, message }) => [document.getText(range), message.split('. ', 1)[0]]), [['{{titel}}', 'There is no “titel” here']]);
  });

  it('has diagrams, estimates and pieces to insert', async () => {
    await provide();
    const { document } = await scratch.open('docs/feed.md', '# Feed\n');

    await vscode.commands.executeCommand('mlDesign.insertDiagram', { diagram: 'our-platform', format: 'mermaid', values: ['gateway-ms=9'] });
    await vscode.commands.executeCommand('mlDesign.insertEstimate', { estimate: 'our-cost' });
    await vscode.commands.executeCommand('mlDesign.insertSection', { piece: 'our-guardrails' });

    assert.include(document.getText(), 'A["Gateway, 9 ms"]');
    assert.include(document.getText(), '```estimate\ngpus  = 4 GPUs');
    assert.include(document.getText(), '| Reports per 1,000 views | 0.8 |');
  });

  it('shows what its diagrams look like', async () => {
    await provide();
    const uri = vscode.Uri.from({ scheme: 'mldesign-diagram', path: '/our-platform.txt', query: scratch.at('docs/feed.md').toString() });

    const page = await vscode.workspace.openTextDocument(uri);

    assert.match(page.getText(), /^Our platform\n\nWhere a model runs[^]+\[gateway, 7 ms\]/);
  });

  it('has frameworks, templates and case studies to begin with', async () => {
    await provide();
    const begin = async (template: string): Promise<string> => {
      const uri = await vscode.commands.executeCommand<vscode.Uri>('mlDesign.newDocument', { template, title: template, folder: scratch.uri });
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    };

    assert.match(await begin('ours'), /^---\nmldesign: ours\n[^]+### Threat model\n/);
    assert.match(await begin('memo'), /^---\nmldesign: seven-step\n[^]+# Memo: memo\n\nApproved by: \[fill: name\]\n/);
    assert.match(await begin('our-feed'), /^---\nmldesign: ours\n[^]+What we built in 2025/);
  });

  it('has sections that are added where they are missing', async () => {
    await provide();
    const { document } = await scratch.open('docs/feed.md', OURS);

    await vscode.commands.executeCommand('mlDesign.addMissingSections');

    assert.match(document.getText(), /## Threats\n[^]+### Threat model\n[^]+\*\*Attacker:\*\* \[fill: who, how\]/);
  });

  it('is begun with examples that are valid, and nothing is written over', async () => {
    await scratch.write('.mldesign.yml', 'profile: notes\n');

    await vscode.commands.executeCommand('mlDesign.setUpTeamLibrary', scratch.uri);

    assert.equal(await scratch.read('.mldesign.yml'), 'profile: notes\n');
    assert.deepEqual(await scratch.files(), ['.mldesign', '.mldesign.yml']);
    const { document } = await scratch.open('docs/feed.md', OURS.replace('mldesign: ours', 'mldesign: design-review'));
    assert.notInclude(await rulesFoundIn(document.uri), 'front-matter');
    assert.isEmpty(vscode.languages.getDiagnostics().filter(([uri, found]) => uri.path.includes(`${scratch.path}/.mldesign`) && found.some(({ source }) => source === 'ML Design')));
  });

  it('is never linted itself, not even on request', async () => {
    await provide();
    const { document } = await scratch.open('.mldesign/case-studies/our-feed.md', validFiles['case-studies/our-feed.md']);

    await vscode.commands.executeCommand('mlDesign.lintDocument');
    await pause(longEnough);

    assert.isEmpty(ownDiagnostics(document.uri));
  });
});
