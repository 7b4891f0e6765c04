import assert from 'node:assert/strict';
import { fillDiagram, type Diagram } from '../../../src/core';

const diagram: Diagram = {
  id: 'a',
  title: 'A',
  purpose: 'P.',
  suits: ['serving'],
  parameters: [
    { name: 'model-ms', question: 'Model, ms at p99', default: '10' },
    { name: 'window', question: 'Window', default: '10 min' },
  ],
  mermaid: 'flowchart LR\n  a["10 ms, 100 rows, window 10 min"] --> b["0.10 and 10"]',
  ascii: '[a, 10 ms] --> [b, 10 min] --> [c]\n                    |',
};

describe('fillDiagram', () => {
  it('keeps the defaults of what is not given, given empty, or unknown', () => {
    assert.deepEqual(fillDiagram(diagram, { window: ' ', constructor: 'x' }), diagram);
  });

  it('replaces a default wherever it stands by itself', () => {
    const { mermaid, parameters } = fillDiagram(diagram, { 'model-ms': '25' });

    assert.equal(mermaid, 'flowchart LR\n  a["25 ms, 100 rows, window 10 min"] --> b["0.10 and 25"]');
    assert.deepEqual(parameters.map(parameter => parameter.default), ['25', '10 min']);
  });

  it('never takes one value for the default of another parameter', () => {
    const { ascii } = fillDiagram(diagram, { 'model-ms': '10 min', window: '10' });

    assert.match(ascii, /^\[a, 10 min ms\] .*\[b, 10\]/);
  });

  for (const [value, expected] of [
    ['5', '[a, 5 ms] ---> [b, 10 min] --> [c]\n                    |'],
    ['250', '[a, 250 ms] -> [b, 10 min] --> [c]\n                    |'],
  ] as const) {
    it(`keeps the columns of the ASCII form with ${value} for 10`, () => {
      assert.equal(fillDiagram(diagram, { 'model-ms': value }).ascii, expected);
    });
  }

  it('lets a line grow where no room is left', () => {
    assert.match(fillDiagram(diagram, { 'model-ms': '123456789' }).ascii, /^\[a, 123456789 ms\] --> \[b, 10 min\] --> \[c\]\n/);
  });

  it('lets no value end a label or a code block', () => {
    const { mermaid } = fillDiagram(diagram, { window: '1 "h"\n```' });

    assert.match(mermaid, /window 1 'h' '''"\]/);
  });
});
