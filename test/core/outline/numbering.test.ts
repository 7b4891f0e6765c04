import assert from 'node:assert/strict';
import { withoutNumbering } from '../../../src/core/outline/numbering';

describe('withoutNumbering', () => {
  for (const [title, words] of [
    ['3. Data', 'Data'], ['3) Data', 'Data'], ['1.2 Labels', 'Labels'], ['Step 3: Data', 'Data'], ['Step 3 Data', 'Data'], ['IV. Evaluation', 'Evaluation'],
    ['Data', 'Data'], ['2 towers', '2 towers'], ['A/B test', 'A/B test'], ['I think', 'I think'], ['', ''],
  ] as const) {
    it(`makes “${words}” of “${title}”`, () => {
      assert.equal(withoutNumbering(title), words);
    });
  }
});
