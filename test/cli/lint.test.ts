import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { lintReport } from './contract';
import { folderWith, jsonIn, mldesign, type Outcome, PATIENCE, POOR } from './support';

describe('mldesign lint', function () {
  this.timeout(PATIENCE);

  it('prints the JSON of the contract', async () => {
    const cwd = folderWith({ 'docs/feed.md': POOR });

    const outcome = await mldesign(['lint', 'docs', '--format', 'json'], { cwd });

    const { files, summary } = lintReportIn(outcome);
    assert.deepEqual(files.map(({ path, framework }) => [path, framework]), [['docs/feed.md', 'seven-step']]);
    assert.equal(summary.files, 1);
    assert.ok(summary.errors > 0);
    assert.equal(outcome.stderr, '');
  });

  it('counts lines and columns from one, with an exclusive end', async () => {
    const cwd = folderWith({ 'feed.md': '---\nmldesign: seven-step\nstatus: finished\n---\n\n# Feed\n' });

    const outcome = await mldesign(['lint', 'feed.md', '--format', 'json'], { cwd });

    const finding = lintReportIn(outcome).files[0]?.findings.find(({ rule }) => rule === 'front-matter');
    assert.deepEqual(finding?.range, { start: { line: 3, column: 9 }, end: { line: 3, column: 17 } });
  });

  it('gives the same lines whatever ends them', async () => {
    const cwd = folderWith({ 'lf.md': POOR, 'crlf.md': POOR.replaceAll('\n', '\r\n') });

    const outcome = await mldesign(['lint', 'lf.md', 'crlf.md', '--format', 'json'], { cwd });

    const [lf, crlf] = lintReportIn(outcome).files;
    assert.deepEqual(crlf?.findings, lf?.findings);
  });

  it('shows a file’s name once, its findings, a summary and what to do next', async () => {
    const complete = readFileSync('templates/case-studies/video-recommendation.md', 'utf8');
    const cwd = folderWith({ 'feed.md': complete.replace('status: review', 'status: finished') });

    const { stdout } = await mldesign(['lint'], { cwd });

    assert.match(stdout, /^feed\.md\n {2}6:9 {2}error {2}.+ {2}front-matter\n\n1 error in 1 file\.\nWhy, and what would pass: mldesign explain front-matter\n$/);
  });

  it('says why what a file lacks that names no framework is a warning, and nothing is where one is chosen', async () => {
    const cwd = folderWith({ 'feed.md': '# Feed\n\n## Requirements\n\n50M users.\n\n## Data\n\nClicks.\n\n## Model\n\nTwo towers.\n' });

    const plain = await mldesign(['lint', 'feed.md'], { cwd });
    assert.equal(plain.code, 0);
    assert.match(plain.stdout, /^feed\.md names no framework, so what is missing there is a warning at most; “mldesign: seven-step” in the front matter makes it an error\.$/m);
    const chosen = await mldesign(['lint', 'feed.md', '--profile', 'design'], { cwd });
    assert.equal(chosen.code, 1);
    assert.doesNotMatch(chosen.stdout, /names no framework/);
    assert.equal(lintReportIn(await mldesign(['lint', 'feed.md', '--format', 'json'], { cwd })).files[0]?.held, false);
  });

  it('lists the worst first of what stands at one place', async () => {
    const cwd = folderWith({ 'feed.md': POOR });

    const findings = lintReportIn(await mldesign(['lint', 'feed.md', '--format', 'json'], { cwd })).files[0]?.findings ?? [];
    const places = findings.map(({ range, severity }) => `${String(range.start.line).padStart(6)}:${String(range.start.column).padStart(6)}:${String(range.end.line).padStart(6)}:${String(range.end.column).padStart(6)} ${['error', 'warning', 'info'].indexOf(severity)}`);
    assert.ok(new Set(findings.map(({ severity }) => severity)).size > 1);
    assert.deepEqual(places, places.toSorted());
  });

  it('prints no colours into a pipe', async () => {
    const cwd = folderWith({ 'feed.md': POOR });

    const { stdout } = await mldesign(['lint'], { cwd });

    assert.ok(!stdout.includes('\u001B'));
  });

  it('passes nothing on to the terminal that a terminal would obey', async () => {
    const cwd = folderWith({ 'feed.md': '---\nmldesign: "\\e[2J"\n---\n\n# Feed\u001B[2J\n' });

    const { stdout } = await mldesign(['lint'], { cwd });

    assert.match(stdout, /front-matter/);
    assert.ok(!stdout.includes('\u001B'));
  });

  it('knows the case studies', async () => {
    const cwd = folderWith({ 'feed.md': '---\nmldesign: seven-step\ncase: video-recomendation\n---\n\n# Feed\n' });

    const outcome = await mldesign(['lint', '--format', 'json'], { cwd });

    const messages = lintReportIn(outcome).files.flatMap(({ findings }) => findings.map(({ message }) => message));
    assert.ok(messages.some(message => message.includes('Did you mean “video-recommendation”?')));
  });

  it('obeys --profile and --rule before what the document says', async () => {
    const cwd = folderWith({ 'feed.md': POOR });

    const outcome = await mldesign(['lint', '--format', 'json', '--profile', 'notes', '--rule', 'missing-step=warning'], { cwd });

    const severities = new Set(lintReportIn(outcome).files[0]?.findings.map(({ rule, severity }) => `${rule === 'missing-step' ? rule : 'other'} ${severity}`));
    assert.deepEqual(severities, new Set(['missing-step warning', 'other info']));
  });

  describe('exits', () => {
    it('with 0 when a document is in order', async () => {
      const cwd = folderWith();
      await mldesign(['new', '--output', 'new.md'], { cwd });

      const { code, stdout } = await mldesign(['lint'], { cwd });

      assert.equal(code, 0);
      assert.match(stdout, /in 1 file\./);
    });

    it('with 1 when there are findings from the threshold on', async () => {
      const cwd = folderWith({ 'feed.md': POOR, 'draft.md': POOR.replace('---\n\n', 'status: draft\n---\n\n') });
      const onlyWarnings = ['lint', 'draft.md'];

      const codes = await Promise.all([
        mldesign(['lint'], { cwd }),
        mldesign(onlyWarnings, { cwd }),
        mldesign([...onlyWarnings, '--fail-on', 'warning'], { cwd }),
        mldesign(['lint', '--fail-on', 'info'], { cwd }),
        mldesign(['lint', '--fail-on', 'never'], { cwd }),
      ]);

      assert.deepEqual(codes.map(({ code }) => code), [1, 0, 1, 1, 0]);
    });

    it('with 2 when something could not be done, also beside findings', async () => {
      const cwd = folderWith({ 'feed.md': POOR });

      const outcome = await mldesign(['lint', 'missing.md', 'feed.md', '--fail-on', 'never'], { cwd });

      assert.equal(outcome.code, 2);
      assert.match(outcome.stdout, /^feed\.md\n/);
      assert.equal(outcome.stderr, 'mldesign: missing.md: There is no such file.\n');
    });

    it('with 2 when an option is wrong, and says which', async () => {
      const cwd = folderWith({ 'feed.md': POOR });

      const outcomes = await Promise.all([
        ['--fromat', 'json'], ['--format', 'jsn'], ['--format'], ['--fail-on', 'warn'], ['--rule', 'no-latency-targt=off'], ['--rule', 'missing-step'], ['--rule', 'missing-step=none'],
      ].map(args => mldesign(['lint', ...args], { cwd })));

      assert.deepEqual(outcomes.map(({ code }) => code), outcomes.map(() => 2));
      assert.deepEqual(outcomes.map(({ stdout }) => stdout), outcomes.map(() => ''));
      assert.match(outcomes[0]?.stderr ?? '', /no option “--fromat”. Did you mean “--format”\?/);
      assert.match(outcomes[1]?.stderr ?? '', /Did you mean “json”\?/);
      assert.match(outcomes[2]?.stderr ?? '', /--format needs a value: --format pretty\|json/);
      assert.match(outcomes[4]?.stderr ?? '', /Did you mean “no-latency-target”\?/);
    });
  });
});

function lintReportIn(outcome: Outcome): v.InferOutput<typeof lintReport> {
  return v.parse(lintReport, jsonIn(outcome));
}
