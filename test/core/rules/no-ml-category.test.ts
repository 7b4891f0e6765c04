import assert from 'node:assert/strict';
import { noMlCategory } from '../../../src/core/lint/rules/no-ml-category';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noMlCategory, {
  accepts: {
    'a label': marked('## Framing\n\n- ML category: binary classification\n'),
    'a word of the first step': marked('## Requirements\n\nA recommendation system for events.\n\n## Framing\n\nPredict the chance of a booking per visitor.\n'),
    'a type of model': marked('## Framing\n\nPredict the chance of a booking.\n\n## Model\n\nA multi-label classifier on text.\n'),
    'another language': marked('## Framing\n\nЭто задача бинарной классификации.\n'),
    'the task as a verb': marked('## Framing\n\nThe task is to classify a message into one of three classes.\n'),
  },
  rejects: {
    'an objective alone': marked('## «Framing the problem»\n\nPredict whether a viewer watches at least 30 s.\n'),
    'the same words in another step': marked('## «Framing the problem»\n\nPredict whether a viewer watches at least 30 s.\n\n## Monitoring\n\nAnomaly detection on the null rate.\n'),
    'networks': marked('## «Framing»\n\nWe predict fraud before the payment.\n\n## Requirements\n\nTokens and network segmentation.\n'),
  },
});

describe('no-ml-category', () => {
  const found = (text: string): string[] => findingsOf('no-ml-category', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where a reader can gather it', () => {
    assert.deepEqual(found('## Framing\n\nWe predict whether an order is kept.\n'), ['info: The kind of task has to be gathered from what is predicted']);
    assert.deepEqual(found('## Framing\n\nWe look for letters that nobody answers.\n'), ['warning: No kind of task is named']);
  });
});
