import assert from 'node:assert/strict';
import { firstClause } from '../../../src/core';
import { shipped } from '../../support/templates';

describe('firstClause', () => {
  it('ends with the sentence, or with the first thought of a long one', () => {
    assert.deepEqual(firstClause('A guest looks at a rental, and the page offers 12 others. Useful ones are substitutes: homes.'), {
      first: 'A guest looks at a rental, and the page offers 12 others', rest: 'Useful ones are substitutes: homes.',
    });
    assert.deepEqual(firstClause('Of 500M posts a day one in 500 breaks policy, in text or image. More.'), {
      first: 'Of 500M posts a day one in 500 breaks policy', rest: 'in text or image. More.',
    });
    assert.equal(firstClause('It sends 20k products to 1,000.5 stores').first, 'It sends 20k products to 1,000.5 stores');
  });

  it('is short for every case study, and leaves something to say', () => {
    for (const { id, summary } of shipped.caseStudies) {
      const { first, rest } = firstClause(summary);

      assert.ok(first.length >= 20 && first.length <= 120, `${id}: ${first}`);
      assert.notEqual(rest, '', id);
    }
  });
});
