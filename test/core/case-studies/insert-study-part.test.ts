import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, findStudyPart, guideCaseStudy, insertStudyPart, parseDocument, readDocument, scaffoldBlank, scaffoldCaseStudy, studyParts, type CaseStudy } from '../../../src/core';
import { brief, lint, marked } from '../../support/findings';
import { knowledge, shipped } from '../../support/templates';
import { runs, wildText } from '../../support/wild-text';

const answers = { title: 'My own', date: '2026-11-21' };

function studyOf(id: string): CaseStudy {
  const study = shipped.caseStudies.find(each => each.id === id);
  assert.ok(study);
  return study;
}

const video = studyOf('video-recommendation');

function insert(text: string, title: string, study = video): string {
  const part = findStudyPart(studyParts(study, knowledge), title);
  assert.ok(part, title);
  return applyEdits(text, insertStudyPart(readDocument(text, knowledge), part, knowledge));
}

/** What stands under the heading of that title in the case study, before the next one. */
function worked(title: string, study = video): string {
  const { sections } = parseDocument(study.body);
  const index = sections.findIndex(section => section.title === title);
  return study.body.slice(sections[index]?.headingSpan.end, sections[index + 1]?.headingSpan.start).trim();
}

function headings(text: string): string[] {
  return parseDocument(text).sections.slice(1).map(({ level, title }) => `${'#'.repeat(level)} ${title}`);
}

const blank = (id = 'seven-step'): string => scaffoldBlank(knowledge.framework(id), answers, shipped);

describe('studyParts', () => {
  it('are the steps with their sections, and what stands beside the steps', () => {
    const parts = studyParts(video, knowledge);

    assert.equal(parts.filter(({ isStep }) => isStep).length, 9);
    assert.deepEqual(parts.filter(({ under }) => under === 'Evaluation').map(({ title, steps }) => `${title}: ${steps.join()}`).slice(0, 2), ['Evaluation: evaluation', 'Offline metrics: evaluation']);
    assert.deepEqual(findStudyPart(parts, 'Risks')?.steps, []);
    assert.equal(findStudyPart(parts, '4. model development')?.title, 'Model development');
  });
});

