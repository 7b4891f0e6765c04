import assert from 'node:assert/strict';
import { MAX_DOCUMENT_LENGTH } from '../../../src/core';
import { brief, lint } from '../../support/findings';

describe('too-large', () => {
  const line = 'The ranker answers TBD.\n';

  it('accepts a text at the limit', () => {
    const text = '# Feed\n'.padEnd(MAX_DOCUMENT_LENGTH, line);

    assert.ok(!brief(lint(text)).includes('warning too-large'));
  });

  it('is all that is said of a larger text', () => {
    const text = '---\nmldesign: seven-step\n---\n'.padEnd(MAX_DOCUMENT_LENGTH + 1, line);

    assert.deepEqual(brief(lint(text)), ['warning too-large']);
  });
});
