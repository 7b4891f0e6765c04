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
