import assert from 'node:assert/strict';
import { noImbalanceHandling } from '../../../src/core/lint/rules/no-imbalance-handling';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noImbalanceHandling, {
  accepts: {
    'balanced classes': marked('## Framing\n\nClassification of fraud, 0.1 % of payments.\n\n## Data preparation\n\nA year of payments.\n\n## Model\n\nTrees, with class balancing to handle the skewed labels.\n'),
    'a remedy that is set as code': marked('## Framing\n\nClassification of fraud, 0.1 % of payments.\n\n## Data preparation\n\nA year of payments.\n\n## Model\n\n- Class imbalance handling: `scale_pos_weight`\n'),
    'a part of the negatives': marked('## Framing\n\nClassify parts.\n\n## Data\n\nPositives are 0.3 % of all rows. Every 50th good part is kept.\n'),
    'a cost for each miss': marked('## Framing\n\nClassify parts.\n\n## Data\n\nPositives are 0.3 % of all rows. Each bad part counts thirty times in the loss.\n'),
    'a cut that is set low': marked('## Framing\n\nClassify parts.\n\n## Data\n\nPositives are 0.3 % of all rows. The cut-off is set low, at 0.08.\n'),
    'more of the rare ones': marked('## Framing\n\nClassify parts.\n\n## Data\n\nPositives are 0.3 % of all rows. Experts were asked for known bad parts of the sister plant.\n'),
    'nothing, with a reason': marked('## Framing\n\nClassify parts.\n\n## Data\n\nPositives are 0.3 % of all rows. We leave the mix as it is because ranking is unaffected.\n'),
    'a loss made for it': marked('## Framing\n\nClassify parts.\n\n## Data\n\nPositives are 0.3 % of all rows. Training uses an asymmetric loss.\n'),
    'what is on by default': marked('# Digits\n\n## Framing\n\nA classifier reads digits; augmentation is on by default.\n\n## Data\n\nThe log of scans.\n'),
    'a remedy': marked('# Payment fraud\n\n## Data\n\nThe payment log, negatives down-sampled to 5 %.\n'),
    'a remedy in another step': marked('# Payment fraud\n\n## Data\n\nThe payment log.\n\n## Model\n\nFocal loss.\n'),
    'a remedy that has a name in code': marked('# Payment fraud\n\n## Data\n\nThe payment log.\n\n## Model\n\n- **Class imbalance**: handled via `scale_pos_weight`\n'),
    'nothing rare': marked('# House prices\n\n## Data\n\nThe sales of 10 years.\n'),
    'a guardrail that is rare': marked('# Feed\n\n## Requirements\n\nHarmful views stay below 0.05 %.\n\n## Data\n\nThe click log.\n'),
    'no classes': marked('# Churn rate forecast\n\n## Data\n\nThe orders of 3 years.\n', 'task: forecasting\n'),
    'what is far from a forecast': marked('# Sales anomalies\n\n## Data\n\nThe till log.\n\n## Model\n\nA random forest regressor tells what to expect.\n'),
    'Russian': marked('# Мошеннические платежи\n\n## Данные\n\nЛоги платежей, веса классов 50 к 1.\n'),
    'what is learned without labels': marked('# Payment anomalies\n\n## Data\n\nThe payment log; we choose an isolation forest, without labels.\n'),
  },
  rejects: {
    'a share of what is looked for': marked('# Harmful links\n\n## Framing\n\nA binary classification.\n\n## «Data»\n\nWe log 72M links a day. 0.15 % of those lead to phishing.\n'),
    'two counts and their share': marked('# Next offer\n\n## Framing\n\nA binary classification.\n\n## «Data»\n\nA month holds 4.2 million displays and 7,200 openings: 0.17 %.\n'),
    'a sample by language': marked('# Payment fraud\n\n## Framing\n\nClassify payments.\n\n## «Data»\n\nThe payment log has 40M rows.\n\n## Evaluation\n\n1,200 questions from the test months, stratified by intent and language.\n'),
    'negatives of a retriever': marked('# Payment fraud\n\n## Framing\n\nClassify payments.\n\n## «Data»\n\nThe payment log has 40M rows.\n\n## Model\n\nThe retriever is a two-tower network with in-batch negatives and a contrastive loss.\n'),
    'what the document replaces': marked('# Payment fraud\n\n| What | Value |\n| --- | --- |\n| Supersedes | RFC 0102 (threshold tuning) |\n\n## Framing\n\nClassify payments.\n\n## «Data»\n\nThe payment log has 40M rows.\n'),
    'an operating point': marked('# Payment fraud\n\n## «Data»\n\nThe payment log has 40M rows.\n\n## Model\n\n| Model | Sampling | Caught |\n| --- | --- | --- |\n| Rules | none | 58 % at 0.13 % challenged |\n'),
    'another way that was tried': marked('# Payment fraud\n\n## Framing\n\n| Type | Supervised binary classification |\n| --- | --- |\n| Why not anomaly detection | an isolation forest was tried and sat below the rules |\n\n## «Data»\n\nThe payment log has 40M rows.\n'),
    'what another model did': marked('## Framing\n\nClassify parts.\n\n## «Data»\n\nPositives are 0.3 % of all rows. The former vendor model used undersampling.\n'),
    'fraud in the title': marked('# Payment fraud\n\n## «Data»\n\nThe payment log has 40M rows.\n'),
    'a low positive rate': marked('## Data\n\nThe log.\n\n### «Class imbalance»\n').replace('### «Class imbalance»\n', '').replace('## Data', '## Framing\n\nPredict defaults; the positive rate is 0.3 %.\n\n## «Data»'),
    'an option without labels, rejected': marked('# Payment fraud\n\n## Framing\n\n### Options\n\n- Anomaly detection, no labels: rejected, it flags holidays\n- Binary classification, chosen\n\n## «Data»\n\nThe payment log has 40M rows.\n'),
  },
  fixes: {
    'a missing section': { before: marked('# Payment fraud\n\n## Data\n\nThe payment log.\n'), after: /\*\*Positive rate:\*\* \[fill: / },
  },
});

