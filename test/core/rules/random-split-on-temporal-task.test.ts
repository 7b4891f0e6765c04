import { randomSplitOnTemporalTask } from '../../../src/core/lint/rules/random-split-on-temporal-task';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Framing\n\nPredict whether a user clicks an impression.\n\n## Data\n\n${body}\n`);
/** Below headings in words of its own. */
const own = (history: string, sets: string): string => marked(`# Design\n\n## What we know\n\n${history}\n\n## How we test\n\n${sets}\n`);

testRule(randomSplitOnTemporalTask, {
  accepts: {
    'a random forest that is validated across folds': marked('## Framing\n\nPredict whether a user clicks an impression.\n\n## Model\n\n**Candidate:** Random Forest, by cross-validated AUC.\n'),
    'a seed that is fixed': step('The rows are split into training, validation and test sets with a fixed random seed.'),
    'what is easy to use': marked('## Framing\n\nClassify chest X-rays; the interface is easy interaction.\n\n## Data preparation\n\nA stratified random split of 60/20/20.\n'),
    'a call that keeps the order': own('14 months of shipments; which will be returned?', '`train_test_split(rows, test_size=0.2, shuffle=False)` gives us the test rows.'),
    'a test set at the end behind random rows for tuning': own('14 months of shipments; which will be returned?', 'A random 10 % of the first year is for tuning; the last two months are the test set.'),
    'random rows of sets with dates': own('14 months of shipments; which will be returned?', '- train: 3 March–25 May, 12 weeks\n- test: 2–15 June, 2 weeks, 1.2M\n\nEach shipment gives two random rows, all in one of the sets, training or test.'),
    'groups that are kept together': own('14 months of visits; who will miss the next one?', 'Patients are divided at random: 80 % train, 20 % test.'),
    'pictures': own('12k photos of leaves. Photos from 2019 to 2023; which leaf will wilt?', 'A random 80/20 split of the photos.'),
    'negatives': own('14 months of shipments; which will be returned?', 'For training 5 % of the negatives are drawn at random.'),
    'a search': own('14 months of shipments; which will be returned?', 'Random search with 50 trials on 10 % for validation.'),
    'a random split that is only compared with': marked('## Framing\n\nPredict clicks.\n\n## Data\n\nTrain on days 1 to 28, test on day 30. Scores are 0.02 lower than with a random split.\n'),
    'shares in the order of a global time split': marked('## Framing\n\nPredict whether a user clicks an impression.\n\n## Data\n\nGlobal time split (train: 80 %, test: 20 %) of the clicks.\n'),
    'a split in time': step('Train on days 1 to 28, test on day 30.'),
    'a random split of one period and a later test': step('The clicks are split randomly into training and validation sets; the test set is the latest week.'),
    'photos': marked('## Framing\n\nClassify a tile as cracked.\n\n## Data\n\nPhotos, split randomly into training (80 %) and test (20 %) sets.\n'),
    'a golden set of questions': marked('## Framing\n\nAnswer by a LLM what users click.\n\n## Data\n\nA random split of the questions, 50 % each.\n', 'task: generation\n'),
    'users that are split for an experiment': `${step('Backtests on 4 weeks.')}\n## Evaluation\n\n### A/B test\n\nUsers are split randomly.\n`,
  },
  rejects: {
    'a share that is drawn under a heading of its own': own('14 months of shipments; which will be returned?', 'A «random» quarter of the rows is used for the test.'),
    'folds': own('14 months of shipments; which will be returned?', 'Five folds, «randomly» drawn from all shipments, for cross-validation.'),
    'one in ten': own('14 months of shipments; which will be returned?', 'Every tenth shipment, picked «at random», is kept for the test.'),
    'shares in two sentences': own('14 months of shipments; which will be returned?', 'Stratified «random». 75 % of the rows train the model, 25 % test it.'),
    'rows of a table': own('14 months of shipments; which will be returned?', '| Part | Rows | Chosen |\n| --- | --- | --- |\n| Fit | 700k | «random» |\n| Test | 300k | random |'),
    'a call in a sentence': own('14 months of shipments; which will be returned?', '`«train_test_split(»rows, test_size=0.2)` gives us the test rows.'),
    'a call in a block': own('14 months of shipments; which will be returned?', '```python\ntrain, test = «train_test_split(»rows, test_size=0.2)\n```'),
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
