import assert from 'node:assert/strict';
import { noSplitStrategy } from '../../../src/core/lint/rules/no-split-strategy';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noSplitStrategy, {
  accepts: {
    'who is in which set': marked('## Data preparation\n\nLogged clicks.\n\n## Evaluation\n\nSplit by identity, not by frames.\n'),
    'counts for each set': marked('## Data\n\nThe till log.\n\nPatients are the unit: 800 of them fit the model, 100 choose the threshold, 100 are kept for the final figures.\n'),
    'sets in a table': marked('## Data\n\nThe till log.\n\n| Set | Period |\n|---|---|\n| Build | 2016–2020 |\n| Tune | 2021 H1 |\n| Judge | 2021 H2 |\n'),
    'one left out at a time': marked('## Data\n\nThe till log.\n\nLeave-one-vessel-out over the 42 ships.\n'),
    'what is locked away': marked('## Data\n\nThe till log.\n\nA random 5 % of ships is locked away. Of the rest, one in ten is for tuning.\n'),
    'fractions in words': marked('## Data\n\nThe till log.\n\nNine in ten ships train; half of the others validates, half tests.\n'),
    'sets in two sentences': marked('## Data\n\nThe till log.\n\nLoans of 2017 to 2019 build the scorecard. Half of 2020 tunes it, the rest is for the report.\n'),
    'a ratio and how it is drawn': marked('## Data\n\nThe till log.\n\n80/20 at random, stratified on the label.\n'),
    'groups found without labels': marked('# Service hubs\n\n## Model\n\nHDBSCAN finds the hubs; k-medoids groups the providers.\n\n### Why clustering\n\nNothing is known beforehand.\n\n## Data\n\nThe register of sites.\n'),
    'a policy that is judged by what it does': marked('# Gripper\n\n## Framing\n\nA policy learnt by imitation learning.\n\n## Data\n\nExpert demonstrations of 50 grasps.\n'),
    'what is held out by its source': marked('## Data\n\nHeld-out environments judge how it generalises.\n'),
    'a proportion': marked('## Data\n\n- Training:Validation:Evaluation = 8:1:1\n'),
    'a platform for the models of others': marked('# Model serving platform\n\n## Data\n\nTeams register their tables.\n'),
    'what a language model that is only prompted never learns from': marked('# Comment moderation\n\n## Data\n\nThe queue of comments.\n\n## Model\n\nA prompt asks GPT-4 whether a comment breaks the policy; the answer is an enum.\n'),
    'where the sets come from': marked('## Data\n\nReports of users for the train set, labels by hand for the eval set.\n'),
    'outliers found without labels': marked('## Framing\n\nAnomaly detection, unsupervised.\n\n## Data\n\nThe metrics of 400 servers.\n'),
    'dates': marked('## Data\n\nTrain on days 1 to 28, test on day 30.\n'),
    'shares': marked('## Data\n\nThe log is split into training (80 %) and test (20 %) sets.\n'),
    'a method in another step': marked('## Data\n\nThe click log.\n\n## Evaluation\n\nRolling cross-validation with K=5.\n'),
    'a golden set': marked('## Data\n\nA golden set of 500 questions.\n'),
    'a value to be filled in': marked('## Data\n\nThe click log.\n\n### Data split\n\nTrain up to [fill: date]\n'),
    'Russian': marked('## Данные\n\nЛоги кликов. Разбиение по времени: обучающая выборка 28 дней, тестовая 2 дня.\n'),
    'Chinese': marked('## 数据准备\n\n训练集为前28天,测试集为第30天,按时间划分。\n'),
    'months held back': marked('## Data\n\nThe script holds back the last 6 months as a validation set.\n'),
    'a splitter by name': marked('## Data\n\nThe orders, split with TimeSeriesSplit.\n'),
    'splits and what they keep apart': marked('## Data\n\nBiases, splits that avoid leakage, and who may see it.\n'),
    'what is split by': marked('## Data\n\nWe partition nothing at random: the scans are partitioned by patient.\n'),
    'a splitter by its initials': marked('## Data\n\nThe orders of two years.\n\n## Model\n\nPrepare the features and use TSS.\n'),
    'shares with slashes': marked('## Data\n\nThe letters, 70/15/15.\n'),
  },
  rejects: {
    'a model that was put aside': marked('## «Data»\n\nThe till log.\n\n## Model\n\nA graph network over shared devices was put aside: its fetch alone took 45 ms in two of three hops.\n'),
    'reports that come in, and letters in quarantine': marked('## «Data»\n\nThe log of letters.\n\n**Labels**\n\n- Grey: signed bulk mail with a complaint rate < 0.3 %, left out of training\n- Waiting time: 7 days; 95 % of reports are in by then.\n'),
    'who keeps the old system': marked('## «Data»\n\nThe click log.\n\n## What could still go wrong\n\nThe gain of the first two weeks might evaporate, which is what the 60-day holdout is for.\n'),
    'the bare name of a golden set': marked('## «Data»\n\nThe click log.\n\n**Golden set.** Real questions from the desk.\n\n## Model\n\nA forest over the clicks.\n'),
    'what is split appropriately': marked('## «Data»\n\nThe till log is split appropriately into training, validation and test sets.\n'),
    'groups beside a prediction': marked('# Stores\n\n## Model\n\nClustering of stores, then clustering of items; a regression predicts sales.\n\n## «Data»\n\nThe till log.\n'),
    'texts that are split': marked('## «Data»\n\nThe manuals are split by section and by date into chunks of text.\n'),
    'a share of traffic': marked('## «Data»\n\nThe click log.\n\n## Model\n\nThe traffic is partitioned by user.\n'),
    'solids in water': marked('## «Data»\n\nThe sensor reads TSS every hour.\n'),
    'labelled anomalies': marked('## Framing\n\nAnomaly detection from labelled incidents.\n\n## «Data»\n\nThe metrics of 400 servers.\n'),
    'none': marked('## «Data»\n\nThe click log has 4B rows.\n'),
    'arms of an experiment': marked('## «Data»\n\nThe click log.\n\n## Evaluation\n\n### A/B test\n\nUsers are split randomly, 50 % each.\n'),
    'a postponement': marked('## «Data»\n\nThe click log. Cross-validation: deferred.\n'),
    'a reserve of servers': marked('## «Data»\n\nWe hold back servers for Christmas.\n'),
    'a question of a questionnaire': marked('## «Data»\n\nThe click log.\n\n**Question:** Will the data be split by time into train and test sets?\n\n**Answer:** true\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data\n\nThe click log.\n'), after: /\| Train \| \[fill: date\]/ },
  },
});

describe('no-split-strategy', () => {
  const found = (text: string): string[] => findingsOf('no-split-strategy', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is milder where a set is spoken of', () => {
    assert.deepEqual(found('## Data\n\nThe click log.\n\n## Evaluation\n\nBoth models are scored on the same test dataset.\n'), ['warning: A set to test or validate on is spoken of, but not what goes into it']);
    assert.deepEqual(found('## Data\n\nThe click log.\n\n## Evaluation\n\nWe test the service under load.\n'), ['error: Nothing says how the data is split']);
  });
});
