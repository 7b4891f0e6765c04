import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { hostileTemplates } from '../support/hostile-templates';
import { inWorkspace, validFiles } from '../support/team-library';
import { lintReport, problem } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE, POOR, type Outcome } from './support';

const OURS = '---\nmldesign: ours\n---\n\n# Feed\n\n## Goal\n\n### Business objective\n\nRaise watch time per viewer from 38 to 40 minutes by June, for everybody who opens the feed.\n\n## Threats\n\nSpam is known since 2021.\n';

describe('a team’s own library on the command line', function () {
  this.timeout(PATIENCE);

  it('is linted with, below its folder', async () => {
    const cwd = folderWith({ ...inWorkspace(validFiles), 'docs/a/feed.md': OURS });

    const { report, code } = await lint([], cwd);

    assert.deepEqual([report.files.map(({ path, framework }) => [path, framework]), report.problems], [[['docs/a/feed.md', 'ours']], []]);
    const found = report.files.flatMap(({ findings }) => findings);
    assert.ok(found.some(({ rule, message }) => rule === 'missing-section' && message.includes('“Threat model”')));
    assert.ok(!found.some(({ rule }) => rule === 'front-matter'));
    assert.equal(code, 1);
  });

  it('is no longer known outside', async () => {
    const folder = folderWith({ ...inWorkspace(validFiles), 'repo/.git/HEAD': '', 'repo/feed.md': OURS });

    const { report } = await lint([], join(folder, 'repo'));

    assert.match(report.files[0]?.findings.find(({ rule }) => rule === 'front-matter')?.message ?? '', /“ours” is no value of “mldesign”/);
  });

  it('is known to the config', async () => {
    const cwd = folderWith({ ...inWorkspace(validFiles), '.mldesign.yml': 'documents: [feed.md]\nframework: ours\n', 'feed.md': '# Feed\n\n## Goal\n\nMore.\n' });

    const { report } = await lint([], cwd);

    assert.deepEqual([report.files.map(({ framework }) => framework), report.problems], [['ours'], []]);
  });

  it('is quoted in the report', async () => {
    const cwd = folderWith({ ...inWorkspace(validFiles), 'feed.md': OURS });

    const { stdout } = await mldesign(['lint'], { cwd });

    assert.match(stdout, /Example: "spammers, 2 % of uploads"\./);
  });

  it('appears in every list, as a table and as JSON', async () => {
    const cwd = folderWith(inWorkspace(validFiles));
    const lists = { cases: ['cases', 'our-feed'], diagram: ['diagram', 'our-platform'], estimate: ['estimate --list', 'our-cost'], section: ['section', 'our-guardrails'] };

    for (const [command, id] of Object.values(lists)) {
      const args = (command ?? '').split(' ');
      const [pretty, json] = await Promise.all([mldesign(args, { cwd }), mldesign([...args, '--format', 'json'], { cwd })]);

      assert.deepEqual([pretty.code, json.code], [0, 0]);
      assert.ok(pretty.stdout.includes(id ?? '') && json.stdout.includes(`"${id ?? ''}"`), command);
      assert.deepEqual(problemsIn(json), []);
    }
  });

  it('gives documents, diagrams and estimates', async () => {
    const cwd = folderWith(inWorkspace(validFiles));

    const outcomes = await Promise.all([
      ['new', '--framework', 'ours', '--template', 'memo', '--output', '-'], ['new', '--case', 'our-feed', '--output', '-'],
      ['diagram', 'our-platform', '--set', 'gateway-ms=9'], ['estimate', '--template', 'our-cost'], ['section', 'our-guardrails'], ['section', 'threats/threat-model', '--framework', 'ours'],
    ].map(args => mldesign(args, { cwd })));

    assert.deepEqual(outcomes.map(({ code, stderr }) => [code, stderr]), outcomes.map(() => [0, '']));
    const [memo, study, diagram, estimate, piece, section] = outcomes.map(({ stdout }) => stdout);
    assert.match(memo ?? '', /^---\nmldesign: ours\n[^]+# Memo: Untitled design\n\nApproved by: \[fill: name\]\n\n## 1\. Goal\n/);
    assert.match(study ?? '', /^---\nmldesign: ours\n[^]+What we built in 2025/);
    assert.match(diagram ?? '', /Gateway, 9 ms/);
    assert.match(estimate ?? '', /^```estimate\ngpus {2}= 4 GPUs/);
    assert.match(piece ?? '', /^\| Guardrail/);
    assert.match(section ?? '', /^#+ Threat model\n\n<!-- prompt: Say who attacks/);
  });

  it('asks for a template that there is, and for a document begun in one way', async () => {
    const cwd = folderWith(inWorkspace(validFiles));

    const [unknown, both] = await Promise.all([mldesign(['new', '--template', 'mem'], { cwd }), mldesign(['new', '--case', 'our-feed', '--template', 'memo'], { cwd })]);

    assert.deepEqual([unknown.code, both.code], [2, 2]);
    assert.match(unknown.stderr, /no document template “mem”\. Did you mean “memo”\?/);
    assert.deepEqual(readdirSync(cwd), ['.mldesign']);
  });

  describe('with a file that is wrong', () => {
    const broken = { ...validFiles, 'frameworks/other.yaml': validFiles['frameworks/ours.yaml'].replace('id: ours', 'id: other').replace('need: required', 'need: urgent') };
    const place = { path: '.mldesign/frameworks/other.yaml', range: { start: { line: 21, column: 15 }, end: { line: 21, column: 21 } } };

    it('says where, exits with 2, and lints with the others', async () => {
      const cwd = folderWith({ ...inWorkspace(broken), 'docs/feed.md': OURS, 'docs/b.md': POOR });

      const { report, code } = await lint(['--fail-on', 'never'], cwd);

      assert.deepEqual([code, report.problems.map(({ path, range }) => ({ path, range })), report.files.map(({ framework }) => framework)], [2, [place], ['seven-step', 'ours']]);
    });

    it('has its path from the working directory', async () => {
      const cwd = folderWith({ ...inWorkspace(broken), 'docs/feed.md': OURS });

      const { report } = await lint([], join(cwd, 'docs'));

      assert.deepEqual(report.problems.map(({ path }) => path), ['../.mldesign/frameworks/other.yaml']);
    });

    it('does everything else that it is asked for, complains, and exits with 2', async () => {
      const cwd = folderWith(inWorkspace(broken));

      for (const args of [['cases'], ['diagram'], ['diagram', 'our-platform'], ['estimate', '--list'], ['estimate', '--template', 'our-cost'], ['new', '--framework', 'ours', '--output', '-']]) {
        const { code, stdout, stderr } = await mldesign(args, { cwd });

        assert.equal(code, 2);
        assert.match(stderr, /^mldesign: \.mldesign\/frameworks\/other\.yaml:21:15: steps\.1\.sections\.0\.need: [^\n]+\n$/, args.join(' '));
        assert.ok(stdout.length > 40);
      }
    });

    it('lists the problems in JSON', async () => {
      const cwd = folderWith(inWorkspace(broken));

      for (const args of [['cases'], ['diagram'], ['diagram', 'our-platform'], ['estimate', '--list'], ['estimate', '--template', 'our-cost']]) {
        const outcome = await mldesign([...args, '--format', 'json'], { cwd });

        assert.deepEqual([outcome.code, outcome.stderr, problemsIn(outcome).map(({ path }) => path)], [2, '', [place.path]]);
      }
    });
  });

  it('reads nothing through a link, whatever it leads to', async () => {
    const outside = folderWith({ ...validFiles, 'secret.yaml': 'id: secret\n' });
    const linked = (path: string, target: string): string => {
      const cwd = folderWith({ 'feed.md': POOR, ...(path === '.mldesign' ? {} : { '.mldesign/README.md': 'Ours.\n' }) });
      mkdirSync(join(cwd, path, '..'), { recursive: true });
      symlinkSync(join(outside, target), join(cwd, path));
      return cwd;
    };

    for (const [path, target] of [['.mldesign', ''], ['.mldesign/diagrams', 'diagrams'], ['.mldesign/diagrams/our-platform.yaml', 'diagrams/our-platform.yaml'], ['.mldesign/partials/a.md.hbs', 'secret.yaml']] as const) {
      const outcome = await mldesign(['diagram', '--format', 'json'], { cwd: linked(path, target) });

      assert.ok(!outcome.stdout.includes('our-platform"') && !outcome.stdout.includes('secret'), path);
      assert.deepEqual([outcome.code, problemsIn(outcome).map(each => each.path)], [2, [path]]);
      assert.match(problemsIn(outcome)[0]?.message ?? '', /This is a link/);
    }
  });

  it('may be no folder, hold no text, or what is neither file nor folder', async () => {
    const fifo = folderWith({ '.mldesign/README.md': '' });
    mkdirSync(join(fifo, '.mldesign/diagrams'));
    execFileSync('mkfifo', [join(fifo, '.mldesign/diagrams/a.yaml')]);

    const outcomes = await Promise.all([folderWith({ '.mldesign': 'file' }), folderWith({ '.mldesign/diagrams/a.yaml': new Uint8Array([0xff, 0xfe, 0]) }), fifo].map(cwd => mldesign(['diagram', '--format', 'json'], { cwd })));

    assert.deepEqual(outcomes.map(outcome => [outcome.code, problemsIn(outcome).map(({ path, message }) => `${path}: ${message}`)]), [
      [2, ['.mldesign: This should be a folder.']],
      [2, ['.mldesign/diagrams/a.yaml: This file is not UTF-8.']],
      [2, ['.mldesign/diagrams/a.yaml: This is neither a file nor a folder, and was not read.']],
    ]);
  });

  it('is not looked for where nobody can look', async () => {
    const cwd = folderWith({ 'file': '' });

    const outcomes = await Promise.all(['file/feed.md', 'none/feed.md', `${'a'.repeat(300)}/feed.md`].map(name => mldesign(['lint', '--stdin-filename', name, '--format', 'json', '-'], { cwd, input: POOR })));

    assert.deepEqual(outcomes.map(outcome => [outcome.code, outcome.stderr, problemsIn(outcome)]), outcomes.map(() => [1, '', []]));
  });

  it('runs none of the hostile templates, reads no other file, and ends', async () => {
    const templates = Object.entries(hostileTemplates).map(([, text], index) => [`documents/h${index}.md.hbs`, text] as const);
    const cwd = folderWith({ ...inWorkspace({ ...validFiles, ...Object.fromEntries(templates) }), 'feed.md': OURS });
    writeFileSync(join(cwd, 'canary.sh'), '');

    const { report } = await lint([], cwd);
    const made = await Promise.all(['h0', 'h32', 'h67'].map(id => mldesign(['new', '--template', id, '--title', id], { cwd })));

    assert.equal(report.files.length, 1);
    assert.deepEqual(new Set(report.problems.map(({ path }) => path)).size, Object.keys(hostileTemplates).length - 4);
    assert.deepEqual(made.map(({ stdout }) => stdout), ['', '', 'h67.md\n']);
    assert.ok(!existsSync(join(cwd, '..', 'canary.md')) && !existsSync(join(cwd, 'canary')));
    assert.doesNotMatch(JSON.stringify([report, made]), /root:.*:0:0/);
  });
});

async function lint(args: readonly string[], cwd: string): Promise<{ readonly report: v.InferOutput<typeof lintReport>; readonly code: number | null }> {
  const outcome = await mldesign(['lint', '--format', 'json', ...args], { cwd });
  return { report: v.parse(lintReport, jsonIn(outcome)), code: outcome.code };
}

function problemsIn(outcome: Outcome): v.InferOutput<typeof problem>[] {
  return v.parse(v.object({ problems: v.array(problem) }), jsonIn(outcome)).problems;
}
