import assert from 'node:assert/strict';
import { headingOfStep, readDocument, stepAt, stepIds } from '../../../src/core';
import { marked } from '../../support/findings';
import { caseStudyText, knowledge, shipped } from '../../support/templates';

const outlineOf = (text: string) => readDocument(text, knowledge).outline;
const draft = marked('# Feed\n\nWhat it is.\n\n## Data\n\n### Labels\n\nLikes.\n\n## Model\n\n### Mine\n\nTrees.\n\n## Credits\n\nAna.\n');

describe('stepAt', () => {
  for (const [words, step] of [['What it is', undefined], ['Likes', 'data'], ['## Model', 'model'], ['Trees', 'model'], ['Ana', undefined]] as const) {
    it(`is ${step ?? 'no step'} at “${words}”`, () => {
      assert.equal(stepAt(outlineOf(draft), draft.indexOf(words)), step);
    });
  }
});

describe('headingOfStep', () => {
  it('is the heading that names the step, whatever comes before it', () => {
    const text = marked('# Feed\n\n### Baseline\n\nPopular.\n\n## 4. Model development\n\nTrees.\n');

    const span = headingOfStep(outlineOf(text), 'model');

    assert.equal(text.slice(span?.start, span?.end), '4. Model development');
  });

  it('is the first heading with a part of the step where none names it', () => {
    const text = marked('# Feed\n\n### Baseline\n\nPopular.\n\n### Loss function\n\nLog loss.\n');

    const span = headingOfStep(outlineOf(text), 'model');

    assert.equal(text.slice(span?.start, span?.end), 'Baseline');
    assert.equal(headingOfStep(outlineOf(text), 'serving'), undefined);
  });

  for (const { id } of shipped.caseStudies) {
    it(`finds the seven steps of “${id}” in their order`, () => {
      const outline = outlineOf(caseStudyText(id));

      const places = stepIds.map(step => headingOfStep(outline, step)?.start ?? -1);

      assert.deepEqual(places, places.toSorted((a, b) => a - b));
      assert.ok(places.every(place => place > 0));
    });
  }
});
