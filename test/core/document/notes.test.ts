import assert from 'node:assert/strict';
import { isNotes } from '../../../src/core/document/notes';
import { parseDocument } from '../../../src/core';
import { findingsOf, marked } from '../../support/findings';

const points = (fence: string): string[] => {
  const document = parseDocument(fence);
  return document.sections.flatMap(({ blocks }) => blocks).flatMap(block => (block.kind === 'fence' ? block.points.map(span => document.source.slice(span)) : []));
};

describe('notes in a code fence', () => {
  it('are read point by point, with the lines that go on', () => {
    assert.deepEqual(points('```\nLatency : below 90 ms end to end\nMetrics : conversion rate per query,\n          share of empty pages\n- one more point of the list\n```\n'), [
      'Latency : below 90 ms end to end',
      'Metrics : conversion rate per query,\n          share of empty pages',
      '- one more point of the list',
    ]);
  });

  it('are no code, no drawing, no configuration and no example of a dialogue', () => {
    for (const code of [
      'def rank(items):\n    return sorted(items)\n',
      'npm install the thing here\nnpm run the thing there\n',
      '┌────────┐\n│ the model ranks │\n└────────┘\n',
      'clicks of users -> the feature store --> the ranker\nlabels of users --> the training set\n',
      'model: two-tower\ndimensions: 128\nbatch_size: 4096\n',
      'User: where is the parcel of last week?\nAssistant: it is on its way to you\n',
      'read the events      join the labels      train the model\nevery ten minutes    after seven days     once a week\n',
    ]) {
      assert.equal(isNotes('', code), false, code);
    }
    assert.equal(isNotes('python', 'the words of a comment\nand the words of another\n'), false);
  });

  it('are the answers of an interviewer, too, with the lines that go on', () => {
    assert.deepEqual(points('```\nQ: How fast must a decision be made?\nA: Assume: a payment is approved in real time,\n   under 200 ms for nearly all of them\n```\n'), [
      'Q: How fast must a decision be made?',
      'A: Assume: a payment is approved in real time,\n   under 200 ms for nearly all of them',
    ]);
    assert.equal(isNotes('', 'Q: where is the parcel of last week?\nA: it is on its way to you\n'), false);
  });

  it('are evidence', () => {
    const draft = (target: string): string => marked(`# Search\n\n## Requirements\n\n\`\`\`\nObjective : people find what they want to buy\n${target}\n\`\`\`\n\n## Serving\n\nOne service.\n`);
    assert.equal(findingsOf('no-latency-target', draft('Latency : p99 below 300 ms end to end')).length, 0);
    assert.equal(findingsOf('no-latency-target', draft('Surface : a page of 40 products')).length, 1);
  });
});
