import { noLeakageControl } from '../../../src/core/lint/rules/no-leakage-control';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noLeakageControl, {
  accepts: {
    'signals that would tell': marked('## Data\n\nTrain up to May, test on June. Click rate over 7 days. Notes of the technician are not used: they reveal that somebody suspects the failure.\n'),
    'cases that are taken out of the earlier part': marked('## Data\n\nTrain up to May, test on June. Click rate over 7 days. A person seen in a later part is removed from the earlier ones.\n'),
    'a gap between the sets': marked('## Data\n\nTrain up to May, test on June. Click rate over 7 days. A gap of seven days lies between training and test.\n'),
    'what is fitted on the training data only': marked('## Data\n\nTrain up to May, test on June. Click rate over 7 days. Fit the scaler on training data only.\n'),
    'no split, which is another finding': marked('## Data\n\nThe click log; the main feature is the click rate over 7 days.\n'),
    'attributes that cannot know the future': marked('## Data\n\nSplit by time. Features are language, region and device.\n'),
    'a guard': marked('## Data\n\nFeatures are joined point-in-time.\n'),
    'a guard in the evaluation': marked('## Data\n\nThe click log.\n\n## Evaluation\n\nThe sets do not overlap in time, so nothing leaks.\n'),
    'state that is read before it is updated': marked('## Data\n\nSplit by time. The number of clicks is a feature, by the same fetch-before-update as in production.\n'),
    'a replay': marked('## Data\n\nSplit by time. The number of clicks is a feature, computed by a chronological replay.\n'),
    'near-duplicates': marked('## Data\n\nPhotos are de-duplicated before the split.\n'),
    'a prompted language model': marked('## Data\n\nA set of 500 questions.\n', 'task: generation\n'),
    'no labels': marked('## Data\n\nServer logs; the model is unsupervised.\n'),
    'Russian': marked('## Данные\n\nЛоги кликов. Утечки исключены: признаки на момент запроса.\n'),
    'Chinese': marked('## 数据准备\n\n为避免数据泄露,特征按时间点关联。\n'),
    'sets that share nothing': marked('## Data\n\nWe split by week, with no order in two sets.\n'),
  },
  rejects: {
    'how an experiment is split': marked('## «Data preparation»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n## Evaluation\n\n### A/B test\n\nSplit by account, no account on two sides.\n'),
    'what somebody did in the past': marked('## «Data»\n\nSplit by time.\n\n| Input | Refreshed |\n| --- | --- |\n| Past upheld complaints | hourly |\n'),
    'the last few of something': marked('## «Data»\n\nSplit by time.\n\n- Subjects of the account\'s last 3 letters\n'),
    'logs that are purged, and pipes that leak': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days. Logs are purged after 90 days. Water leaks are reported by crews.\n'),
    'arms that spoil each other': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n## Evaluation\n\n### A/B test\n\nBy shop: randomising baskets would contaminate the control.\n'),
    'a group of users that is put aside': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days. Five percent of the listeners, by hash of the id, stay out.\n\nOdds are corrected afterwards.\n'),
    'feedback among the risks': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n## What could sink it\n\nFeedback toward hits, and singers who buy votes (their accounts are left out of training).\n'),
    'a feature that looks for copies': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n| Feature | From |\n| --- | --- |\n| Near-duplicate of a removed picture (distance) | index |\n'),
    'how a trial is read': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n## Evaluation\n\n### A/B test\n\nBy user, 14 days. No peeking at the primary metric; peek at guardrails weekly.\n'),
    'a promise': marked('## «Data»\n\nTrain up to May, test on June. Click rate over 7 days. We will make sure that there is no data leakage.\n'),
    'a rate': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n'),
    'a counter': marked('## «Data»\n\nSplit by time.\n\n### Features\n\n- Payments of the card, 10 min\n'),
    'a leak of memory': marked('## «Data»\n\nSplit by time. The number of clicks is a feature.\n\n## Serving\n\nRestart on a memory leak.\n'),
    'a postponement': marked('## «Data»\n\nSplit by time. The number of clicks is a feature. Leakage: not yet decided.\n'),
    'what leaks into logs': marked('## «Data»\n\nSplit by time. The main feature is the click rate over 7 days. Data leakage via logs is prevented.\n'),
    'secrets': marked('## Framing\n\nBinary classification of churn.\n\n## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n## Safety\n\nPrevent sensitive information leakage.\n'),
    'a question in a list of other questions': marked('## Framing\n\nBinary classification of churn.\n\n## «Data»\n\nSplit by time. The main feature is the click rate over 7 days.\n\n## Questions of a reader\n\n- How to prevent leakage in the training data?\n'),
  },
  fixes: {
    'a missing section': { before: marked('## Data\n\nSplit by time. The number of clicks is a feature.\n'), after: /\[fill: feature or join that could see the future\]/ },
  },
});
