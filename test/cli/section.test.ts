import assert from 'node:assert/strict';
import * as v from 'valibot';
import { placedSections } from '../../src/core';
import { knowledge, shipped } from '../support/templates';
import { folderWith, jsonIn, mldesign, PATIENCE } from './support';

describe('mldesign section', function () {
  this.timeout(PATIENCE);

  const section = {
    id: v.string(),
    title: v.string(),
    step: v.string(),
    need: v.picklist(['required', 'recommended', 'optional']),
    standsFor: v.optional(v.string()),
  };
  const piece = { id: v.string(), title: v.string(), section: v.string(), summary: v.string(), suits: v.array(v.string()) };
  const list = v.strictObject({
    version: v.literal(1),
    framework: v.string(),
    sections: v.array(v.strictObject(section)),
    pieces: v.array(v.strictObject(piece)),
  });

  it('lists the sections of the seven steps and the pieces, for people and as JSON', async () => {
    const cwd = folderWith();

    const pretty = await mldesign(['section'], { cwd });
    const json = await mldesign(['section', '--format', 'json'], { cwd });

    const { framework, sections, pieces } = v.parse(list, jsonIn(json));
    assert.equal(framework, 'seven-step');
    assert.deepEqual(sections.map(({ id }) => id), placedSections(knowledge.framework('seven-step')).map(({ id }) => id));
    assert.deepEqual(pieces.map(({ id }) => id), shipped.pieces.map(({ id }) => id));
    assert.deepEqual([...sections, ...pieces].filter(({ id }) => !pretty.stdout.includes(`  ${id} `)), []);
  });

  it('lists the sections of another framework', async () => {
    const cwd = folderWith();

    const json = await mldesign(['section', '--framework', 'four-step', '--format', 'json'], { cwd });

    const { framework, sections } = v.parse(list, jsonIn(json));
    assert.equal(framework, 'four-step');
    assert.deepEqual(sections.map(({ id }) => id), placedSections(knowledge.framework('four-step')).map(({ id }) => id));
  });

  it('prints a section with its heading, prompt and placeholders, as its framework has it, by the framework’s id or the canonical one', async () => {
    const cwd = folderWith();

    const seven = await mldesign(['section', 'serving/latency-budget'], { cwd });
    const four = await mldesign(['section', 'evaluation/offline-metrics', '--framework', 'four-step'], { cwd });
    const own = await mldesign(['section', 'modeling/offline-metrics', '--framework', 'four-step'], { cwd });

    assert.match(seven.stdout, /^### Latency budget\n\n<!-- prompt: [^]+? -->\n\n\| stage \|[^]+\[fill: [^]+\n$/);
    const expected = placedSections(knowledge.framework('four-step')).find(({ section: { standsFor } }) => standsFor === 'evaluation/offline-metrics')?.section.title ?? '?';
    assert.ok(four.stdout.startsWith(`### ${expected}\n\n<!-- prompt: `), four.stderr);
    assert.equal(own.stdout, four.stdout);
  });

  it('prints a piece as it is', async () => {
    const cwd = folderWith();

    const { code, stdout } = await mldesign(['section', 'alert-table'], { cwd });

    assert.equal(code, 0);
    assert.equal(stdout, `${shipped.pieces.find(({ id }) => id === 'alert-table')?.body ?? '?'}\n`);
  });

  it('gives one as JSON', async () => {
    const cwd = folderWith();

    const ofSection = await mldesign(['section', 'data/labels', '--format', 'json'], { cwd });
    const ofPiece = await mldesign(['section', 'unique-ids', '--format', 'json'], { cwd });

    const shownSection = v.parse(v.strictObject({ version: v.literal(1), section: v.strictObject({ ...section, markdown: v.string() }) }), jsonIn(ofSection));
    const shownPiece = v.parse(v.strictObject({ version: v.literal(1), piece: v.strictObject({ ...piece, markdown: v.string() }) }), jsonIn(ofPiece));
    assert.match(shownSection.section.markdown, /^### Labels\n/);
    assert.match(shownPiece.piece.markdown, /Snowflake/);
  });

  for (const [args, message] of [
    [['alert-tabel'], /There is no section or piece “alert-tabel”\. Did you mean “alert-table”\?/],
    [['serving/latency'], /There is no section or piece “serving\/latency”/],
    [['data/labels', '--framework', 'eight-step'], /There is no framework “eight-step”/],
    [['alert-table', '--framework', 'four-step'], /the piece “alert-table” is the same in all of them/],
    [['alert-table', 'unique-ids'], /one argument too many/],
  ] as const) {
    it(`exits with 2 for ${args.join(' ')}`, async () => {
      const cwd = folderWith();

      const { code, stdout, stderr } = await mldesign(['section', ...args], { cwd });

      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
