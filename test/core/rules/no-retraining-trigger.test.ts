import assert from 'node:assert/strict';
import { noRetrainingTrigger } from '../../../src/core/lint/rules/no-retraining-trigger';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const monitoring = (body: string): string => marked(`## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n${body}\n`);

testRule(noRetrainingTrigger, {
  accepts: {
    'the service that a ready model runs in': '# ML inference service: system design\n\n## Requirements\n\nScore payments.\n\n## Serving\n\nThe service runs a versioned model.\n\n## Monitoring\n\nErrors above 1 % page the on-call.\n',
    'weights that are refreshed': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\nThe ranker is refreshed every six hours from the click log.\n'),
    'models that are fitted anew': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\nWhenever the menu changes, its models are fitted anew that night.\n'),
    'a timer': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\nThe trainer is on a 7-day timer.\n'),
    'a cadence below a question': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n### How often do we bake a new one?\n\nSundays, on the trailing 90 days.\n'),
    'a campaign': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\nWe redo our models following every campaign.\n'),
    'a training pipeline that starts': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\nAfter 5,000 new labels the training pipeline starts by itself.\n'),
    'the next training run': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\nOn the last Friday of the month corrections go into the next training run.\n'),
    'a model that comes trained, its training out of scope': marked('## Model\n\nPre-trained weights of an encoder.\n\n## Out of scope\n\n- Model training pipeline (inference only)\n\n## Monitoring\n\nPSI above 0.2 pages the on-call.\n'),
    'a cadence of fine-tuning': marked('## Monitoring\n\nWeekly fine-tune cadence, with a shadow evaluation before promotion.\n'),
    'a row with its limit': marked('## Monitoring\n\n| PSI | Meaning | Action |\n| --- | --- | --- |\n| > 0.20 | major drift | retrain at once |\n'),
    'the first step of a retraining': monitoring('### Retraining\n\n1. Monitoring detects degradation\n2. A person approves'),
    'plain words': monitoring('A new model is trained every Sunday.'),
    'another word': monitoring('Weekly refit.'),
    'a cadence': monitoring('The model is retrained weekly.'),
    'an interval': monitoring('Retraining every 30 days.'),
    'a trigger': monitoring('We retrain when nDCG drops by 2 %.'),
    'a row': monitoring('| What | How often |\n| --- | --- |\n| Retraining | 7 days |'),
    'a section': monitoring('### Retraining\n\nDaily, on 28 days of logs.'),
    'a list below its label': monitoring('- Retraining\n  - nightly, warm start'),
    'a frozen model, with a reason': monitoring('The vendor model is frozen: we do not train it, because the licence forbids it.'),
    'a section that does not apply': monitoring('### Retraining\n\nN/A: the vendor owns the model.'),
    'a cadence to be filled in': monitoring('### Retraining\n\nEvery [fill: interval].'),
    'Russian and Chinese': monitoring('Переобучение еженедельно. 模型每周重训练。'),
    'a refresh by another name': marked('## Monitoring\n\n- Few examples: weekly active-learning refresh\n'),
    'new data at a cadence': marked('## Monitoring\n\nThe service is updated at least quarterly to incorporate new data.\n'),
    'a language model that is only prompted': marked('# Contract review\n\n## Model\n\nAn LLM lists the clauses, rules decide.\n\n## Monitoring\n\nPSI above 0.2 pages the on-call.\n'),
  },
  rejects: {
    'a length of the rows it reads': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n«**Retraining:** regularly, on the latest 12 weeks.»\n'),
    'an option that was passed over': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n«A bandit would gain little over quarterly retraining.»\n'),
    'a gate of what was trained': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n### Retraining\n\n«We retrain regularly.» A new version replaces the old one only if it passes the gates.\n'),
    'what the model chooses': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n### Retraining\n\n«We retrain regularly.» Once the model picks the targets, a yearly exploration wave of 150,000 people keeps the data honest.\n'),
    'a nightly test beside the training job': marked('## Data\n\nThe library is called by the training job; a nightly test replays one run.\n\n## «Monitoring»\n\nPSI above 0.2 pages the ranking on-call.\n'),
    'a refit that is worse': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n«If the retrained model is worse, the old one stays.»\n'),
    'a part that is fitted each day': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n«The isotonic calibration is refitted daily.»\n'),
    'cards of models': marked('## «Monitoring»\n\nPSI above 0.2 pages the ranking on-call. Model cards are updated quarterly.\n'),
    'somebody who decides whether': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n\n«The report is sent weekly, and its owner decides whether to retrain.»\n'),
    'a language model that is fine-tuned': marked('# Contract review\n\n## Model\n\nAn LLM lists the clauses; it is fine-tuned on ours.\n\n## «Monitoring»\n\nPSI above 0.2 pages the on-call.\n'),
    nothing: marked('## «Monitoring»\n\nPSI above 0.2 pages the ranking on-call.\n'),
    'a wish': marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call. «The model is retrained regularly.»\n'),
    'a question': marked('## Requirements\n\n- Is the model retrained daily?\n\n## «Monitoring»\n\nPSI above 0.2 pages the ranking on-call.\n'),
    'a denial': marked('## «Monitoring»\n\nPSI above 0.2 pages the ranking on-call. No retraining when it drifts.\n'),
    'a training told in passing': marked('## «Monitoring»\n\nThe model is trained to see if sales of 6 months ago predict orders.\n'),
    'a rejected cadence': marked('## Monitoring\n\n«Retraining once a day (too slow: the sale is over).»\n'),
  },
  fixes: {
    'with the section': { before: marked('## Monitoring\n\nPSI above 0.2 pages the ranking on-call.\n'), after: /cadence[\s\S]*\[fill:/ },
  },
});

describe('no-retraining-trigger', () => {
  it('asks for the cadence of a schedule', () => {
    const found = (body: string): string[] => findingsOf('no-retraining-trigger', monitoring(body)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

    assert.deepEqual(found('Training should happen on the search machines on a schedule.'), ['info: Training again is spoken of, but not how often or upon what']);
    assert.deepEqual(found('Logs are rotated on a schedule.'), ['warning: Nothing says when the model is trained again']);
  });
});
