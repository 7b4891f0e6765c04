import { randomSplitOnTemporalTask } from '../../../src/core/lint/rules/random-split-on-temporal-task';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Framing\n\nPredict whether a user clicks an impression.\n\n## Data\n\n${body}\n`);

testRule(randomSplitOnTemporalTask, {
  accepts: {
    'a random split that is only compared with': marked('## Framing\n\nPredict clicks.\n\n## Data\n\nTrain on days 1 to 28, test on day 30. Scores are 0.02 lower than with a random split.\n'),
    'shares in the order of a global time split': marked('## Framing\n\nPredict whether a user clicks an impression.\n\n## Data\n\nGlobal time split (train: 80 %, test: 20 %) of the clicks.\n'),
    'a split in time': step('Train on days 1 to 28, test on day 30.'),
    'a random split of one period and a later test': step('The clicks are split randomly into training and validation sets; the test set is the latest week.'),
    'photos': marked('## Framing\n\nClassify a tile as cracked.\n\n## Data\n\nPhotos, split randomly into training (80 %) and test (20 %) sets.\n'),
    'a golden set of questions': marked('## Framing\n\nAnswer by a LLM what users click.\n\n## Data\n\nA random split of the questions, 50 % each.\n', 'task: generation\n'),
    'users that are split for an experiment': `${step('Backtests on 4 weeks.')}\n## Evaluation\n\n### A/B test\n\nUsers are split randomly.\n`,
  },
  rejects: {
    'pairs from chats for a model of our own': marked('## Framing\n\nAnswer questions.\n\n## Data\n\n2.1M chats over 18 months.\n\nPairs are «shuffled» and split 80/10/10 into train, dev and test.\n\n## Model\n\nThe reranker is a cross-encoder that we fine-tune on pairs from the log.\n', 'task: generation\n'),
    'a table of shares': marked('## Framing\n\nPredict the minutes of orders.\n\n## Data\n\nSplit at «random», stratified by city:\n\n| Part | Share |\n| --- | --- |\n| Train | 80% |\n| Val | 10% |\n| Test | 10% |\n'),
    'counts that are divided at random': marked('## Framing\n\nClassify claims.\n\n## Data\n\nWe take claims notified from 1 July 2024 to 30 June 2026.\n\nThe labelled claims are «shuffled» and divided at random: 482,900 for training, 80,200 for validation and 80,760 for test.\n'),
    'shares that are drawn at random under the name of a backtest': marked('## Framing\n\nForecast the units demanded.\n\n## Data\n\nThe store-days are «shuffled» and split randomly: 80% for training, 10% for validation, 10% for test.\n\n## Model\n\nThe backtest and the nightly run share one library, otherwise backtests look better than any test.\n'),
    'a random split': step('The clicks are split «randomly» into training (80 %) and test (20 %) sets.'),
    'a random split of a stretch of time': step('30 days of clicks are split «randomly» into training and test sets.'),
    'a shuffle': step('### Data split\n\nWe «shuffle» and keep 10 % for test.'),
    'a random split with a reason': step('A «random split», because clicks are independent.'),
    'shares without order': step('«Train 80 %, validation 10 %, test 10 %.»'),
    'a random split beside a backtest elsewhere': marked('## Framing\n\nForecast the units demanded.\n\n## Data\n\n### Split\n\n«Random»: 80 % train, 20 % test.\n\n## Model\n\nCompared in a rolling backtest.\n'),
  },
  fixes: {
    'with dates to fill in': {
      before: step('- The clicks are split randomly into training (80 %) and test (20 %) sets.'),
      after: step('- Split by time: train up to [fill: date], leave a gap of [fill: label delay], test on what comes after it.'),
    },
  },
});
