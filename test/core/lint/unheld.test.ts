import assert from 'node:assert/strict';
import { rules } from '../../../src/core';
import { lint, marked } from '../../support/findings';

/** A design with most steps, and in them hardly an answer. */
const draft = '# Parcel delays: ML design\n\n## Requirements\n\nTell late parcels.\n\n## Data\n\nScans of the depots.\n\n## Model\n\nA random forest, trained on a year.\n\n## Evaluation\n\nWe look at the results.\n\n## Serving\n\nA service.\n';
const tentative = new Set(rules.filter(({ isTentative }) => isTentative).map(({ id }) => id));

describe('a document that nobody holds to a framework', () => {
  it('hears of tentative rules as hints alone, and of no absence as an error', () => {
    const found = lint(draft);

    assert.ok(found.some(({ rule }) => tentative.has(rule)), 'No tentative rule found anything.');
    assert.deepEqual([...new Set(found.filter(({ rule }) => tentative.has(rule)).map(({ severity }) => severity))], ['info']);
    assert.deepEqual(found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), []);
  });

  it('hears of advice as a hint, and is held to it once it is marked', () => {
    const severityOf = (text: string): string | undefined => lint(text).find(({ rule }) => rule === 'no-architecture-diagram')?.severity;

    assert.deepEqual([severityOf(draft), severityOf(marked(draft))], ['info', 'warning']);
  });

  it('hears of them in full once it is marked, or once somebody asks for a profile or a severity', () => {
    const severityOf = (text: string, options: Parameters<typeof lint>[1] = {}): string | undefined => lint(text, options).find(({ rule }) => rule === 'no-split-strategy')?.severity;

    assert.equal(severityOf(draft), 'info');
    assert.equal(severityOf(marked(draft)), 'error');
    assert.equal(severityOf(draft, { profile: 'design' }), 'error');
    assert.equal(severityOf(draft, { overrides: { 'no-split-strategy': 'warning' } }), 'warning');
  });

  it('hears nothing of what two places say of each other by their words, nor of what may well be said in others', () => {
    for (const { id, examples } of rules.filter(({ isForHeld }) => isForHeld)) {
      const design = `# Feed: design document\n\n${examples.bad.replace(/^---[^]*?\n---\n+/, '')}\n## Model\n\nTwo towers, trained on labelled plays to predict features.\n\n## Training\n\nA classifier.\n`;
      const isReported = (options: Parameters<typeof lint>[1] = {}): boolean => lint(design, options).some(({ rule }) => rule === id);

      assert.deepEqual([isReported({ profile: 'design' }), isReported()], [true, false], id);
    }
    const lacks = (text: string): boolean => lint(text).some(({ message }) => message.startsWith('No offline metric is named'));
    assert.deepEqual([lacks(marked(draft)), lacks(draft)], [true, false]);
  });

  it('hears nothing of what would be a hint of a tentative rule', () => {
    const hinted = draft.replace('Scans of the depots.', 'Scans of the depots. The labels are noisy.');
    const labels = (text: string): string[] => lint(text).filter(({ rule }) => rule === 'no-label-strategy').map(({ severity }) => severity);

    assert.deepEqual(labels(hinted), []);
    assert.deepEqual(labels(marked(hinted)), ['warning']);
  });
});
