import assert from 'node:assert/strict';
import { applyEdits, insertSection, offerSections, placedSections, readDocument } from '../../../src/core';
import { lint, marked } from '../../support/findings';
import { knowledge } from '../../support/templates';

/** The text after inserting the section of that id. */
function insertIn(text: string, id: string): string {
  const reading = readDocument(text, knowledge);
  const offer = offerSections(reading).find(each => each.id === id);
  assert.ok(offer);
  return applyEdits(text, insertSection(reading, offer));
}

/** The headings of a text, with what follows the mark of each. */
const headings = (text: string): string[] => text.split(/\r?\n/).filter(line => line.startsWith('#'));

describe('insertSection', () => {
  it('puts a missing section where the framework has it, at the level and in the numbering of the others', () => {
    const text = marked('# Feed\n\n## 6. Serving\n\n### 6.1 Inference mode\n\nOnline.\n\n### 6.2 Rollout\n\nCanary.\n\n## 7. Monitoring\n\n### 7.1 Drift\n\nPSI.\n');

    const after = insertIn(text, 'serving/latency-budget');

    assert.deepEqual(headings(after), ['# Feed', '## 6. Serving', '### 6.1 Inference mode', '### 6.2 Latency budget', '### 6.3 Rollout', '## 7. Monitoring', '### 7.1 Drift']);
    assert.match(after, /### 6\.2 Latency budget\n\n<!-- prompt: [^]+?-->\n\n\| stage \|[^]+?\n\n### 6\.3 Rollout\n/);
  });

  it('brings the heading of a step that the document lacks, and no other section of it', () => {
    const text = marked('# Feed\n\n## 1. Requirements\n\nA feed.\n\n## 2. Serving\n\nOnline.\n');

    const after = insertIn(text, 'evaluation/slices');

    assert.deepEqual(headings(after), ['# Feed', '## 1. Requirements', '## 2. Evaluation', '### Slices and fairness', '## 3. Serving']);
  });

  it('fills a section that has its heading already, below what stands there and above its subsections', () => {
    const text = marked('# Feed\n\n## Serving\n\n### Latency budget\n\nOurs:\n\n#### Search\n\n20 ms.\n').replaceAll('\n', '\r\n');

    const after = insertIn(text, 'serving/latency-budget');

    assert.match(after, /Ours:\r\n\r\n<!-- prompt: [^]+-->\r\n\r\n\| stage \|[^]+\r\n\r\n#### Search\r\n/);
    assert.doesNotMatch(after, /(?<!\r)\n/);
    assert.deepEqual(headings(after), headings(text));
  });

  it('fills a section that a label stands for, behind the block that the label is in', () => {
    const text = marked('# Feed\n\n## Data\n\n- Labels: watched 30 s.\n- Split: by time.\n\nEnd.\n');

    const after = insertIn(text, 'data/labels');

    assert.match(after, /- Split: by time\.\n\n<!-- prompt: [^]+\n\nEnd\.\n$/);
  });

  it('changes nothing where the prompt and placeholders stand untouched', () => {
    const text = insertIn(marked('# Feed\n\n## Serving\n\nOnline.\n'), 'serving/fallback');

    assert.equal(insertIn(text, 'serving/fallback'), text);
    assert.equal(insertIn(text.replaceAll('\n', '\r\n'), 'serving/fallback'), text.replaceAll('\n', '\r\n'));
  });

  it('closes a code fence that nobody closed', () => {
    assert.match(insertIn('# Feed\n\n## Serving\n\n```text\nx', 'serving/fallback'), /```text\nx\n```\n\n### Fallback/);
  });

  it('works under every framework, in an empty text too, and makes no rule complain but of what is to be filled in', () => {
    for (const framework of knowledge.catalog.frameworks) {
      for (const { id, section } of placedSections(framework)) {
        const after = insertIn(`---\nmldesign: ${framework.id}\n---\n`, id);

        assert.ok(headings(after).some(heading => heading.endsWith(section.title)), id);
        const complaints = lint(after).filter(({ rule, severity }) => severity !== 'info' && !['empty-section', 'leftover-placeholder', 'missing-step'].includes(rule));
        assert.deepEqual(complaints.map(({ message }) => message), [], id);
      }
    }
  }).timeout(20_000);
});

describe('offerSections', () => {
  it('gives all sections of the framework that the document names, what it lacks first, each part in the framework’s order', () => {
    const offers = offerSections(readDocument('---\nmldesign: four-step\n---\n\n# A\n\n## Clarify requirements\n\n### Scale\n\n5M users.\n', knowledge));
    const all = placedSections(knowledge.framework('four-step')).map(({ id }) => id);

    const lacking = offers.filter(({ entry }) => !entry).map(({ id }) => id);
    const there = offers.filter(({ entry }) => entry).map(({ id }) => id);
    assert.deepEqual(offers.map(({ id }) => id), [...lacking, ...there]);
    assert.deepEqual(lacking, all.filter(id => !there.includes(id)));
    assert.deepEqual(there.map(id => id.split('/')[1]), ['scale']);
  });
});
