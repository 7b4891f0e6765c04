import assert from 'node:assert/strict';
import { findingsOf, marked } from '../../support/findings';

const draft = (heading: string): string =>
  marked(`# Feed\n\n## Serving\n\nThe ranker answers within 80 ms at p99.\n\n## ${heading}\n\n### Serving\n\n- If the ranker fails, the popular list of the day is the fallback.\n`);

describe('what a document puts off', () => {
  it('is no evidence that it is done', () => {
    assert.equal(findingsOf('no-fallback', draft('When things fail')).length, 0);
    for (const heading of ['Future work', 'Future model improvements', 'Possible extensions', 'Nice to have']) {
      assert.equal(findingsOf('no-fallback', draft(heading)).length, 1, heading);
    }
  });

  it('is told from what is forecast', () => {
    assert.equal(findingsOf('no-fallback', draft('Forecasts of future demand')).length, 0);
  });
});
