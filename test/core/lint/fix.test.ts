import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixDocument, type Report, type Rule } from '../../../src/core';
import { marked } from '../../support/findings';
import { knowledge } from '../../support/templates';
import { runs, wildText } from '../../support/wild-text';

const fix = (text: string): ReturnType<typeof fixDocument> => fixDocument(text, knowledge);

const sized = (sum: string): string => marked(`# Feed\n\n## Clarifying requirements\n\nMachines: ${sum}.\n`);

describe('fixDocument', () => {
  it('applies what is safe', () => {
    const { text, fixed, passes, unstable } = fix(sized('46.3M / 90k × 1.5 = 872'));

    assert.equal(text, sized('46.3M / 90k × 1.5 = 771.7'));
    assert.deepEqual({ fixed, passes, unstable }, { fixed: 1, passes: 1, unstable: undefined });
  });

  it('leaves what is not', () => {
    const before = marked('# Feed\n\n## Data\n\nLogs of 28 days.\n');

    const { text, fixed, passes, linted } = fix(before);

    assert.equal(text, before);
    assert.deepEqual([fixed, passes], [0, 0]);
    assert.ok(linted.findings.some(finding => finding.fix));
  });

  it('gives what the rules find afterwards', () => {
    const { linted } = fix(marked('# Feed\n\n## Model\n\n#### Baseline\n\nPopular items.\n'));

    assert.ok(linted.reading.document.sections.some(({ title, level }) => title === 'Baseline' && level === 3));
    assert.deepEqual(linted.findings.filter(({ rule }) => rule === 'heading-level-skip'), []);
  });

  it('works inside out: what lies in another fix comes in the next pass', () => {
    const { text, fixed, passes } = fix(marked('# Feed\n\n### Model\n\n##### Baseline\n\nPopular items.\n'));

    assert.equal(text, marked('# Feed\n\n## Model\n\n### Baseline\n\nPopular items.\n'));
    assert.deepEqual([fixed, passes], [2, 2]);
  });

  it('keeps the byte order mark and every line ending', () => {
    const before = '\uFEFF---\r\nmldesign: seven-step\r\n---\r\n\r\n# Feed\r\n\r\n### Model  \r\n\r\nTrees.\n\n### Data\r\rLogs.\r\n';

    assert.equal(fix(before).text, before.replaceAll('### ', '## '));
  });

  it('leaves what a comment silences, and what is switched off', () => {
    const silenced = marked('# Feed\n\n<!-- mldesign-ignore heading-level-skip: our wiki asks for it -->\n\n### Model\n\nTrees.\n');
    const text = marked('# Feed\n\n### Model\n\nTrees.\n');

    assert.equal(fix(silenced).text, silenced);
    assert.equal(fixDocument(text, knowledge, { overrides: { 'heading-level-skip': 'off' } }).text, text);
  });

  it('applies of overlapping fixes the first', () => {
    const rules = [replacing('second', 'XY', '2'), replacing('first', 'WX', '1'), replacing('third', 'Z', '3')];

    const { text, fixed, passes } = fixDocument(marked('WXYZ\n'), knowledge, { rules });

    assert.equal(text, marked('1Y3\n'));
    assert.deepEqual([fixed, passes], [2, 1]);
  });

  it('names the rules that come to no rest', () => {
    const { text, fixed, passes, unstable } = fixDocument(marked('# A\n'), knowledge, { rules: [replacing('there', 'A', 'B'), replacing('back', 'B', 'A')] });

    assert.equal(text, marked('# B\n'));
    assert.deepEqual([fixed, passes, unstable], [3, 3, ['back']]);
  });

  it('comes to rest on any text, and then leaves it alone', () => {
    fc.assert(
      fc.property(wildText, body => {
        for (const text of [body, `---\nmldesign: seven-step\n---\n${body}`]) {
          const first = fix(text);

          assert.equal(first.unstable, undefined);
          assert.equal(fix(first.text).text, first.text);
        }
      }),
      runs,
    );
  });

  it('changes nothing but what it fixes: taken away, headings and sums leave the same text', () => {
    fc.assert(
      fc.property(wildText, body => {
        const text = `---\nmldesign: seven-step\n---\n${body}`;

        assert.equal(withoutFixed(fix(text).text), withoutFixed(text));
      }),
      runs,
    );
  });
});

/** The text without the marks of headings and without numbers, which is all that safe fixes may touch. */
function withoutFixed(text: string): string {
  return text.replaceAll(/#|[\d.,]+[kKMBT]?/g, '');
}

/** A rule that wants a text to be another one. */
function replacing(id: string, from: string, newText: string): Rule {
  return {
    id, summary: '', why: '', source: '', nature: 'broken', severity: 'error', inNotes: true, about: [], examples: { good: '', bad: '' },

    *check({ document: { source } }): Iterable<Report> {
      const start = source.text.lastIndexOf(from);
      if (start !== -1) {
        const span = { start, end: start + from.length };
        yield { message: id, span, fix: { title: id, edits: [{ span, newText }], safe: true } };
      }
    },
  };
}
