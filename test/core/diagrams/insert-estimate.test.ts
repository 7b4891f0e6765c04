import assert from 'node:assert/strict';
import { applyEdits, estimatesOf, inputsOf, insertEstimate, lintDocument, parseDocument, type EstimateTemplate } from '../../../src/core';
import { fenced, inWords, sheetOf } from '../../support/estimates';
import { knowledge, shipped } from '../../support/templates';

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

    assert.match(text, /\ndau_3 = 50M users\nqps   = dau_3 \* 4 requests\/user\/day to requests\/s\nassert qps < 5k QPS\n```\n$/);
  });

  it('numbers names on that are defined below, still open or wrong', () => {
    const text = insertAt('# A\n¦\n```estimate\ndau = [fill: users]\nqps = 5 ms + 2 GB\n```\n');

    assert.match(text, /\ndau_2 = 50M users\nqps_2 = dau_2 \* 4 requests\/user\/day to requests\/s\nassert qps_2 < 5k QPS\n```\n/);
  });

  it('keeps its columns when its names are numbered on', () => {
    for (const each of shipped.estimates) {
      const text = applyEdits('', [insertEstimate(parseDocument(''), 0, each)]);
      const twice = applyEdits(text, [insertEstimate(parseDocument(text), text.length, each)]);
      const columnsOf = (block: string, sign: RegExp): number => new Set(block.split('\n').flatMap(line => (/^[^=#]+#|^\w+ *=.*/.test(line) && sign.test(line) ? [line.search(sign)] : []))).size;

      for (const sign of [/ = /, /# =>/]) {
        assert.equal(columnsOf(twice.slice(text.length), sign), columnsOf(text, sign), `${each.id}\n${twice}`);
      }
      assert.match(twice.slice(text.length), /^\w+_2 +=/m);
    }
  });

  it('lets its author put in the number of each input, without its unit', () => {
    const inputs = (...lines: readonly string[]): string[] => inputsOf(fenced(...lines)).map(({ start, end }) => fenced(...lines).slice(start, end));

    assert.deepEqual(inputs('dau = 50M users', 'qps = dau * 4 requests/day', 'rate = 2.5 %', 'price = $2.50/GPU/h', 'lag = ~200ms', 'n = 1,000', 'left = [fill: how many]', 'assert qps < 5k QPS'), [
      '50M', '2.5', '2.50', '200', '1,000',
    ]);
  });

  it('takes no unit for its own name that another line divides by', () => {
    const shards = shipped.estimates.find(({ estimate }) => /^shards\b/m.test(estimate));
    assert.ok(shards);
    const before = '```estimate\neach = 640 GB / shards\n```\n';

    const text = applyEdits(before, [insertEstimate(parseDocument(before), before.length, shards)]);

    assert.match(text, /\nshards_2 +=/);
    assert.deepEqual(sheetOf(text).lines.filter(({ outcome }) => outcome.state === 'wrong').map(inWords), []);
  });

  it('brings no error finding into a document with all calculations, before them or behind them', () => {
    const all = `---\nmldesign: seven-step\n---\n\n# Feed\n\n## Requirements\n\n${shipped.estimates.map(({ estimate }) => fenced(estimate)).join('\n')}`;
    const errorsIn = (text: string): string[] => lintDocument(text, knowledge).findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('estimate')).map(({ message }) => message);
    assert.deepEqual(errorsIn(all), []);

    for (const each of shipped.estimates) {
      for (const cursor of [all.indexOf('```estimate') - 1, all.length]) {
        assert.deepEqual(errorsIn(applyEdits(all, [insertEstimate(parseDocument(all), cursor, each)])), [], each.id);
      }
    }
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
