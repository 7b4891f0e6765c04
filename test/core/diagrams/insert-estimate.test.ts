import assert from 'node:assert/strict';
import { applyEdits, estimatesOf, insertEstimate, parseDocument, type EstimateTemplate } from '../../../src/core';
import { shipped } from '../../support/templates';

const template: EstimateTemplate = { id: 'a', title: 'A', purpose: 'P.', suits: ['serving'], estimate: 'dau = 50M users\nqps = dau * 4 requests/user/day to requests/s\nassert qps < 5k QPS\n' };

/** The text after inserting at the mark `¦`. */
function insertAt(marked: string): string {
  const text = marked.replace('¦', '');
  return applyEdits(text, [insertEstimate(parseDocument(text), marked.indexOf('¦'), template)]);
}

describe('insertEstimate', () => {
  it('stands behind what it must not split, with the document’s line endings', () => {
    assert.equal(insertAt('a¦ b\r\n\r\nc\r\n'), `a b\r\n\r\n\`\`\`estimate\r\n${template.estimate.replaceAll('\n', '\r\n')}\`\`\`\r\n\r\nc\r\n`);
  });

  it('numbers names on that are taken, wherever they stand', () => {
    const text = insertAt('```estimate\ndau = 1M users\ndau_2 = 3\n```\n¦');

    assert.match(text, /\ndau_3 = 50M users\nqps = dau_3 \* 4 requests\/user\/day to requests\/s\nassert qps < 5k QPS\n```\n$/);
  });

  it('computes twice in one document, each calculation that we ship', () => {
    for (const each of shipped.estimates) {
      const text = [1, 2].reduce(before => applyEdits(before, [insertEstimate(parseDocument(before), before.length, each)]), '# A\n');
      const { lines } = estimatesOf(parseDocument(text));
      assert.deepEqual(lines.filter(({ outcome }) => outcome.state !== 'computed' && outcome.state !== 'holds'), [], each.id);
      assert.deepEqual(lines.filter(({ stated }) => stated?.isStale), [], each.id);
    }
  });
});
