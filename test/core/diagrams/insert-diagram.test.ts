import assert from 'node:assert/strict';
import { applyEdits, insertDiagram, parseDocument, rankBySection, type CanonicalPart, type Diagram, type SectionKey } from '../../../src/core';
import { shipped } from '../../support/templates';

const diagram: Diagram = { id: 'a', title: 'A', purpose: 'P.', suits: ['serving'], parameters: [], mermaid: 'flowchart LR\n  a --> b', ascii: 'a -> b' };

/** The text after inserting at the mark `|¦|`. */
function insertAt(marked: string, format: 'mermaid' | 'ascii' = 'ascii'): string {
  const cursor = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return applyEdits(text, [insertDiagram(parseDocument(text), cursor, diagram, format)]);
}

const fence = '```text\na -> b\n```';

describe('insertDiagram', () => {
  it('stands at the cursor with a blank line on either side', () => {
    assert.equal(insertAt('a\n\n¦\n\nb\n'), `a\n\n${fence}\n\nb\n`);
    assert.equal(insertAt('¦'), `${fence}\n`);
    assert.equal(insertAt('a¦'), `a\n\n${fence}\n`);
    assert.equal(insertAt('# A¦\nb\n'), `# A\n\n${fence}\n\nb\n`);
  });

  it('moves behind what it must not split', () => {
    for (const [before, after] of [
      ['| a | b |\n| - | - |\n| c¦ | d |\n| e | f |', 'next'],
      ['- a\n  - b¦\n- c', 'next'],
      ['```\nx¦\n```', 'next'],
      ['a¦ long\nparagraph', 'next'],
      ['<!-- a¦\n\nb -->', 'next'],
      ['---\nmldesign: ¦seven-step\n---', 'next'],
      ['> a¦', 'next'],
    ] as const) {
      assert.equal(insertAt(`${before}\n\n${after}\n`), `${before.replace('¦', '')}\n\n${fence}\n\n${after}\n`);
    }
  });

  it('closes a code fence that nobody closed', () => {
    assert.equal(insertAt('a\n\n```mermaid\nx¦'), `a\n\n\`\`\`mermaid\nx\n\`\`\`\n\n${fence}\n`);
  });

  it('keeps Windows line endings and a byte order mark', () => {
    assert.equal(insertAt('\uFEFFa¦\r\n\r\nb\r\n'), `\uFEFFa\r\n\r\n${fence.replaceAll('\n', '\r\n')}\r\n\r\nb\r\n`);
    assert.equal(insertAt('\uFEFF¦'), `\uFEFF${fence}\n`);
  });

  it('writes Mermaid as Mermaid', () => {
    assert.equal(insertAt('¦', 'mermaid'), '```mermaid\nflowchart LR\n  a --> b\n```\n');
  });
});

describe('rankBySection', () => {
  it('says in a section that only those suit it that are made for it, and in a step those that are made for any of it', () => {
    const suiting = (part: CanonicalPart): readonly { readonly suits: readonly CanonicalPart[] }[] =>
      rankBySection(shipped.pieces, [part]).filter(({ suits }) => suits).map(({ thing }) => thing);

    assert.ok(suiting('requirements/scale').every(({ suits }) => suits.includes('requirements/scale')));
    assert.ok(suiting('monitoring').length > suiting('monitoring/drift').length);
    assert.deepEqual(rankBySection(shipped.pieces, []).filter(({ suits }) => suits), []);
  });

  it('puts first what suits the section, then the step', () => {
    const ranked = rankBySection(shipped.diagrams, ['monitoring/drift']);

    assert.equal(ranked[0]?.thing.id, 'monitoring-retraining-loop');
    assert.ok(ranked[0].suits);
  });

  it('puts first what was drawn for the section before what suits it too', () => {
    const first = (section: SectionKey): string | undefined => rankBySection(shipped.diagrams, [section])[0]?.thing.id;

    assert.deepEqual([first('serving/rollout'), first('serving/fallback'), first('serving/inference-mode')], ['rollout-canary', 'fallback-ladder', 'online-inference']);
  });

  it('keeps all of them anywhere', () => {
    assert.equal(rankBySection(shipped.diagrams, []).length, shipped.diagrams.length);
  });
});
