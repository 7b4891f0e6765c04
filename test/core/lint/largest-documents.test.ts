import assert from 'node:assert/strict';
import { lintDocument, MAX_DOCUMENT_LENGTH } from '../../../src/core';
import { knowledge } from '../../support/templates';

const preamble = '---\nmldesign: seven-step\n---\n\n# Design\n\n## Evaluation\n\nnDCG@10.\n\n## Serving\n\nThe funnel retrieves 5M items, p99 below 200 ms.\n\n';

/** As many as a document may hold, behind the beginning and before the end. */
const fill = (piece: string, beginning = '', end = ''): string =>
  `${preamble}${beginning}${piece.repeat(Math.floor((MAX_DOCUMENT_LENGTH - preamble.length - beginning.length - end.length) / piece.length))}${end}`;

/** More of something than a call takes arguments, or than anything may look at twice. */
const largest: Readonly<Record<string, string>> = {
  'rows of names and values': fill('|a|b|\n', '|Latency|b|\n|---|---|\n'),
  'cells with sums': fill('1=2|', '|a|b|\n|---|---|\n|'),
  'columns of latencies': `${preamble}${'|p99'.repeat(200_000)}|\n${'|---'.repeat(200_000)}|\n|1|\n`,
  'a funnel without an end': fill('1→2→', 'The funnel of candidates goes '),
  'a split into more parts than there are percents': fill('50/60/', 'Traffic split '),
  'labels in a fence': fill('Latency: 5 ms\n', '```text\n'),
  'numbers of one name': fill('5M users per day. '),
  'a heading of brackets': fill('[ ', '## Serving ', '\n\nText.\n'),
  'a word of hyphens': fill('a-', 'Metrics '),
  'an edge from everything to everything': fill('a & ', '```mermaid\nflowchart LR\nx -->|5M| y\n', 'b --> a & b\n```\n'),
  'remarks in a diagram that is no flowchart': `${preamble}\`\`\`mermaid\n${'%'.repeat(5000)}\nstateDiagram-v2\na -->|5M items| b\n\`\`\`\n`,
  'arrows of a flowchart': fill('=', '```mermaid\nflowchart LR\na["', '"] --> b\n```\n'),
  'blank lines in a fence': fill('\n', '```text\nx\n', '```\n'),
  'items of colons': fill('- :\n', '### Pipeline\n\n'),
};

describe('a document as large as it may be', () => {
  for (const [name, text] of Object.entries(largest)) {
    it(`is linted to its end: ${name}`, () => {
      const { failures, reading } = lintDocument(text, knowledge);

      assert.equal(reading.document.isTooLarge, false);
      assert.deepEqual(failures.map(({ rule, error }) => `${rule}: ${String(error)}`), []);
    }).timeout(120_000);
  }
});
