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
    'a decision between two': marked('## Framing\n\nA learned part does the work.\n\nIn essence a yes/no decision per claim.\n'),
    'an order': marked('## Framing\n\nA learned part does the work.\n\nFlats are put in order, from best to worst.\n'),
    'a key in code': marked('## Framing\n\nA learned part does the work.\n\n`task.type: binary_classification`, `task.unit: tenant`\n'),
    'two sets of records': marked('## Framing\n\nA learned part does the work.\n\nRecord linkage between two registers of ships.\n'),
    'what comes next': marked('## Framing\n\nA learned part does the work.\n\nNext item prediction over the songs of a session.\n'),
    'grades': marked('## Framing\n\nA learned part does the work.\n\nFive grades, and so ordinal.\n'),
    'time to an event': marked('## Framing\n\nA learned part does the work.\n\nTime-to-event with censoring, per hip.\n'),
    'a bandit by its full name': marked('## Framing\n\nA learned part does the work.\n\nA pointwise score for each recipe.\n'),
  },
  rejects: {
    'an output of today': marked('## «Framing»\n\nThe forecast is today a four-week moving average in a spreadsheet.\n'),
    'stages of a funnel': marked('## «Framing»\n\nWe predict clicks.\n\n## Requirements\n\n| Stage | ms |\n| --- | --- |\n| Ranking and pricing | 4 |\n'),
    'a part': marked('## «Framing»\n\nPredict the queue of each ticket.\n\n## Model\n\n- LLM spend at most €25 a day\n'),
    'what is left out': marked('## Requirements\n\n### Scope\n\nOut of scope: uplift modelling and object detection.\n\n## «Framing»\n\nPredict who leaves.\n'),
    'a team': marked('## «Framing»\n\nPredict clicks.\n\n## Model\n\nThree failed gates in a row page the ranking on-call.\n'),
    'a part of the model': marked('## «Framing the problem»\n\nPredict whether a viewer watches at least 30 s.\n\n## Model\n\nFine-tuning of a time-series foundation model awaits GPUs.\n'),
    'what was turned down': marked('## «Framing the problem»\n\nPredict whether a viewer watches at least 30 s.\n\nWe considered anomaly detection alone. It needs nothing to learn from.\n'),
    'an objective alone': marked('## «Framing the problem»\n\nPredict whether a viewer watches at least 30 s.\n'),
    'the same words in another step': marked('## «Framing the problem»\n\nPredict whether a viewer watches at least 30 s.\n\n## Monitoring\n\nAnomaly detection on the null rate.\n'),
    'networks': marked('## «Framing»\n\nWe predict fraud before the payment.\n\n## Requirements\n\nTokens and network segmentation.\n'),
    'kinds of learning in general': marked('## «Framing»\n\nA learned part does the work.\n\nSupervised learning covers classification and regression.\n'),
  },
});

describe('no-ml-category', () => {
  const found = (text: string): string[] => findingsOf('no-ml-category', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where a reader can gather it', () => {
    assert.deepEqual(found('## Framing\n\nWe predict whether an order is kept.\n'), ['info: The kind of task has to be gathered from what is predicted']);
    assert.deepEqual(found('## Framing\n\nWe look for letters that nobody answers.\n'), ['warning: No kind of task is named']);
  });
});
