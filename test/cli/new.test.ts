import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderWith, mldesign, PATIENCE, readIn } from './support';

describe('mldesign new', function () {
  this.timeout(PATIENCE);

  it('writes a draft of the seven steps named after its title, and prints its path', async () => {
    const cwd = folderWith();

    const { code, stdout } = await mldesign(['new', '--title', 'Feed ranking', '--owner', 'Ana'], { cwd });

    assert.deepEqual([code, stdout, readdirSync(cwd)], [0, 'feed-ranking.md\n', ['feed-ranking.md']]);
    const { date, ...rest } = frontMatterOf(readIn(cwd, 'feed-ranking.md'));
    assert.deepEqual(rest, { mldesign: 'seven-step', title: 'Feed ranking', status: 'draft', owner: 'Ana' });
    assert.match(String(date), /^\d{4}-\d\d-\d\d$/);
  });

  it('writes the steps of the framework that the team’s config names, unless told', async () => {
    const cwd = folderWith({ '.mldesign.yml': 'framework: four-step\n' });

    const team = await mldesign(['new', '--output', '-'], { cwd });
    const told = await mldesign(['new', '--framework', 'seven-step', '--output', '-'], { cwd });

    assert.match(team.stdout, /^---\nmldesign: four-step\n/);
    assert.match(told.stdout, /^---\nmldesign: seven-step\n/);
  });

  it('writes the steps of another framework', async () => {
    const cwd = folderWith();

    const { stdout } = await mldesign(['new', '--framework', 'four-step', '--output', '-'], { cwd });

    assert.equal(frontMatterOf(stdout).mldesign, 'four-step');
    assert.deepEqual(readdirSync(cwd), []);
  });

  it('begins as a case study, under the case’s title or another', async () => {
    const cwd = folderWith();

    await mldesign(['new', '--case', 'video-recommendation'], { cwd });
    await mldesign(['new', '--case', 'video-recommendation', '--title', 'Home page'], { cwd });

    assert.deepEqual(readdirSync(cwd).sort(), ['home-page.md', 'video-recommendation.md']);
    assert.match(readIn(cwd, 'home-page.md'), /^# Home page$/m);
  });

  it('begins as a guided case study: a draft with its questions, and nothing but what is still to be filled in', async () => {
    const cwd = folderWith();

    const made = await mldesign(['new', '--case', 'fraud-detection', '--guided', '--owner', 'Ana'], { cwd });
    const linted = await mldesign(['lint', 'fraud-detection.md', '--format', 'json', '--profile', 'production'], { cwd });

    assert.deepEqual([made.code, made.stdout], [0, 'fraud-detection.md\n']);
    const text = readIn(cwd, 'fraud-detection.md');
    const { status, title, ...rest } = frontMatterOf(text);
    assert.deepEqual([status, title, rest['case']], ['draft', 'Fraud detection', 'fraud-detection']);
    assert.match(text, /^- \*\*A1\. [^*\n]+\?\*\* \[fill: [^\]\n]+\]$/m);
    assert.equal(linted.code, 0);
    assert.deepEqual([...new Set(linted.stdout.match(/(?<="rule": ?")[\w-]+/g))].sort(), ['empty-section', 'leftover-placeholder']);
  });

  it('takes the owner from git, and leaves it out where git knows none', async () => {
    const cwd = folderWith({ 'gitconfig': '[user]\n\tname = Ana Pérez\n', 'empty': '' });
    const git = (file: string) => ({ GIT_CONFIG_GLOBAL: join(cwd, file), GIT_CONFIG_NOSYSTEM: '1' });

    const known = await mldesign(['new', '--output', '-'], { cwd, env: git('gitconfig') });
    const unknown = await mldesign(['new', '--output', '-'], { cwd, env: git('empty') });
    const without = await mldesign(['new', '--output', '-'], { cwd, env: { PATH: '' } });

    assert.equal(frontMatterOf(known.stdout).owner, 'Ana Pérez');
    assert.ok(!('owner' in frontMatterOf(unknown.stdout)));
    assert.deepEqual([without.code, 'owner' in frontMatterOf(without.stdout)], [0, false]);
  });

  for (const title of ['Feed: ranking', '"Quoted" #2 @home', 'Поиск видео', '../../etc/passwd', 'CON', '{{title}} --> <!-- x', '- [x] 100 % #', '推荐系统'.repeat(60)]) {
    it(`writes a valid document into the folder for the title ${title.slice(0, 40)}`, async () => {
      const cwd = folderWith({ 'inside/.keep': '' });

      const made = await mldesign(['new', `--title=${title}`], { cwd: join(cwd, 'inside') });
      const linted = await mldesign(['lint', '.'], { cwd: join(cwd, 'inside') });

      const [name = ''] = readdirSync(join(cwd, 'inside')).filter(each => each !== '.keep');
      assert.deepEqual([made.code, made.stdout, readdirSync(cwd)], [0, `${name}\n`, ['inside']]);
      assert.equal(frontMatterOf(readIn(cwd, `inside/${name}`)).title, title);
      assert.doesNotMatch(name, /^(?:con|nul)\.|[\\/:*?"<>|]/i);
      assert.equal(linted.code, 0);
    });
  }

  it('never writes over a file: the next name is taken', async () => {
    const cwd = folderWith({ 'feed.md': 'mine' });
    symlinkSync('nowhere', join(cwd, 'feed-2.md'));

    const { stdout } = await mldesign(['new', '--title', 'Feed'], { cwd });

    assert.deepEqual([stdout, readIn(cwd, 'feed.md')], ['feed-3.md\n', 'mine']);
    assert.ok(lstatSync(join(cwd, 'feed-2.md')).isSymbolicLink());
  });

  it('never writes over the file that --output names, nor through a link', async () => {
    const cwd = folderWith({ 'feed.md': 'mine' });
    symlinkSync(join(cwd, 'elsewhere.md'), join(cwd, 'link.md'));

    const file = await mldesign(['new', '--output', 'feed.md'], { cwd });
    const link = await mldesign(['new', '--output', 'link.md'], { cwd });

    assert.deepEqual([file.code, file.stderr], [2, 'mldesign: feed.md exists already; it was not touched.\n']);
    assert.equal(link.code, 2);
    assert.deepEqual(readdirSync(cwd).sort(), ['feed.md', 'link.md']);
    assert.equal(readIn(cwd, 'feed.md'), 'mine');
  });

  it('gives each of many processes a file of its own', async () => {
    const cwd = folderWith();

    const outcomes = await Promise.all(Array.from({ length: 6 }, () => mldesign(['new', '--title', 'Feed'], { cwd })));

    assert.deepEqual(outcomes.map(({ stdout }) => stdout.trim()).sort(), readdirSync(cwd).sort());
    assert.equal(readdirSync(cwd).length, 6);
  });

  it('makes the folders of --output, and leaves nothing else behind', async () => {
    const cwd = folderWith({ [`docs/.mldesign-${2 ** 31 - 2}-${randomUUID()}.tmp`]: 'of a killed process' });

    const { code, stdout } = await mldesign(['new', '--output', 'docs/a/feed.md'], { cwd });
    await mldesign(['new', '--output', 'docs/feed.md'], { cwd });

    assert.deepEqual([code, stdout], [0, 'docs/a/feed.md\n']);
    assert.deepEqual(readdirSync(join(cwd, 'docs')).sort(), ['a', 'feed.md']);
    assert.deepEqual(readdirSync(join(cwd, 'docs/a')), ['feed.md']);
  });

  it('exits with 2 for a place where it cannot write', async () => {
    const cwd = folderWith({ 'file': '', 'folder/a.md': '' });

    const outcomes = await Promise.all(['file/a.md', 'folder', 'missing/', '', `${'a'.repeat(300)}.md`].map(output => mldesign(['new', '--output', output], { cwd })));

    assert.deepEqual(outcomes.map(({ code }) => code), outcomes.map(() => 2));
    assert.deepEqual(outcomes.filter(({ stderr }) => !stderr.startsWith('mldesign: ') || stderr.includes(' at ')), []);
    assert.deepEqual(readdirSync(cwd).sort(), ['file', 'folder']);
  });

  it('exits with 2 for what it does not know', async () => {
    const cwd = folderWith();

    const study = await mldesign(['new', '--case', 'video-recomendation'], { cwd });
    const framework = await mldesign(['new', '--framework', 'seven-steps'], { cwd });
    const both = await mldesign(['new', '--case', 'video-recommendation', '--framework', 'four-step'], { cwd });
    const guided = await mldesign(['new', '--guided'], { cwd });
    const extra = await mldesign(['new', 'feed.md'], { cwd });

    assert.deepEqual([study.code, framework.code, both.code, guided.code, extra.code], [2, 2, 2, 2, 2]);
    assert.match(guided.stderr, /--guided needs a case study/);
    assert.match(study.stderr, /Did you mean “video-recommendation”\? There are:\n(?: {2}\S+\n)+$/);
    assert.match(framework.stderr, /Did you mean “seven-step”\?/);
    assert.deepEqual(readdirSync(cwd), []);
  });
});

function frontMatterOf(text: string): Record<string, unknown> {
  const values: unknown = parse(text.split('---\n', 2)[1] ?? '');
  assert.ok(typeof values === 'object' && values !== null);
  return { ...values };
}
