import assert from 'node:assert/strict';
import { noRolloutOrRollback } from '../../../src/core/lint/rules/no-rollout-or-rollback';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const serving = (body: string): string => marked(`## Serving\n\nOnline ranking on 40 GPUs, because context counts.\n\n${body}\n`);

testRule(noRolloutOrRollback, {
  accepts: {
    'what a configuration sets': marked('## Serving\n\nOnline, because context counts.\n\n```yaml\nrollout:\n  steps: [shadow 7d, 1% 2d, 50% 3d, 100%]\n  rollback: "make rollback"\n```\n'),
    'what going back means': marked('## Serving\n\nOnline ranking on 40 GPUs.\n\nA canary gets 1 %, then everybody. Going back means setting the source to “rules”.'),
    'countries one after another': serving('We start with Portugal; Spain and Italy follow two weeks later, Germany last. Should complaints rise, the country is switched back to the old engine.'),
    'rings, and a way down': serving('### Who sees it first\n\n| Ring | Who | How long |\n| --- | --- | --- |\n| 0 | our team | 3 days |\n| 1 | 2 % of customers | 7 days |\n\nDowngrade: a setting, pushed remotely, picks the previous one.'),
    'scores that nobody sees at first': serving('### One clinic at a time\n\nFirst the scores are written but not displayed, for 4 weeks. Then one ward. The chief physician can have the display turned off by phone call.'),
    'a share for a day, and the predecessor': serving('Every new version gets 5 % of the sessions for 24 h. Otherwise the controller shifts all sessions back to its predecessor.'),
    'increasing shares, and an older image': serving('Updates reach the cars in three waves. If the self-test fails, the car boots the former image.'),
    'stages and a way back in plain words': serving('First 40 stores, then a region, then all; one switch turns the old model back on.'),
    both: serving('Canary at 1 %, then everybody; the previous model stays loaded.'),
    'both under one heading': serving('### Rollout and rollback\n\nShadow, 1 %, 100 %. A breached guardrail reverts within 5 min.'),
    'a heading for each': serving('### Rollout\n\n1 % for a day, then all.\n\n### Rollback\n\nThe alias is switched within 5 min.'),
    'a table with a column for it': serving('| Stage | Traffic | Rolls back when |\n| --- | --- | --- |\n| Canary | 1 % | errors above 0.1 % |'),
    'shares of traffic': serving('5 % of traffic for a day, then all of it; kill switch.'),
    'stages to be filled in': serving('### Rollout\n\nShadow for [fill: days].\n'),
    'an alias that is switched back': serving('Canary at 1 %, then everybody. If it fails, the alias is pointed to the earlier table, and back in a minute.'),
    'what stands by': serving('- Gradual rollout (10 % → 50 % → 100 %)\n- Keep simple boosting as fallback'),
    'the previous table': serving('A canary gets 1 % of traffic. To undo it we switch the alias back to the previous table.'),
  },
  rejects: {
    'what answers instead of the model': marked('## «Serving»\n\n- **Fault tolerance**: Fallback to historical averages if the model fails.\n'),
    'traffic on roads': marked('## «Serving»\n\n### Live ETA updates\n\n4. **Incorporate real-time changes**: Traffic conditions may have changed since the trip started\n'),
    'prices below serving, failure, rollout': marked('## «Serving, failure, rollout»\n\nOnline ranking on 40 GPUs, because context counts. The previous version stays loaded, and a flag returns to it.\n\n| Machines | Cost |\n| --- | --- |\n| 10 × L4 | 6,100 |\n'),
    'a share that is rejected': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts. The previous version stays loaded, and a flag returns to it.\n\n### Production\n\nWe expect 2–3 % rejected.\n'),
    'a pilot that was measured': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts. The previous version stays loaded, and a flag returns to it.\n\n## Model\n\nLogistic regression, 12 features (pilot: 9.8 %).\n'),
    'a breaker and the share of calls that opens it': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nWhen 5 % of the traffic times out, a circuit breaker opens and all of it goes to the rules.\n'),
    'scores that stay while a job fails': marked('## Serving\n\n«A canary gets 1 % of traffic, then all.» If the job fails, last week\'s scores stay loaded; after that the list falls back to the order by price.\n'),
    'the last good run': marked('## Serving\n\n«A canary gets 1 % of traffic, then all.» If a run is late, the publisher takes the last good run.\n'),
    'a sampling that is undone': marked('## Serving\n\n«A canary gets 1 % of traffic, then all.» The sampling of the rows is undone by a formula.\n'),
    'the gate of a challenger': marked('## «Serving»\n\nOnline ranking on 40 GPUs; we can revert within 5 min.\n\n## Monitoring\n\nA challenger is promoted only if it detects as much as the champion.\n'),
    'a random choice for a few': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nHalf a percent of requests, 0.5 % of traffic, is answered by a random choice.\n'),
    'a launch that is undecided': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nHow we go live is not decided. Perhaps a pilot, perhaps a kill switch.\n'),
    'what a user undoes': marked('## Requirements\n\nUsers undo a past choice.\n\n## Serving\n\n«A canary gets 1 %.»\n'),
    neither: marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'stages without a way back': serving('### «Rollout»\n\nShadow for 3 days, then 1 %, 10 % and 100 % of traffic.'),
    'a way back without stages': marked('## «Serving»\n\nOnline ranking on 40 GPUs; we can revert within 5 min.\n'),
    'versions of documents': marked('## Serving\n\n«A canary gets 1 % of traffic.» Users compare with the previous version of their text.\n'),
    'what ramps in training': marked('## Model\n\n- weight decay ramps from 1e-12 to 0.01\n\n## «Serving»\n\nOnline ranking on 40 GPUs.\n'),
    'a denial in brackets': serving('### «Rollout»\n\nA canary gets 1 %; the latest model is always deployed (no rollback).'),
    'a fallback that steps aside': marked('## «Serving»\n\nOnline ranking on 40 GPUs.\n\n### Fallback\n\nOnce conditions improve, it switches back to the primary model.\n'),
    'nothing, at the heading of releases': marked('## Prediction service\n\nOnline ranking on 40 GPUs.\n\n## «Online testing and deployment»\n\nAs before, on the same machines.\n'),
    'phases under another heading': marked('## Serving\n\nOnline ranking on 40 GPUs.\n\n## Strategy\n\n«Phase 1: shadow mode, then assist.»\n'),
    'what carries a version out': marked('## Serving\n\nOnline ranking on 40 GPUs. «CI/CD by Argo CD.»\n'),
    'an approval in a registry': marked('## Serving\n\nOnline ranking on 40 GPUs. «An approved version of the model registry is loaded at night.»\n'),
    'a gate alone': marked('## Serving\n\nOnline ranking on 40 GPUs. «We deploy it if the metrics improve.»\n'),
  },
  fixes: {
    'with the fields of the section': { before: serving('### Rollout\n\nShadow for 3 days.'), after: /\*\*Rollback:\*\* to \[fill:/ },
  },
});

describe('no-rollout-or-rollback', () => {
  it('says which of them is missing', () => {
    const messages = ['A canary gets 1 %.', 'We can revert within 5 min.', 'It runs.'].map(body => findingsOf('no-rollout-or-rollback', serving(body))[0]?.message ?? '');

    assert.match(messages[0] ?? '', /no way back/);
    assert.match(messages[1] ?? '', /no rollout by stages/);
    assert.match(messages[2] ?? '', /Nothing says/);
  });

  it('takes a run beside those who did it before for a stage', () => {
    const message = findingsOf('no-rollout-or-rollback', serving('It runs for a month in parallel with the reviewers.'))[0]?.message ?? '';

    assert.match(message, /no way back/);
  });

  it('is a hint where there is no traffic', () => {
    const severities = (text: string): string[] => findingsOf('no-rollout-or-rollback', marked(text)).map(({ severity }) => severity);

    assert.deepEqual(severities('## Requirements\n\nThis prototype is a course project.\n\n## Serving\n\nA demo app.\n'), ['info']);
    assert.deepEqual(severities('## Requirements\n\nThe prototype of last year is replaced.\n\n## Serving\n\nA service.\n'), ['warning']);
  });
});

describe('no-rollout-or-rollback, of what is drawn alone', () => {
  const text = '# Offers design\n\n## Requirements\n\nChoose an offer.\n\n## Data\n\nThe click log.\n\n## Model\n\nBoosted trees.\n\n## Evaluation\n\nnDCG@10.\n\n## Serving\n\nOnline.\n\n```\nTraining job\n    |\n    v\nCanary deploy (10% of traffic for 2 hours)\n```\n';

  it('says where it is drawn, as a hint; marked documents have to say it in words', () => {
    const [found] = findingsOf('no-rollout-or-rollback', text);

    assert.deepEqual([found?.severity, found?.message.replace(/\. .*/, ''), found?.related.length], ['info', '“Rollout and rollback” is touched by a drawing alone', 1]);
    assert.deepEqual(findingsOf('no-rollout-or-rollback', marked(text)).map(({ severity }) => severity), ['warning']);
  });

  it('keeps saying which half is told in words', () => {
    const [found] = findingsOf('no-rollout-or-rollback', text.replace('Online.\n', 'Online.\n\n### Rollback\n\nA drop of recall by 5 % rolls back to the previous model.\n'));

    assert.deepEqual([found?.severity, found?.message.replace(/\. .*/, ''), found?.related.length], ['info', 'There is a rollback but no rollout by stages', 1]);
  });

  it('is a hint for an analysis whose results are only read', () => {
    const analysis = marked('# Service hubs\n\n## Model\n\nHDBSCAN finds hubs.\n\n## Evaluation\n\nDBCV, kept in a table.\n\n## Infrastructure\n\n### Fallback\n\nIf the hubs are weak, the report says so.\n');

    assert.deepEqual(findingsOf('no-rollout-or-rollback', analysis).map(({ severity }) => severity), ['info']);
  });
});

describe('no-rollout-or-rollback, of a deployment', () => {
  const found = (body: string): string => findingsOf('no-rollout-or-rollback', serving(body))[0]?.message.replace(/[.,;] .*/, '') ?? '';

  it('does not say that nothing is told', () => {
    assert.equal(found('CI/CD by Argo CD.'), 'How new versions are kept or delivered is told');
    assert.equal(found('Promoted only if nDCG rises.'), 'When a new model is deployed is told');
    assert.equal(found('An A/B test by user runs for 14 days.'), 'An experiment is told');
    assert.equal(found('Stages: shadow, then 1 %, 10 %, 100 %. The previous model was around 40 %.'), 'The rollout has no way back');
    assert.equal(found('It runs.\n\n### Future extensions\n\n- Model registry and versions'), 'Nothing says how a new model reaches users and how it is taken back');
    assert.equal(found('It runs.'), 'Nothing says how a new model reaches users and how it is taken back');
  });
});
