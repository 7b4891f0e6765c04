import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addMissing, applyEdits, parseDocument, readDocument, type Section } from '../../../src/core';
import { lint, marked } from '../../support/findings';
import { caseStudyText, knowledge, shipped } from '../../support/templates';
import { runs, wildText } from '../../support/wild-text';

const complete = (text: string): string => applyEdits(text, addMissing(readDocument(text, knowledge)));

const step = (title: string, rest = ''): string => `## ${title}\n\nThe team agreed on this part in the review of 12 May.\n\n${rest}`;

const titles = ['Clarifying requirements', 'Framing as an ML task', 'Data preparation', 'Model development', 'Evaluation', 'Deployment and serving', 'Monitoring and infrastructure'];
const numbered = titles.map((title, index) => `${index + 1}. ${title}`);

describe('addMissing', () => {
  it('gives a document of a title alone every step', () => {
    const text = complete(marked('# Feed\n'));

    assert.deepEqual(headingsIn(text, 2), titles);
    assertNothingMissing(text);
  });

  it('puts each step in its place, and numbers all of them once', () => {
    const text = complete(marked(`# Feed\n\n${['1. Requirements', '2. Data', '3. Model', '4. Serving'].map(title => step(title)).join('')}`));

    assert.deepEqual(headingsIn(text, 2), ['1. Requirements', '2. Framing as an ML task', '3. Data', '4. Model', '5. Evaluation', '6. Serving', '7. Monitoring and infrastructure']);
    assertNothingMissing(text);
  });

  it('numbers sections below a step that moves on', () => {
    const text = complete(marked([
      '# Feed\n\n', step('1. Requirements'), step('2. Data'),
      step('3. Serving', '### 3.1 Inference mode\n\nOnline, because a watch counts within 60 s.\n\n### 3.2 Capacity\n\n12 GPUs.\n\n#### 3.2.1 Peak\n\nTwice as many.\n'),
    ].join('')));

    const [serving = ''] = /^## 6\. Serving\n[\s\S]*?(?=^## )/m.exec(text) ?? [];
    const numbers = headingsIn(serving, 3).map(title => title.split(' ')[0]);
    assert.deepEqual(numbers, numbers.map((_, index) => `6.${index + 1}`));
    assert.ok(numbers.length > 2);
    assert.match(serving, new RegExp(`^### (6\\.\\d+) Capacity\\n\\n12 GPUs\\.\\n\\n#### \\1\\.1 Peak$`, 'm'));
    assertNothingMissing(text);
  });

  it('ends a step’s sections before the next step begins', () => {
    const text = complete(marked(`# Feed\n\n${step('1. Data', '### Data sources\n\nLogs.\n')}`));

    const at = (title: string): number => text.search(new RegExp(`^#+ (?:\\d\\. )?${title}$`, 'm'));
    assert.ok(at('Labels') > at('Data sources') && at('Labels') < at('Model development'));
    assertNothingMissing(text);
  });

  it('follows Roman numbers, words before numbers, and other levels', () => {
    const roman = complete(marked('# Feed\n\n## I. Requirements\n\nAll agreed on in May.\n\n## II. Data\n\nLogs of 28 days.\n\n## III. Monitoring\n\nPSI.\n'));
    const words = complete(marked('# Step 1: Requirements\n\nAll agreed on in May.\n\n# Step 2: Monitoring\n\n## 2.1 Drift\n\nPSI.\n'));

    assert.deepEqual(headingsIn(roman, 2).map(title => title.split(' ')[0]), ['I.', 'II.', 'III.', 'IV.', 'V.', 'VI.', 'VII.']);
    assert.deepEqual(headingsIn(words, 1).map(title => title.split(':')[0]), numbered.map((_, index) => `Step ${index + 1}`));
    assert.ok(headingsIn(words, 2).some(title => /^7\.\d Drift$/.test(title)));
  });

  it('numbers nothing where the document does not', () => {
    const text = complete(marked(`# Feed\n\n${['Requirements', 'Data'].map(title => step(title)).join('')}`));

    assert.ok(headingsIn(text, 2).every(title => !/^\d/.test(title)));
    assertNothingMissing(text);
  });

  it('leaves out what has been treated, or does not apply', () => {
    const before = marked(`# Feed\n\n${step('Model', '### Baseline\n\nN/A: the vendor runs the only model.\n')}`);

    assert.equal(complete(before).match(/^#+ .*Baseline.*$/gm)?.length, 1);
  });

  it('has nothing to add to a complete document, nor a second time', () => {
    const study = caseStudyText('video-recommendation');
    const added = complete(marked(`# Feed\n\n${step('3. Data')}`));

    assert.equal(complete(study), study);
    assert.equal(complete(added), added);
  });

  it('keeps Windows line endings and the byte order mark', () => {
    const before = `\uFEFF${marked(`# Feed\n\n${step('1. Data')}${step('2. Serving')}`)}`.replaceAll('\n', '\r\n');

    const text = complete(before);

    assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/);
    assert.equal(text.lastIndexOf('\uFEFF'), 0);
    assert.equal(text.replaceAll('\r', ''), complete(before.replaceAll('\r', '')));
  });

  for (const { id } of shipped.caseStudies) {
    it(`completes “${id}”, whatever is taken from it`, () => {
      const study = caseStudyText(id);
      const { sections } = parseDocument(study);
      const removable = sections.filter(({ level }) => level === 2 || level === 3);
      fc.assert(fc.property(fc.subarray(removable, { minLength: 1, maxLength: 9 }), removed => {
        let count = 0;
        const text = complete(without(study, removed).replaceAll(/^## /gm, () => `## ${++count}. `));

        assertNothingMissing(text);
        const steps = headingsIn(text, 2);
        assert.deepEqual(steps.map(title => Number.parseInt(title, 10)), steps.map((_, index) => index + 1));
      }), { numRuns: 25 });
    }).timeout(60_000);
  }

  it('keeps every line of any text, but for numbers', () => {
    fc.assert(
      fc.property(wildText, body => {
        for (const text of [body, `---\nmldesign: seven-step\n---\n${body}`, `---\nmldesign: four-step\n---\n\n# A\n\n## 1. Data\n\n${body}`]) {
          const edits = addMissing(readDocument(text, knowledge));

          assert.doesNotThrow(() => applyEdits(text, edits));
          assert.equal(new Set(edits.map(({ span }) => span.start)).size, edits.length);
          assert.deepEqual(edits.filter(({ span }) => !/^[\s\uFEFF]*$|^(?:(?:step|phase|part|section|шаг|этап)\s+)?[\d.]+$|^[IVX]+$/iu.test(text.slice(span.start, span.end))), []);
        }
      }),
      runs,
    );
  });
});

function headingsIn(text: string, wanted: number): string[] {
  return parseDocument(text).sections.filter(({ level }) => level === wanted).map(({ title }) => title);
}

function assertNothingMissing(text: string): void {
  const left = lint(text).filter(({ rule, severity }) => rule === 'missing-step' || (rule === 'missing-section' && severity !== 'info'));
  assert.deepEqual(left.map(({ message }) => message), []);
}

function without(text: string, removed: readonly Section[]): string {
  const outer = removed.filter(({ span }) => !removed.some(each => each.span.start < span.start && span.end <= each.span.end));
  return applyEdits(text, outer.map(({ span }) => ({ span, newText: '' })));
}
