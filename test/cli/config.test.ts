import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as v from 'valibot';
import { coverageReport, lintReport } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE, POOR, type Surroundings } from './support';

const PLAIN = '# Feed\n\n## Requirements\n\nThe feed has to feel fast for everybody.\n\n## Data\n\nLogs.\n';
const LENIENT = 'profile: notes\n';

describe('the config on the command line', function () {
  this.timeout(PATIENCE);

  it('decides for the documents below it', async () => {
    const cwd = folderWith({ '.mldesign.yml': LENIENT, 'docs/a/feed.md': POOR });

    const { report, code } = await lint([], { cwd });

    assert.deepEqual(severitiesIn(report), ['info']);
    assert.deepEqual([code, report.problems], [0, []]);
  });

  it('is the nearest one alone', async () => {
    const cwd = folderWith({ '.mldesign.yml': `${LENIENT}rules: { missing-step: error }\n`, 'a/.mldesign.yml': 'rules: { no-latency-target: off }\n', 'a/feed.md': POOR, 'b/feed.md': POOR });

    const { report } = await lint([], { cwd });

    const [a, b] = report.files;
    assert.ok(a?.findings.every(({ rule }) => rule !== 'no-latency-target'));
    assert.deepEqual(b?.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), b?.findings.filter(({ rule }) => rule === 'missing-step').map(({ rule }) => rule));
  });

  it('is looked for no higher than the folder that holds .git', async () => {
    const folder = folderWith({ '.mldesign.yml': LENIENT, 'repo/.git': 'gitdir: elsewhere\n', 'repo/docs/feed.md': POOR, 'own/.git/HEAD': '', 'own/.mldesign.yml': LENIENT, 'own/docs/feed.md': POOR });

    const [above, beside] = await Promise.all(['repo/docs', 'own/docs'].map(path => lint(['.'], { cwd: join(folder, path) })));

    assert.ok(severitiesIn(above?.report).includes('error'));
    assert.deepEqual(severitiesIn(beside?.report), ['info']);
  });

  it('yields to the command line', async () => {
    const cwd = folderWith({ '.mldesign.yml': `${LENIENT}rules: { missing-step: off }\n`, 'feed.md': POOR });

    const { report } = await lint(['--profile', 'design', '--rule', 'missing-step=warning'], { cwd });

    const severities = new Set(report.files[0]?.findings.filter(({ rule }) => rule === 'missing-step').map(({ severity }) => severity));
    assert.deepEqual([...severities], ['warning']);
    assert.ok(severitiesIn(report).includes('error'));
  });

  it('adds documents to those that a search finds, with their framework', async () => {
    const cwd = folderWith({ '.mldesign.yml': 'documents: ["design/**/*.md", "!design/old/**"]\nframework: four-step\n', 'design/a/feed.md': PLAIN, 'design/old/feed.md': PLAIN, 'README.md': PLAIN });

    const { report } = await lint(['.'], { cwd });

    assert.deepEqual(report.files.map(({ path, framework }) => [path, framework]), [['design/a/feed.md', 'four-step']]);
  });

  it('has its globs relative to itself, wherever the search begins', async () => {
    const folder = folderWith({ '.mldesign.yml': 'documents: [design/*.md]\n', 'design/feed.md': PLAIN });

    const { report } = await lint([], { cwd: join(folder, 'design') });

    assert.deepEqual(report.files.map(({ path }) => path), ['feed.md']);
  });

  it('is that of the file that standard input is named after, else of the working directory', async () => {
    const cwd = folderWith({ 'docs/.mldesign.yml': LENIENT });

    const [named, unnamed, here] = await Promise.all([
      lint(['--stdin-filename', 'docs/new/feed.md', '-'], { cwd, input: POOR }),
      lint(['-'], { cwd, input: POOR }),
      lint(['-'], { cwd: join(cwd, 'docs'), input: POOR }),
    ]);

    assert.deepEqual(severitiesIn(named.report), ['info']);
    assert.ok(severitiesIn(unnamed.report).includes('error'));
    assert.deepEqual(severitiesIn(here.report), ['info']);
  });

  it('brings the team’s own words, to the score as well', async () => {
    const words = { 'feed.md': '---\nmldesign: seven-step\n---\n\n# Feed\n\n## Evaluation\n\n- Slate quality score\n- Weekly engaged minutes\n' };
    const metIn = async (cwd: string): Promise<string[]> => {
      const { checks } = v.parse(coverageReport, jsonIn(await mldesign(['coverage', '--format', 'json'], { cwd }))).files[0] ?? { checks: [] };
      return checks.filter(({ met }) => met).map(({ id }) => id);
    };

    assert.deepEqual(await metIn(folderWith(words)), []);
    assert.deepEqual(await metIn(folderWith({ ...words, '.mldesign.yml': 'terms: { offline-metrics: [slate quality score], online-metrics: [weekly engaged minutes] }\n' })), ['primary-metric', 'offline-metric', 'online-metric']);
  });

  describe('that cannot be used', () => {
    const broken = 'profile: notes\nrules:\n  no-latency-targt: off\n';

    it('is reported once, at its place, and hides no findings', async () => {
      const cwd = folderWith({ '.mldesign.yml': broken, 'a/feed.md': POOR, 'b/feed.md': POOR });

      const { report, code } = await lint(['--fail-on', 'never'], { cwd });

      assert.equal(code, 2);
      assert.equal(report.files.length, 2);
      assert.ok(severitiesIn(report).includes('error'));
      assert.deepEqual(report.problems.map(({ path, range }) => ({ path, range })), [
        { path: '.mldesign.yml', range: { start: { line: 3, column: 3 }, end: { line: 3, column: 19 } } },
      ]);
      assert.match(report.problems[0]?.message ?? '', /no rule “no-latency-targt”. Did you mean “no-latency-target”\?/);
    });

    it('is complained about on standard error', async () => {
      const cwd = folderWith({ '.mldesign.yml': broken, 'feed.md': POOR });

      const { code, stdout, stderr } = await mldesign(['lint'], { cwd });

      assert.equal(code, 2);
      assert.match(stdout, /^feed\.md\n/);
      assert.match(stderr, /^mldesign: \.mldesign\.yml:3:3: There is no rule “no-latency-targt”/);
    });

    it('may be no text, or no file at all', async () => {
      const outcomes = await Promise.all([
        lint([], { cwd: folderWith({ '.mldesign.yml': new Uint8Array([0xff, 0xfe, 0x00]), 'feed.md': POOR }) }),
        lint([], { cwd: folderWith({ '.mldesign.yml/x': '', 'feed.md': POOR }) }),
      ]);

      assert.deepEqual(outcomes.map(({ code, report }) => [code, report.files.length, report.problems.map(({ message }) => message)]), [
        [2, 1, ['This file is not UTF-8.']],
        [2, 1, ['This is a folder.']],
      ]);
    });
  });

  it('leaves a team’s own library alone, however it is named', async () => {
    const cwd = folderWith({ '.mldesign.yml': 'documents: ["**/*.md"]\n', '.mldesign/pieces/a.md': POOR, 'feed.md': POOR });

    const { report } = await lint(['.', '.mldesign', '.mldesign/pieces/a.md', '--all-markdown'], { cwd });

    assert.deepEqual(report.files.map(({ path }) => path), ['feed.md']);
  });
});

type LintReport = v.InferOutput<typeof lintReport>;

async function lint(args: readonly string[], surroundings: Surroundings): Promise<{ readonly report: LintReport; readonly code: number | null }> {
  const outcome = await mldesign(['lint', '--format', 'json', ...args], surroundings);
  return { report: v.parse(lintReport, jsonIn(outcome)), code: outcome.code };
}

function severitiesIn(report: LintReport | undefined): string[] {
  return [...new Set(report?.files.flatMap(({ findings }) => findings.map(({ severity }) => severity)))];
}
