import assert from 'node:assert/strict';
import { parseDocument } from '../../src/core';
import { loadMermaid } from '../support/mermaid';
import { shipped } from '../support/templates';

/** Every Mermaid source that we ship, by where it stands. */
const sources: readonly (readonly [string, string])[] = [
  ...shipped.diagrams.map(({ id, mermaid }) => [`diagram ${id}`, mermaid] as const),
  ...shipped.caseStudies.flatMap(({ id, body }) =>
    parseDocument(body)
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap(block => (block.kind === 'fence' && block.language === 'mermaid' ? [body.slice(block.content.start, block.content.end)] : []))
      .map((source, index) => [`case study ${id}, diagram ${index + 1}`, source] as const),
  ),
];

describe('Mermaid parses', () => {
  for (const [name, source] of sources) {
    it(name, async () => {
      const mermaid = await loadMermaid();

      assert.ok(await mermaid.parse(source));
    }).timeout(60_000);
  }

  it('no diagram with an arrow to nowhere', async () => {
    const mermaid = await loadMermaid();

    await assert.rejects(mermaid.parse('flowchart LR\n  A[ --> B'));
  }).timeout(60_000);
});

describe('ASCII diagrams', () => {
  for (const { id, ascii } of shipped.diagrams) {
    it(`${id} fits a page of any font`, () => {
      assert.match(ascii, /^[\x20-\x7e\n]+$/);
      assert.ok(ascii.split('\n').every(line => line.length <= 110), 'A line is wider than 110 characters.');
    });
  }
});
