import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core';
import { knowledge } from '../../support/templates';

/** What each statement says, and whether it waits for something. */
function statementsOf(text: string): string[] {
  const { evidence, document } = readDocument(text, knowledge);
  return evidence.statements.map(({ span, isPending }) => `${document.visible.slice(span.start, span.end)}${isPending ? ' …' : ''}`);
}

describe('statements', () => {
  it('let a label wait with the list below it, where all of that waits', () => {
    assert.deepEqual(statementsOf('**Leakage risks**\n- TBD\n- [no info]\n'), ['**Leakage risks** …', 'TBD …', '[no info] …']);
    assert.deepEqual(statementsOf('Fallbacks:\n\n- TBD\n'), ['Fallbacks: …', 'TBD …']);
  });

  it('let no label wait that something is said of', () => {
    assert.deepEqual(statementsOf('**Leakage risks**\n- TBD\n- TBD\n- joins by day\n'), ['**Leakage risks**', 'TBD …', 'TBD …', 'joins by day']);
    assert.deepEqual(statementsOf('Leakage is kept out by dates. Others:\n\n- TBD\n'), ['Leakage is kept out by dates.', 'Others: …', 'TBD …']);
    assert.deepEqual(statementsOf('We test for leakage.\n\n- TBD\n'), ['We test for leakage.', 'TBD …']);
  });

  it('keep a number with what it counts on', () => {
    assert.deepEqual(statementsOf('**ii. Leakage risks**\n'), ['**ii. Leakage risks**']);
    assert.deepEqual(statementsOf('It is version ii. Leakage comes next.\n'), ['It is version ii.', 'Leakage comes next.']);
  });

  it('are read in pieces where one goes on without an end, and lose nothing of it', () => {
    const words = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    for (const text of [words, `- ${words}`]) {
      const pieces = statementsOf(`${text}\n`);

      assert.ok(pieces.length > 2 && pieces.every(piece => piece.length <= 4000), String(pieces.length));
      assert.equal(pieces.join(' '), words);
    }
  });

  it('keep of a row the cells that fit in a piece, and the words of the others', () => {
    const { evidence } = readDocument(`| a | b | c |\n|---|---|---|\n| one | two | ${'three '.repeat(1000)}|\n`, knowledge);
    const [, row, ...rest] = evidence.statements;

    assert.deepEqual([row?.kind, row?.cells.length], ['row', 2]);
    assert.ok(rest.length > 0 && rest.every(({ kind, lead }) => kind === 'sentence' && lead === row));
  });
});
