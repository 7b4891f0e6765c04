import assert from 'node:assert/strict';
import { completeEstimateAt, describeEstimateAt } from '../../../src/core';
import { fenced, sheetOf } from '../../support/estimates';

const LINES = [
  'dau = 50M users', 'qps = dau * 4 requests/user/day to requests/s', 'gpus = replicas_for(qps, 400 QPS) # for the peak',
  'assert qps < 1k requests/s', 'oops = dau + 3 ms', 'next = oops * 2 GiB',
];

/** What is said of the place of the mark `¦` in the last line, which stands under the lines above. */
function describeAt(marked: string): { word: string; code: string; remark: string } | undefined {
  const text = fenced(...LINES.filter(line => line !== marked.replace('¦', '')), marked).replace('¦', '');
  const note = describeEstimateAt(sheetOf(text), text, text.indexOf(marked.replace('¦', '')) + marked.indexOf('¦'));
  return note && { word: text.slice(note.span.start, note.span.end), code: note.code, remark: note.remark };
}

/** What completes the line at the mark, by its kind. */
function completionsAt(marked: string, kind?: string): string[] {
  const text = fenced('dau = 50M users', 'rate = 4 requests/user/day', marked, 'later = 3').replace('¦', '');
  const found = completeEstimateAt(sheetOf(text), text, text.indexOf(marked.replace('¦', '')) + marked.indexOf('¦'));
  return found.filter(each => kind === undefined || each.kind === kind).map(({ word }) => word);
}

describe('what an editor says of an estimate', () => {
  it('derives what a name stands for, where it is defined and where it is used', () => {
    const code = 'qps = dau * 4 requests/user/day to requests/s\n    = 50M users × 4 requests/user/day\n    = 2.31k requests/s';

    assert.equal(describeAt('q¦ps = dau * 4 requests/user/day to requests/s')?.code, code);
    assert.deepEqual(describeAt('assert q¦ps < 1k requests/s'), { word: 'qps', code, remark: '' });
    assert.equal(describeAt('x = d¦au * 2')?.code, 'dau = 50M users');
  });

  it('compares the sides of an assertion', () => {
    assert.deepEqual(describeAt('ass¦ert qps < 1k requests/s'), {
      word: 'assert qps < 1k requests/s', code: 'assert qps < 1k requests/s\n       2.31k requests/s < 1k requests/s', remark: '✗ This does not hold.',
    });
  });

  it('explains functions and units', () => {
    assert.match(describeAt('gpus = replicas_¦for(qps, 400 QPS)')?.code ?? '', /^replicas_for\(load, capacity_of_one/);
    assert.deepEqual(describeAt('x = 400 Q¦PS'), { word: 'QPS', code: 'QPS = queries/s', remark: 'A rate (queries/s).' });
    assert.deepEqual(describeAt('x = 2 Gi¦B'), { word: 'GiB', code: '1 GiB = 1073741824 B', remark: 'A size (GiB).' });
    assert.match(describeAt('x = 2 call¦s')?.remark ?? '', /same: requests, queries, calls/);
  });

  it('says why a line has no result', () => {
    assert.match(describeAt('x = oo¦ps')?.remark ?? '', /users/);
    assert.match(describeAt('nex¦t = oops * 2 GiB')?.remark ?? '', /cannot be computed/);
    assert.match(describeAt('x¦ = [fill: how many]')?.remark ?? '', /filled in/);
  });

  it('says nothing beside the blocks', () => {
    const text = `qps\n\n${fenced('qps = 3')}\nqps`;

    assert.deepEqual([0, 8, text.indexOf('```\n\n') + 1, text.length].map(offset => describeEstimateAt(sheetOf(text), text, offset)), [undefined, undefined, undefined, undefined]);
  });
});

describe('what completes an estimate', () => {
  it('names that stand above, the nearest first, and functions', () => {
    assert.deepEqual(completionsAt('x = ¦', 'name'), ['rate', 'dau']);
    assert.deepEqual(completionsAt('x = dau * ra¦', 'name'), ['rate', 'dau']);
    assert.deepEqual(completionsAt('assert ¦', 'name'), ['rate', 'dau']);
    assert.ok(completionsAt('x = ce¦', 'function').includes('ceil'));
    assert.deepEqual(completionsAt('x = dau * ¦', 'unit'), []);
  });

  it('the last line, directly above the closing fence, whatever ends the lines', () => {
    for (const [end, last] of [['\n', 'x = '], ['\r\n', 'x = '], ['\n', 'x = dau * '], ['\n', '']] as const) {
      const text = fenced('dau = 50M users', last).replaceAll('\n', end);
      const offset = text.lastIndexOf(`${end}\`\`\``);

      const words = completeEstimateAt(sheetOf(text), text, offset).map(({ word }) => word);

      assert.ok(words.includes(last === '' ? 'assert' : 'dau'), JSON.stringify(text));
      assert.deepEqual(completeEstimateAt(sheetOf(text), text, offset + end.length), [], 'The closing fence is no line of the block.');
    }
  });

  it('units behind a number, in a unit and behind “to”', () => {
    for (const line of ['x = 50 ¦', 'x = 50M us¦', 'x = 2.5k ¦', 'x = 4 requests/¦', 'x = 4 requests/us¦', 'x = dau * rate to ¦', 'x = dau to requests/¦', 'x = (2 ¦']) {
      assert.ok(completionsAt(line, 'unit').includes('requests'), line);
      assert.deepEqual(completionsAt(line, 'name'), [], line);
    }
  });

  it('nothing in a comment, in a name and beside the blocks', () => {
    assert.deepEqual(completionsAt('x = 3 # of da¦'), []);
    assert.deepEqual(completionsAt('new_na¦'), ['assert']);
    assert.deepEqual(completeEstimateAt(sheetOf('x = '), 'x = ', 4), []);
  });

  it('in a block that is being typed, with Windows line endings', () => {
    const text = '# A\r\n\r\n```estimate\r\ndau = 5\r\nx = d';

    const [first] = completeEstimateAt(sheetOf(text), text, text.length);

    assert.deepEqual([first?.word, first?.detail, first?.span], ['dau', '5', { start: text.length - 1, end: text.length }]);
  });
});
