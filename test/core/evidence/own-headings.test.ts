import assert from 'node:assert/strict';
import { lintDocument, readDocument } from '../../../src/core';
import { caseStudyText, knowledge } from '../../support/templates';

/** What the headings stand for, of the document with some of them in other words. */
function stepsOf(text: string, ...titles: readonly string[]): (readonly string[] | undefined)[] {
  const { outline } = readDocument(text, knowledge);
  return titles.map(title => outline.entries.find(entry => entry.title === title)?.steps);
}

const study = caseStudyText('fraud-detection');
const reworded = study
  .replace(/^## 5\. .*$/m, '## How do we know?')
  .replace(/^## 7\. .*$/m, '## Staying awake');

/** Without its sections' headings a step is told by what stands in it alone. */
const flat = (text: string): string => text.replaceAll(/^### .*\n/gm, '');

describe('headings in an author’s own words', () => {
  it('stand for the step that is told below them and has no other heading', () => {
    assert.deepEqual(stepsOf(flat(reworded), 'How do we know?', 'Staying awake'), [['evaluation'], ['monitoring']]);
  });

  it('stand for it below the heading of another step, too', () => {
    const text = flat(study).replace(/^## 7\. .*$/m, '### Staying awake');
    assert.deepEqual(stepsOf(text, 'Staying awake'), [['monitoring']]);
  });

  it('stand for nothing where the step has its heading, or hardly a word of it is said', () => {
    const second = `${flat(study)}\n## Staying awake\n\nWe page the ranking team when the PSI of a feature exceeds 0.2, and retrain weekly.\n`;
    assert.deepEqual(stepsOf(second, 'Staying awake'), [[]]);
    const loose = `${flat(study).replace(/^## 7\. [\s\S]*$/m, '')}\n## Staying awake\n\nWe drink coffee.\n`;
    assert.deepEqual(stepsOf(loose, 'Staying awake'), [[]]);
  });

  it('stand for nothing over the sections of another step', () => {
    const text = reworded.replace(/^## How do we know\?$/m, '## How do we know?\n\n### Scope\n\nOnly payments by card.\n\n### Objectives\n\nFewer chargebacks.\n');
    assert.notDeepEqual(stepsOf(text, 'How do we know?'), [['evaluation']]);
  });

  it('are no matter of the model because they name what it does', () => {
    const { index } = readDocument(study, knowledge).outline.map;
    assert.deepEqual(['What must the new model live with?', 'The question the model answers'].map(title => index.name(title).parts), [[], []]);
  });

  it('let the rules of their step speak', () => {
    const watched = `${flat(study).replace(/^## 7\. [\s\S]*$/m, '')}\n## Staying awake\n\nThe PSI of each feature is plotted. The ranking team is paged when p99 exceeds 200 ms for 5 minutes, and the model is trained anew each week.\n`;
    const findings = lintDocument(watched, knowledge).findings.map(({ rule }) => rule);
    assert.ok(!findings.includes('missing-step'), findings.join());
    assert.ok(findings.includes('drift-metric-without-threshold'), findings.join());
  });
});
