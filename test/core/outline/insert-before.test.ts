import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, insertBefore, lintDocument, parseDocument } from '../../../src/core';
import { knowledge } from '../../support/templates';

const comment = '<!-- x -->';

/** The text after inserting before the mark `¦`. */
function before(marked: string): string | undefined {
  const text = marked.replace('¦', '');
  const edit = insertBefore(parseDocument(text), marked.indexOf('¦'), comment);
  return edit && applyEdits(text, [edit]);
}

describe('insertBefore', () => {
  it('stands before the block or the heading, and splits nothing', () => {
    for (const [block, where] of [['# He¦ading', 'a heading'], ['one\ntw¦o', 'a paragraph'], ['- a\n  - b¦c', 'a list'], ['| a |\n| - |\n| ¦b |', 'a table'], ['```text\nx¦\n```', 'code'], ['> qu¦ote', 'a quote'], ['¦Bold', 'its first character']] as const) {
      assert.equal(before(`First.\n\n${block}\n\nLast.\n`), `First.\n\n${comment}\n\n${block.replace('¦', '')}\n\nLast.\n`, where);
    }
  });

  it('keeps the line endings', () => {
    assert.equal(before('# A\r\n\r\nb¦c\r\n'), `# A\r\n\r\n${comment}\r\n\r\nbc\r\n`);
  });

  it('has no place in front matter', () => {
    assert.equal(before('---\nmldesign: ¦seven-step\n---\n\n# A\n'), undefined);
  });

  it('is where a comment silences the finding', () => {
    const folder = 'test/fixtures/styles';
    const texts = [...readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')), readFileSync('test/host/sample/feed-ranking-draft.md', 'utf8')];
    let silenced = 0;
    for (const text of texts) {
      const { findings } = lintDocument(text, knowledge);
      for (const { rule, span } of findings.filter(finding => !['suppression', 'too-large'].includes(finding.rule))) {
        const edit = insertBefore(parseDocument(text), span.start, `<!-- mldesign-ignore ${rule}: the platform team decides it -->`);
        if (edit) {
          const after = lintDocument(applyEdits(text, [edit]), knowledge);
          silenced++;
          assert.ok(after.findings.filter(finding => finding.rule === rule).length < findings.filter(finding => finding.rule === rule).length, `${rule}: ${text.slice(span.start, span.end)}`);
          assert.deepEqual(after.findings.filter(finding => finding.rule === 'suppression'), []);
        }
      }
    }
    assert.ok(silenced > 20, String(silenced));
  });
});
