import assert from 'node:assert/strict';
import * as v from 'valibot';
import { shipped } from '../support/templates';
import { problem } from './contract';
import { folderWith, jsonIn, mldesign, PATIENCE } from './support';

describe('mldesign diagram', function () {
  this.timeout(PATIENCE);

  const listed = {
    id: v.string(),
    title: v.string(),
    purpose: v.string(),
    suits: v.array(v.string()),
    parameters: v.array(v.strictObject({ name: v.string(), question: v.string(), default: v.string() })),
  };

  it('lists the diagrams with what can be set, for people and as JSON', async () => {
    const cwd = folderWith();
    const report = v.strictObject({ version: v.literal(1), diagrams: v.array(v.strictObject(listed)), problems: v.array(problem) });

    const pretty = await mldesign(['diagram'], { cwd });
    const json = await mldesign(['diagram', '--format', 'json'], { cwd });

    const { diagrams } = v.parse(report, jsonIn(json));
    assert.deepEqual(diagrams.map(({ id }) => id), shipped.diagrams.map(({ id }) => id));
    assert.deepEqual(diagrams.filter(({ id, title }) => !pretty.stdout.includes(id) || !pretty.stdout.includes(title)), []);
    assert.match(pretty.stdout, /request-rate=2315/);
  });

  it('prints one as Markdown, as Mermaid or as text', async () => {
    const cwd = folderWith();

    const mermaid = await mldesign(['diagram', 'online-inference'], { cwd });
    const ascii = await mldesign(['diagram', 'online-inference', '--ascii'], { cwd });

    assert.match(mermaid.stdout, /^```mermaid\nflowchart LR\n[^]+\n```\n$/);
    assert.match(ascii.stdout, /^```text\nclient, 2315 requests\/s\n[^]+\n```\n$/);
  });

  it('puts in the values that are set', async () => {
    const cwd = folderWith();

    const { stdout } = await mldesign(['diagram', 'online-inference', '--set', 'request-rate=400', '--set', 'model-ms = 18'], { cwd });
    const json = await mldesign(['diagram', 'online-inference', '--set', 'model-ms=18', '--format', 'json'], { cwd });

    assert.match(stdout, /"Client, 400 requests\/s"[^]+"Model server, 18 ms"/);
    const { diagram } = v.parse(v.strictObject({ version: v.literal(1), diagram: v.strictObject({ ...listed, mermaid: v.string(), ascii: v.string() }), problems: v.array(problem) }), jsonIn(json));
    assert.match(diagram.ascii, /\[model 18\]/);
  });

  for (const [args, message] of [
    [['online-inferense'], /Did you mean “online-inference”\?/],
    [['online-inference', '--set', 'model=18'], /has no parameter “model”\. .*model-ms/],
    [['online-inference', '--set', 'model-ms'], /is no assignment: write NAME=VALUE, such as request-rate=2315/],
    [['--ascii'], /Name the diagram/],
  ] as const) {
    it(`exits with 2 for ${args.join(' ')}`, async () => {
      const cwd = folderWith();

      const { code, stdout, stderr } = await mldesign(['diagram', ...args], { cwd });

      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