describe('no-imbalance-handling', () => {
  it('says that positives are rare only where the document does', () => {
    const found = (data: string): string[] => findingsOf('no-imbalance-handling', marked(`# Payment fraud\n\n## Data\n\n${data}\n`)).map(({ message }) => message.split(/[,.]/)[0] ?? '');

    assert.deepEqual(found('The payment log has 40M rows.'), ['Nothing says how rare the positives are']);
    assert.deepEqual(found('The payment log has a fraud rate of 0.2 %.'), ['The positives are rare']);
  });

  it('is milder where the metric is made for rare positives', () => {
    const text = marked('# Payment fraud\n\n## Data\n\nThe payment log has 40M rows.\n\n## Evaluation\n\n- PR-AUC\n');

    assert.deepEqual(findingsOf('no-imbalance-handling', text).map(({ severity }) => severity), ['info']);
  });
});

describe('no-imbalance-handling, of classes that are called imbalanced', () => {
  const found = (sentence: string): number => findingsOf('no-imbalance-handling', marked(`# Parcels\n\n## Framing\n\nA classifier tells late parcels.\n\n## Data\n\nThe log of scans. ${sentence}\n`)).length;

  it('asks wherever the data is described', () => {
    assert.deepEqual(['The classes are highly imbalanced.', 'There is class imbalance.', 'The classes are balanced.', 'There is no class imbalance.'].map(found), [1, 1, 0, 0]);
  });
});

describe('no-imbalance-handling, of kinds of tasks', () => {
  const found = (framing: string): number => findingsOf('no-imbalance-handling', marked(`# Offers\n\n## Framing\n\n${framing} A recommendation is ranked.\n\n## Data\n\nThe log.\n`)).length;

  it('takes none of several to choose from for the task', () => {
    assert.equal(found('What we do: recommendation, anomaly search, prediction, etc.'), 0);
    assert.equal(found('What we do: anomaly search.'), 1);
  });
});