describe('insertStudyPart', () => {
  it('takes the place of the prompt and skeleton of a new document, and of nothing else', () => {
    const before = blank();

    const after = insert(before, 'Labels');

    const [head = '', tail = ''] = after.split(worked('Labels'));
    assert.ok(before.startsWith(head) && before.endsWith(tail));
    assert.match(head, /\n### Labels\n\n$/);
    assert.match(tail, /^\n\n### /);
  });

  it('goes behind what the author has written', () => {
    const text = marked('# Feed\n\n## Data\n\n### Labels\n\nA like within a day.\n\n### Split\n\nBy time.\n');

    assert.equal(insert(text, 'Labels'), text.replace('a day.\n', `a day.\n\n${worked('Labels')}\n`));
  });

  for (const [what, content] of [
    ['a prompt with a word changed', '<!-- prompt: Each feature with its source, really. -->'],
    ['a comment', '<!-- ask Ana -->'],
    ['a suppression', '<!-- mldesign-ignore no-label-strategy: the vendor labels -->\n\n[fill: labels]'],
    ['a word beside a placeholder', 'Likes within [fill: window]'],
    ['bare bullets', '- likes\n- dwell'],
    ['code', '```text\nimpression -> click\n```'],
  ] as const) {
    it(`leaves ${what} alone`, () => {
      const before = marked(`# Feed\n\n## Data\n\n### Labels\n\n${content}\n\n### Split\n\nBy time.\n`);

      const after = insert(before, 'Labels');

      assert.ok(content.split('\n\n').every(block => after.includes(`${block}\n`)));
      assert.ok(after.includes(worked('Labels')));
      assert.equal(after.length - before.length, worked('Labels').length + 2);
    });
  }

  it('comes before the subsections of its section', () => {
    const after = insert(marked('# Feed\n\n## Data\n\n### Labels\n\n[fill: labels]\n\n#### Mine\n\nYes.\n'), 'Labels');

    assert.ok(after.endsWith(`### Labels\n\n${worked('Labels')}\n\n#### Mine\n\nYes.\n`));
  });

  it('makes a heading where there is none: in the framework’s order, at the level and in the numbering of its siblings', () => {
    const text = marked('# Feed\n\n## 1. Data\n\n### 1.1 Data sources\n\nLogs.\n\n### 1.2 Split\n\nBy time.\n\n#### 1.2.1 Gap\n\nA day.\n');

    const after = insert(text, 'Labels');

    assert.deepEqual(headings(after), ['# Feed', '## 1. Data', '### 1.1 Data sources', '### 1.2 Labels', '### 1.3 Split', '#### 1.3.1 Gap']);
    assert.ok(after.includes(`### 1.2 Labels\n\n${worked('Labels')}\n\n### 1.3 Split`));
  });

  it('makes the step too where that is missing', () => {
    const after = insert(marked('# Feed\n\n## 1. Requirements\n\nA feed.\n\n## 2. Model\n\nTrees.\n'), 'Labels');

    assert.deepEqual(headings(after), ['# Feed', '## 1. Requirements', '## 2. Data preparation', '### Labels', '## 3. Model']);
  });

  it('puts a section that the framework does not know behind the one that it follows', () => {
    const after = insert(marked('# Feed\n\n## Model\n\n### Baseline\n\nPopular.\n\n### Architecture\n\nTrees.\n\n### Loss function\n\nLog loss.\n'), 'Cold start');

    assert.deepEqual(headings(after), ['# Feed', '## Model', '### Baseline', '### Architecture', '### Cold start', '### Loss function']);
  });

  it('finds the author’s own words for a section', () => {
    const after = insert(marked('# Feed\n\n## Datasets\n\n### 🏷️ Ground truth\n\n### Split\n\nBy time.\n'), 'Labels');

    assert.ok(after.includes(`### 🏷️ Ground truth\n\n${worked('Labels')}\n\n### Split`));
  });

  it('adapts the levels of a step’s sections to the document’s', () => {
    const after = insert(marked('# Requirements\n\nA feed.\n\n# Evaluation\n'), 'Evaluation');

    assert.deepEqual(headings(after).slice(0, 4), ['# Requirements', '# Evaluation', '## Offline metrics', '## Online metrics']);
  });

  it('gives each section of a step that is begun its own place', () => {
    const text = marked('# Feed\n\n## Data preparation\n\nAgreed in May.\n\n### Features\n\nThe last 50 watches.\n\n### Labels\n\n[fill: labels]\n');

    const after = insert(text, 'Data preparation');

    assert.ok(after.includes('Agreed in May.'));
    assert.ok(after.includes(`The last 50 watches.\n\n${worked('Features')}\n`));
    assert.ok(after.includes(`### Labels\n\n${worked('Labels')}\n`) && !after.includes('[fill: labels]'));
    assert.deepEqual(headings(after).filter(title => !headings(text).includes(title)).length, studyParts(video, knowledge).filter(({ under, isStep }) => under === 'Data preparation' && !isStep).length - 2);
  });

  it('goes by what a section means into a document of another framework', () => {
    const text = blank('four-step');

    const after = insert(insert(insert(text, 'Labels'), 'Latency budget'), 'Launch criteria');

    assert.ok(after.includes(`### Labels\n\n${worked('Labels')}\n`) && after.includes(`### Latency budget\n\n${worked('Latency budget')}\n`));
    const [modelling = ''] = /^## 3\. [^]*?(?=^## 4\. )/m.exec(after) ?? [];
    assert.ok(modelling.includes(`\n### Launch criteria\n\n${worked('Launch criteria')}\n`));
    assert.deepEqual(headings(after).filter(title => title !== '### Launch criteria'), headings(text));
  });

  it('leaves a step of the framework’s that is two in one to the other', () => {
    const text = blank('four-step');

    const after = insert(text, 'Deployment and serving');

    assert.ok(after.includes(`### Batch or online\n\n${worked('Inference mode')}\n`));
    assert.ok(after.endsWith(text.slice(text.indexOf('### Operational monitoring'))));
  });

  it('keeps what a step says before its sections, or without any', () => {
    const study: CaseStudy = { ...video, body: '# Own\n\n## Data\n\nAll from the event log.\n\n### Labels\n\nA like.\n\n## Evaluation\n\nBy hand.\n' };

    const merged = insert(insert(blank('four-step'), 'Data', study), 'Evaluation', study);
    const flat = insert(marked('# Feed\n\n## Labels\n\n## Split\n\nBy time.\n'), 'Data', study);

    assert.match(merged, /\n## 2\. Data and features\n\n[^]*All from the event log\.\n[^]*\n### Labels\n\nA like\.\n/);
    assert.match(merged, /\n## 3\. Modelling\n\n[^#]*By hand\.\n/);
    assert.match(flat, /\n## Data[^\n]*\n\nAll from the event log\.\n/);
    assert.ok(flat.includes('## Labels\n\nA like.\n\n'));
  });

  it('has nothing to insert where the case study says nothing', () => {
    const study: CaseStudy = { ...video, body: '# Own\n\n## Data\n\n### Labels\n' };
    const text = marked('# Feed\n\n## Data\n\n### Labels\n\nMine.\n');

    assert.equal(insert(text, 'Labels', study), text);
  });

  it('puts what stands beside the steps at the end, or under the heading that there is', () => {
    const text = marked('# Feed\n\n## Data\n\nLogs.\n');

    assert.equal(insert(text, 'Risks'), `${text}\n## Risks\n\n${worked('Risks')}\n`);
    assert.equal(insert(`${text}\n## Risks\n`, 'Risks'), `${text}\n## Risks\n\n${worked('Risks')}\n`);
  });

  it('renames what the document’s estimates define already, where it is defined and used', () => {
    const after = insert(marked('# Feed\n\n## Requirements\n\n### Use cases\n\n```estimate\ndau = 3 users\nthrice = dau * 3\n```\n'), 'Scale');

    assert.match(after, /^dau_2 +=/m);
    assert.deepEqual(lint(after).filter(({ rule }) => rule.startsWith('estimate-')).map(({ message }) => message), []);
  });

  it('keeps Windows line endings and the byte order mark', () => {
    for (const text of [blank(), marked('# Feed\n\n## 1. Data\n\n### Split\n\nBy time.\n')]) {
      const before = `\uFEFF${text}`.replaceAll('\n', '\r\n');

      const after = insert(before, 'Labels');

      assert.doesNotMatch(after, /(?<!\r)\n|\r(?!\n)/);
      assert.equal(after.replaceAll('\r', '').slice(1), insert(text, 'Labels'));
    }
  });

  for (const study of shipped.caseStudies) {
    it(`makes the worked “${study.id}” of the guided one, part by part`, () => {
      const guided = scaffoldCaseStudy(guideCaseStudy(study, knowledge), { ...answers, title: study.title }, shipped);
      const parts = studyParts(study, knowledge).filter(({ isStep }) => isStep);

      const after = parts.reduce((text, { title }) => insert(text, title, study), guided);

      const steps = (text: string): string => text.slice(text.indexOf('\n## '));
      assert.equal(steps(after).trimEnd(), steps(study.body).trimEnd());
    });

    it(`fills a new document with the steps of “${study.id}”, without an error`, () => {
      const parts = studyParts(study, knowledge).filter(({ isStep, steps }) => isStep && steps.length > 0);

      const after = parts.reduce((text, { title }) => insert(text, title, study), blank());

      assert.deepEqual(brief(lint(after)).filter(found => /^error|section$|step$|order$|skip$|placeholder$/.test(found) && found !== 'info missing-section'), []);
    });
  }

  it('keeps every line of any text, but for numbers and what templates wrote', () => {
    const parts = studyParts(video, knowledge);
    fc.assert(
      fc.property(wildText, fc.nat(parts.length - 1), (body, index) => {
        const part = parts[index];
        assert.ok(part);
        for (const text of [body, `---\nmldesign: seven-step\n---\n${body}`, `---\nmldesign: four-step\n---\n\n# A\n\n## 1. Data\n\n${body}`]) {
          const edits = insertStudyPart(readDocument(text, knowledge), part, knowledge);

          assert.doesNotThrow(() => applyEdits(text, edits));
          assert.ok(edits.some(({ newText }) => newText.length > 20));
          const gone = edits.map(({ span }) => text.slice(span.start, span.end)).filter(each => !/^[\s\uFEFF]*$|^(?:(?:step|phase|part|section|шаг|этап)\s+)?[\d.]+$|^[IVX]+$/iu.test(each));
          assert.deepEqual(gone.filter(each => /[\p{L}\p{N}]/u.test(each.replaceAll(/\[fill:[^\]]*\]/g, ''))), []);
        }
      }),
      runs,
    );
  });
});
