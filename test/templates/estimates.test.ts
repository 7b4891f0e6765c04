import assert from 'node:assert/strict';
import { isSectionKey, isStepId, updateResults } from '../../src/core';
import { fenced, inWords, sheetOf } from '../support/estimates';
import { shipped } from '../support/templates';

describe('the shipped estimates', () => {
  const parts = new Set<string>(shipped.canonical.steps.flatMap(step => [step.id, ...step.sections.map(({ id }) => `${step.id}/${id}`)]));

  it('are the twenty calculations', () => {
    assert.equal(shipped.estimates.length, 20);
  });

  for (const { id, estimate, suits } of shipped.estimates) {
    describe(id, () => {
      const sheet = sheetOf(fenced(estimate));

      it('computes every line, and every assertion holds', () => {
        assert.deepEqual(sheet.problems, []);
        for (const line of sheet.lines) {
          assert.ok(line.outcome.state === 'computed' || line.outcome.state === 'holds', `${line.name ?? 'assert'}: ${inWords(line)}`);
        }
      });

      it('states the result of every formula, and each is right', () => {
        assert.deepEqual(sheet.lines.filter(line => line.outcome.state === 'computed' && !line.isInput && !line.stated).map(({ name }) => name).filter(name => !UNSTATED.has(name ?? '')), []);
        assert.deepEqual(updateResults(sheet), []);
      });

      it('uses every input', () => {
        const used = new Set(sheet.lines.flatMap(({ uses }) => uses.map(({ name }) => name)));

        assert.deepEqual(sheet.lines.filter(({ isInput, name }) => isInput && !used.has(name ?? '')).map(({ name }) => name), []);
      });

      it('suits sections that there are', () => {
        assert.ok(suits.every(part => (isStepId(part) || isSectionKey(part)) && parts.has(part)));
      });

      it('fits on a page: no line is longer than 120 characters', () => {
        assert.deepEqual(estimate.split('\n').filter(line => line.length > 120), []);
      });
    });
  }

  it('define no name twice, so that all of them fit into one document', () => {
    const document = shipped.estimates.map(({ estimate }) => fenced(estimate)).join('\n');

    assert.deepEqual(sheetOf(document).lines.filter(({ outcome }) => outcome.state === 'wrong').map(inWords), []);
  });
});

/** Written as a product to tell where they come from. */
const UNSTATED: ReadonlySet<string> = new Set(['hnsw_links']);
