import assert from 'node:assert/strict';
import { applyEdits, insertPiece, parseDocument, rankBySection, type Piece } from '../../../src/core';
import { shipped } from '../../support/templates';

const piece: Piece = { id: 'a', title: 'A', section: 'serving/fallback', summary: 'S.', suits: ['serving/fallback'], body: '| a |\n| --- |\n| [fill: b] |\n\n**C:** d' };

/** The text after inserting at the mark `¦`. */
function insertAt(marked: string): string {
  const text = marked.replace('¦', '');
  return applyEdits(text, [insertPiece(parseDocument(text), marked.indexOf('¦'), piece)]);
}

describe('insertPiece', () => {
  it('stands at the cursor as it is, with a blank line on either side', () => {
    assert.equal(insertAt('# A\n\na\n\n¦\n\nb\n'), `# A\n\na\n\n${piece.body}\n\nb\n`);
    assert.equal(insertAt('¦'), `${piece.body}\n`);
  });

  it('moves behind what it must not split, and keeps Windows line endings', () => {
    for (const before of ['| a | b |\n| - | - |\n| c¦ | d |', '- a\n  - b¦\n- c', '```\nx¦\n```', '<!-- a¦\n\nb -->', '---\nmldesign: ¦seven-step\n---', '#¦ A']) {
      const windows = `${before}\n\nnext\n`.replaceAll('\n', '\r\n');

      assert.equal(insertAt(windows), windows.replace('¦', '').replace('next', `${piece.body.replaceAll('\n', '\r\n')}\r\n\r\nnext`));
    }
  });
});

describe('the pieces that suit a section', () => {
  for (const { id, section } of shipped.pieces) {
    it(`of ${section} begin with ${id}`, () => {
      assert.equal(rankBySection(shipped.pieces, [section])[0]?.thing.id, id);
    });
  }
});
