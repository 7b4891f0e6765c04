import { labelSlowerThanRetraining } from '../../../src/core/lint/rules/label-slower-than-retraining';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const system = (labels: string, retraining: string): string => marked(`## Data\n\n### Labels\n\n${labels}\n\n## Monitoring\n\n${retraining}\n`);
/** Below headings in words of its own. */
const own = (outcome: string, upkeep: string): string => marked(`# Design\n\n## Outcome\n\n${outcome}\n\n## Keeping it fresh\n\n${upkeep}\n`);
const kept = (outcome: string, upkeep: string): string => marked(`# Design\n\n## Data\n\n### Outcome\n\n${outcome}\n\n## Monitoring\n\n### Keeping it fresh\n\n${upkeep}\n`);

testRule(labelSlowerThanRetraining, {
  accepts: {
    'a window of the event alone': kept('Leaves within 30 days.', 'The model is retrained daily.'),
    'rows that are old enough': kept('The outcome is complete after 7 days.', 'Daily training on clicks that are at least 7 days old.'),
    'another rhythm beside it': kept('The outcome is known after 30 days.', 'Scores are refreshed daily. The model is retrained each quarter.'),
    'a loss for what has not come in': kept('The outcome is known after 7 days.', 'The model is updated hourly with a loss for delayed feedback.'),
    'lags of a feature': kept('Sales lags (7, 14 and 364 days before the target day where these are known at the origin).', 'The model is retrained every Sunday.'),
    'what is to be reached': kept('Ten per cent (10 %) more returns, 6 months after the start.', 'The model is retrained daily on the newest rows.'),
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
    'a day on which it is settled': own('It is settled on day 44.', '«Every Monday» the model is trained again on the newest displays.'),
    'a truth that is known late, in words of its own': own('We know whether a machine was good after two years.', '«Every Monday» the model is trained again on all machines delivered so far.'),
    'what an event needs to be decided': own('The court needs 14 months to decide whether a claim was false.', '- Retraining: «monthly», on all claims to date\n- Documents: per version'),
    'a row of jobs': own('The outcome is complete after 14 days.', '| Job | Rhythm |\n| --- | --- |\n| Drift report | hourly |\n| Retraining | «every day», with the newest rows |'),
    'a window of the event where the newest rows are read': own('Relapse within 6 months.', 'It is retrained every «two weeks» and includes each patient discharged until then.'),
    'a rhythm that the sentence before gives': own('The target is known half a year later.', 'Scored on the 1st «of each month». Retrained at the same time, on all tenants including last month’s.'),
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
