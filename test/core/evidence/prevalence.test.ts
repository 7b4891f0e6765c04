import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core';
import { prevalenceOf } from '../../../src/core/evidence/prevalence';
import { findingsOf, marked } from '../../support/findings';
import { knowledge } from '../../support/templates';

const framed = (body: string): string => marked(`# Claims\n\n## Framing\n\nA binary classification of claims as good or bad.\n\n${body}\n\n## Data\n\nThe log of claims.\n\n## Evaluation\n\nAccuracy on the last month.\n`);

describe('the share of positives', () => {
  const shareIn = (body: string): readonly number[] => {
    const { evidence } = readDocument(framed(body), knowledge);
    return evidence.statements.flatMap(statement => prevalenceOf(evidence, statement)?.value ?? []);
  };

  it('is what stands next to its name', () => {
    assert.deepEqual(shareIn('The positives are 0.5 % of all claims.'), [0.005]);
    assert.deepEqual(shareIn('Of the 3 % that are audited, the positive rate is 60 %.'), [0.6]);
    assert.deepEqual(shareIn('The default rate is 2 %.'), [0.02]);
    assert.deepEqual(shareIn('The fraud rate is 2 basis points.'), [0.0002]);
  });

  it('may be so many in so many', () => {
    assert.deepEqual(shareIn('1 in 200 claims is positive.'), [0.005]);
    assert.deepEqual(shareIn('One out of 1,000 claims is fraudulent.'), [0.001]);
    assert.deepEqual(shareIn('One in four claims is late.'), []);
  });

  it('may stand in a row, beside its name or below it', () => {
    assert.deepEqual(shareIn('| What | Answer |\n| --- | --- |\n| Prevalence | 2 bps by count |'), [0.0002]);
    assert.deepEqual(shareIn('| Country | Audited (%) | Positive rate (%) |\n| --- | --- | --- |\n| France | 2 | 40 |'), [0.4]);
  });

  it('is not said by what denies it, by none and by the mistakes of a model', () => {
    assert.deepEqual(shareIn('The prevalence is not 3 %.'), []);
    assert.deepEqual(shareIn('The positive rate is 0 % in January.'), []);
    assert.deepEqual(shareIn('The false positive rate is 2 %.'), []);
    assert.deepEqual(shareIn('No more than 3 % are false positives.'), []);
  });
});

describe('rare positives', () => {
  const asksFor = (sentence: string): string[] => ['no-imbalance-handling', 'metric-does-not-fit-task'].filter(rule => findingsOf(rule, framed(sentence)).length > 0);

  it('are one thing to what asks for a remedy and to what judges the metrics', () => {
    for (const sentence of ['The positives are 0.5 % of all claims.', 'The default rate is 2 %.', '1 in 200 claims is positive.', '| What | Answer |\n| --- | --- |\n| Prevalence | 2 bps by count |']) {
      assert.deepEqual(asksFor(sentence), ['no-imbalance-handling', 'metric-does-not-fit-task'], sentence);
    }
    for (const sentence of ['The positives are 40 % of all claims.', 'The positive rate is 0 % in January.', 'The prevalence is not 3 %.', 'The false positive rate stays below 2 %.']) {
      assert.deepEqual(asksFor(sentence), [], sentence);
    }
  });

  it('are none that a guardrail or an alert speaks of', () => {
    assert.deepEqual(asksFor('Guardrail: the positive rate stays below 2 %.'), []);
    assert.deepEqual(asksFor('The positives are many.\n\n## Monitoring\n\nAn alert is sent when the positive rate falls below 2 %.'), []);
  });
});
