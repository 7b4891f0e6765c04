import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { coverDocument, lintDocument, parseDocument } from '../../src/core';
import { caseStudyText, knowledge, shipped } from '../support/templates';

describe('the case studies', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('are sixteen', () => {
    assert.equal(shipped.caseStudies.length, 16);
  });

  for (const { id } of shipped.caseStudies) {
    describe(id, () => {
      const text = caseStudyText(id);

      it('answers every question that is asked of it', () => {
        assert.equal(coverDocument(lintDocument(text, knowledge).reading).score, 1);
      });

      it('is found fault with alike, whatever ends its lines', () => {
        const draft = `${text}\n## Evaluation\n\nTBD\n`;

        const [first, ...others] = ['\n', '\r\n', '\r'].map(ending => lintDocument(draft.replaceAll('\n', ending), knowledge).findings.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`));

        assert.ok(first && first.length > 0);
        assert.deepEqual(others, [first, first]);
      });

      it('draws at least two diagrams', () => {
        const fences = parseDocument(text).sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'fence' && block.language === 'mermaid'));

        assert.ok(fences.length >= 2);
      });

      it('has a line in the README', () => {
        assert.ok(readme.includes(`(templates/case-studies/${id}.md)`));
      });
    });
  }
});
