import assert from 'node:assert/strict';
import { noGuardrailMetric } from '../../../src/core/lint/rules/no-guardrail-metric';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const evaluation = (body: string): string => marked(`## Evaluation\n\nWe measure nDCG@10 and click-through rate.\n\n${body}\n`);

testRule(noGuardrailMetric, {
  accepts: {
    'what mustn’t get worse': marked('## Evaluation\n\nWe measure nDCG@10 and click-through rate.\n\nThings that mustn’t get worse: complaints (no more than 2 per 1,000 calls), early cancellations.\n'),
    'limits named in a trial': marked('## Evaluation\n\nWe measure click-through rate.\n\n## Operation\n\n### Field trial\n\n- Guardrails: visits not above three a week per region, lost output below 0.05 % of the year.\n'),
    'what is meant by no guardrail broken': evaluation('Full use if cost falls and no guardrail is broken: hours of reserve (no more than 1.1 times today), overrides (under 10 % of runs).'),
    'what must hold in addition': marked('## Evaluation\n\nWe measure click-through rate. It ships only if, additionally, hides of an ad stay under 0.02 % of impressions.\n'),
    'limits under a heading in other words': evaluation('### The price we would pay\n\nUp to 0.3 points of margin, and none on availability (97 % stays 97 %).'),
    'limits in a table of what must not get worse': evaluation('### Must not get worse\n\n| What | Today | Limit |\n| --- | --- | --- |\n| Waste per day | 38 kg | 40 kg |'),
    'a limit whatever the goal gains': evaluation('Whatever happens to bookings, unsubscribes may not grow by more than 0.1 points.'),
    'what the saving is bound to': evaluation('We save energy only as long as rooms stay within 20 and 23 °C.'),
    'a limit, and the way back': evaluation('Small shops may lose 2 % of their orders at worst, otherwise the old order is back.'),
    'limits in code': evaluation('### Guardrails\n\n`error_rate < 0.1%`, `hides_per_1k < 5`.'),
    'conditions with what is done beyond them': evaluation('### With teeth\n\nCancellations > 2 % a month? Roll back.'),
    'a counterweight': evaluation('Seller churn is our counterweight: more than 2 % a month and the launch is off.'),
    'brakes': evaluation('### Brakes\n\nStop at > 1 % more cancellations.'),
    'no material increase': marked('## Evaluation\n\n| Metric | Criterion |\n| --- | --- |\n| Complaint rate | No material increase versus control |\n'),
    'a guardrail': evaluation('Guardrails: report rate at most +1 %.'),
    'a role in a table': evaluation('| Metric | Role |\n| --- | --- |\n| p99 latency | guardrail |'),
    'a limit in words': evaluation('Retention must not drop by more than 0.1 points.'),
    'what will not get slower': evaluation('Search latency will not increase much.'),
    'a counter metric': evaluation('- Counter metrics: hides and reports'),
    'a guardrail among the success metrics': marked('## Requirements\n\n### Success metrics\n\n- Guardrail: complaints\n\n## Evaluation\n\nWe measure nDCG@10.\n'),
    'a guardrail to be filled in': evaluation('Guardrail: [fill: metric and limit]'),
    'something that must stay': evaluation('Session length must stay above 5 minutes.'),
    'what is watched so that nothing is traded for it': evaluation('We also monitor revenue to ensure the model doesn’t inadvertently favour cheap rooms.'),
    'at nobody’s expense': evaluation('We track revenue, so that clicks do not grow at the expense of sales.'),
    'several limits where nothing is compared': marked('## Requirements\n\n- Availability > 99 %\n- False positives < 15 %\n- p99 latency < 2 s\n\n## Evaluation\n\nWe measure recall.\n'),
    'regressions that are watched': evaluation('Each version is compared by recall and latency regressions.'),
    'what must not suffer': evaluation('Recall has to rise and must not degrade for rare depots.'),
    'a capstone': marked('# Capstone project\n\n## Evaluation\n\nWe measure recall.\n'),
    'a rule against regressions': evaluation('No class of F1 can regress: the F1 of a room cannot drop by more than 0.05.'),
  },
  rejects: {
    'guardrails that only have to hold': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\nShip if clicks rise by 1 % and all guardrails hold.\n'),
    'a breach of nobody knows what': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\nAnalysed once, at day 21; stop early only on guardrail breach.\n'),
    'when they are read': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\nNo peeking at the result; safety metrics read daily.\n'),
    'what sizes the trial': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\nSpread of 1.5 points, enough for the 0.3 guardrail.\n'),
    'what lets a later version in': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\n## Monitoring\n\nA challenger goes live only if its nDCG@10 is no worse than the champion by 1 %.\n'),
    'the limits of the size': marked('## Requirements\n\n### Size and limits\n\n| What | Value |\n| --- | --- |\n| Daily users | 12M |\n| Page loads | 60M a day |\n\n## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\n'),
    'the least of each part of the test set': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\n### Offline metrics\n\nnDCG@10 at least 0.4. None may fall over 8 points below the whole.\n'),
    'a trial without the name of one': '# Retention\n\n## Requirements\n\nFewer people leave.\n\n## Model\n\nA forest.\n\n## «Evaluation»\n\nAUC on May.\n\n### Experiment\n\nCustomers are randomised into two groups of 40k, 90 days, to detect 1.3 points at 80 % power. We ship if fewer leave.\n\n## Serving\n\nA batch.\n\n## Monitoring\n\nAUC each week.\n',
    'the least of each part': marked('## «Evaluation»\n\nA/B test by user for 14 days on click-through rate.\n\nA slice more than 1 % below the old script blocks the release.\n'),
    'what guardrails are': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\nGuardrail metrics are metrics which protect a product during an experiment.\n'),
    'guardrails that are not decided': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n\nCounter-metrics: will be gathered at the next meeting.\n'),
    'how boxes are matched': marked('## «Evaluation»\n\nWe measure click-through rate.\n\n| Metric | Meaning |\n| --- | --- |\n| mAP@0.5 | detection, IoU ≥ 0.5 |\n'),
    'no limit': marked('## «Evaluation»\n\nWe measure nDCG@10 and click-through rate.\n'),
    'guardrails around a language model': marked('## Model\n\nNeMo guardrails check prompts and answers.\n\n## «Evaluation»\n\nWe measure faithfulness and resolution rate.\n'),
    'what a metric is counted at': marked('## «Evaluation»\n\n- mAP (IoU ≥ 0.5)\n- Recall (confidence > 0.3)\n'),
    'one that is traded': marked('## «Evaluation»\n\nClick-through rate rises at the expense of revenue, which we do not mind.\n'),
    'limits beside an experiment': marked('## Requirements\n\n- Availability > 99 %\n- False positives < 15 %\n\n## Evaluation\n\nClick-through rate.\n\n### «A/B test»\n\nBy user for 14 days.\n'),
    'a capstone that goes live': marked('# Capstone project\n\n## Evaluation\n\nWe measure recall.\n\n### «A/B test»\n\nBy user for 14 days.\n'),
    'a denial': marked('## «Evaluation»\n\nWe measure click-through rate. There are no guardrails yet.\n'),
    'a metric that is to be improved': marked('## «Evaluation»\n\n- Click-through rate: the primary business health metric\n'),
    'harm as a class': marked('## «Evaluation»\n\n- Accuracy of harmful vs not-harmful content\n'),
  },
  fixes: {
    'with the experiment': { before: marked('## Evaluation\n\nWe measure nDCG@10.\n'), after: /guardrails \[fill:/ },
  },
});

describe('no-guardrail-metric, where nobody has named a framework', () => {
  const found = (evaluation: string): string[] => findingsOf('no-guardrail-metric', `# Feed design\n\n## Requirements\n\nRank the feed.\n\n## Data\n\nThe click log.\n\n## Model\n\nBoosted trees.\n\n## Evaluation\n\n${evaluation}\n`).map(({ severity }) => severity);

  it('asks those alone who plan an experiment', () => {
    assert.deepEqual(found('We measure nDCG@10 and click-through rate.'), []);
    assert.deepEqual(found('We measure nDCG@10 and click-through rate. An A/B test by user runs for 14 days.'), ['info']);
  });
});

describe('no-guardrail-metric, of what nobody wants to rise', () => {
  const found = (metric: string): string[] => findingsOf('no-guardrail-metric', marked(`## Evaluation\n\n- ${metric}\n\n### A/B test\n\nBy user for 14 days.\n`)).map(({ message }) => message.replace(/\. .*/, ''));

  it('asks for the limit where it is measured', () => {
    assert.deepEqual(found('Hide rate (hidden / shown)'), ['“Hide rate” is measured, but nothing says how much worse it may get']);
    assert.deepEqual(found('Accuracy above 75 %\n- False positive rate below 20 %'), ['Limits are stated, such as “False positive rate below 20 %”, but none is called a guardrail: say which ones stop a new model']);
    assert.deepEqual(found('Click-through rate'), ['No metric is named that must not get worse']);
  });
});
