import { labelSlowerThanRetraining } from '../../../src/core/lint/rules/label-slower-than-retraining';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const system = (labels: string, retraining: string): string => marked(`## Data\n\n### Labels\n\n${labels}\n\n## Monitoring\n\n${retraining}\n`);

testRule(labelSlowerThanRetraining, {
  accepts: {
    'verified rows': system('Labels arrive after 6 hours.', 'The calibrator is refitted hourly on verified impressions.'),
    'nothing that is too young': system('Labels arrive after 6 hours. Nothing younger than six hours enters training.', 'The model is retrained hourly.'),
    'days that are left out of training': system('Labels arrive after 30 days; the last 30 days are excluded from training labels.', 'The model is retrained daily.'),
    'labels that are there in time': system('Label delay: 24 h.', 'The model is retrained daily.'),
    'a proxy': system('Labels arrive after 60 days.', 'The model is retrained daily on analyst labels.'),
    'matured rows alone': system('Labels arrive after 60 days.', 'The model is retrained daily on matured rows.'),
    'a window that ends where labels are final': system('Label delay: 60 days.', 'The model is retrained weekly on a window that ends 60 days back.'),
    'such a window in a sentence of its own': system('Label delay: 60 days.', 'The model is retrained weekly. Its window of 180 days ends two months ago.'),
    'rows that have closed': system('Label delay: 60 days.', '### Retraining\n\nWeekly; each run adds the seven days whose chargebacks have closed.'),
    'rows whose label is final': system('Label delay: 60 days.', 'The model is retrained daily. Each run reads rows whose label is final, so its newest row is 60 days old.'),
    'labels that have settled': system('Label delay: 60 days.', 'The model is retrained daily on days that have settled.'),
    'no cadence': system('Labels arrive after 60 days.', 'The model is retrained when PSI exceeds 0.2.'),
    'no delay': system('A click within 30 days is a positive.', 'The model is retrained daily.'),
    'a cadence of something else': system('Labels arrive after 60 days.', 'Reports are sent daily. The model is retrained quarterly.'),
  },
  rejects: {
    'a time to wait': system('Waiting time: 7 days; nearly all reports are in by then.', 'The model is retrained «daily» on the last 60 days.'),
    'a verdict that takes its time': marked('## Data\n\nThe fraud team strikes out some clicks. Its verdict can take up to six hours.\n\n## Monitoring\n\n### Retraining\n\nThe model is retrained «hourly».\n'),
    'a warm start': system('The labels close 14 days after the impression.', 'The ranker is retrained «daily», a warm start on the newest day.'),
    'an analyst who only confirms': system('A request is fraud if it is charged back or an analyst confirms it; every other one is genuine after 60 days.', 'Retrained «every night» on the twelve months up to yesterday.'),
    'a label that is decided after a while': marked('## Data\n\nA request is fraud if it is charged back; every other one is genuine after 60 days.\n\n## Monitoring\n\n### Retraining\n\nWe retrain «every night» on the twelve months up to yesterday.\n'),
    'an appeal that may still be open': marked('## Data\n\n1. Review decisions of the last twelve months, after any appeal has closed (14 days at the latest).\n\n## Monitoring\n\n### Retraining\n\nRetraining runs «daily».\n'),
    'a word': system('Label delay: 60 days.', 'The model is retrained «weekly».'),
    'an interval': system('Chargebacks arrive up to 90 days later.', 'Retraining every «7 days».'),
    'a window that ends before its labels are final': system('Label delay: 60 days.', 'The model is retrained «weekly» on a window that ends 7 days back.'),
    'what makes a label final': system('Label delay: 60 days; a label is final when disputes have closed.', 'The model is retrained «weekly».'),
    'rows that are not waited for': system('Label delay: 60 days.', 'The model is retrained «weekly», not only on rows whose label is final.'),
    'a row': system('Labels take about 45 days.', '| What | When |\n| --- | --- |\n| Retraining | «nightly» |'),
  },
});
