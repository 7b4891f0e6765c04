import assert from 'node:assert/strict';
import { incompleteAbTest } from '../../../src/core/lint/rules/incomplete-ab-test';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const evaluation = (body: string): string => marked(`## Evaluation\n\nWe measure nDCG@10 and click-through rate.\n\n${body}\n`);

testRule(incompleteAbTest, {
  accepts: {
    'a platform that is out of scope': marked('## Requirements\n\n### Out of scope\n\n- A complete A/B platform\n\n## Evaluation\n\nWe measure nDCG@10 and click-through rate.\n'),
    'a size in other words': evaluation('### A/B test\n\nBy park, twelve weeks. To tell 6 % from 5 % would take about 6,000 turbines per arm.'),
    'a plan under a heading of its own, and a rollout that mentions it': marked('## Evaluation\n\nAccounts are randomised, not payments. It lasts four weeks, and each arm sees 25,200 incidents, so that we can detect 4.5% with 80% power.\n\n## Serving\n\n1% of accounts for three days, 25% for a week, then 50% as the experiment proper.\n'),
    'an experiment that is not part of the plan': evaluation('An A/B test is recommended later, but it is not planned for the pilot.'),
    'a question': evaluation('- How do we compare it with the rules? (A/B test)'),
    'a box that nobody has ticked': evaluation('- [ ] Defined the A/B test'),
    'a randomised trial by another name': evaluation('We randomise 5 % of cards to the new model for four weeks; 400k cards per arm detect 3 %.'),
    'a reason why there is none': evaluation('An A/B test is impossible, because the two furnaces share one stream.'),
    'a plan in one sentence': evaluation('A/B test by user for 14 days, 753k users per arm to detect +2 % at 80 % power.'),
    'a plan in a table': evaluation('### A/B test\n\n| Item | Plan |\n| --- | --- |\n| Unit | user |\n| Unit of randomisation | viewer |\n| Sample size | 981k |\n| Duration | 21 days |'),
    'a plan in the section': evaluation('### A/B test\n\nWe split users by hash. Alpha 0.05, power 80 %. Two weeks.'),
    'a switchback with its parts': evaluation('Switchback by city, minimum detectable effect 1 %, 4 weeks.'),
    'a plan with something to fill in': evaluation('### A/B test\n\nBy user, [fill: days].'),
    'no experiment, which is another finding': evaluation('We ask three experts.'),
    'experiments of the past': evaluation('In past A/B tests the metric agreed with revenue.'),
    'an experiment that does not apply': evaluation('### A/B test\n\nN/A: one plant, there is nobody to randomise.'),
    'a plan under a heading of its own': evaluation('### Store experiment\n\nMatched stores, 40 in each arm, detect 2 % in 28 days.'),
    'results that are interleaved': evaluation('### Re-ranking\n\nThe last stage interleaves advertisements with posts.'),
    'a point on an agenda': evaluation('### Monthly meeting\n\n- Plan A/B tests (new features, other models)'),
    'what the platform can do': evaluation('- The gateway supports A/B testing of models.'),
    'something to read': evaluation('- Read more about A/B testing'),
    'two that judge the same cases for about a month': evaluation('### A/B test\n\nThe model runs in parallel with the reviewers for about a month; recall may not be significantly lower.'),
    'a list of what the plan will say': evaluation('### A/B test\n\nUnit of randomisation, sample size, duration, guardrails.'),
    'an experiment that the pilot leaves out': evaluation('An A/B test is recommended, which is not provided in the pilot.\n\n## Serving\n\nAnalysts look at the effect by an A/B test.'),
    'a wish for later': evaluation('We measure it.\n\n## Future enhancements\n\n- Implement A/B testing of models'),
    'an experiment that is denied elsewhere': evaluation('### Online experiment\n\nWe compare with the current model by an A/B test.\n\n## Trade-offs\n\nA single model: no A/B testing.'),
    'an experiment that another part does not run': evaluation('**Does NOT**: analyse the logs of production, control the traffic of users, or run online experiments.'),
    'an experiment that is put off with something else': evaluation('Formal A/B testing and reporting templates are deferred.'),
    'thresholds that could be tested': marked('## Evaluation\n\nWe measure recall.\n\n## Serving\n\nThresholds are versioned and A/B testable.\n'),
  },
  silences: {
    'what a platform can do': marked('## Requirements\n\n5. **A/B Testing** - Support multiple algorithms simultaneously\n'),
  },
  rejects: {
    'a test that is only referred to, beside other times': marked('## Evaluation\n\nWe measure nDCG@10 and click-through rate.\n\n«A/B test», randomised by user, sample size 200,000 per arm.\n\n## Open\n\nShe decides after the A/B test has been read. The licence runs for two years.\n'),
    'who stays on the old system, without a duration': evaluation('### «A/B test»\n\nBy user, sample size 20k per arm. The remaining 5 % stay on the old rule for three months.'),
    'how the result is read, without a size': evaluation('### «A/B test»\n\nBy user, 14 days. We launch if it improves significantly, with 95 % intervals by bootstrap.'),
    'a bare bullet': marked('## Evaluation\n\nWe measure nDCG@10 and click-through rate.\n\n- «A/B test»\n'),
    'a section without numbers': evaluation('### «A/B test»\n\nWe compare with the current model.'),
    'no duration': evaluation('### «A/B test»\n\nBy user, sample size 981k per arm.'),
    'a B-tree, which is none, beside one': evaluation('Keys stand in a B-tree. We run an «A/B test» on it.'),
    'the window of a metric in place of the duration': marked('## Evaluation\n\n### «A/B test»\n\nBy user, 50 / 50, powered for 1 %; tickets reopened within 7 days decide.\n'),
    'long enough': evaluation('### «A/B test»\n\nBy user, 980k per arm to detect 1 %. It has to run long enough.'),
    'a plan beside what the platform can do': evaluation('The gateway supports A/B testing of models. The «A/B test» compares it with the rules.'),
    'an experiment by its heading': evaluation('### «Experiment on a graph»\n\nClusters of members are randomised.'),
  },
  fixes: {
    'with the fields': { before: evaluation('### A/B test\n\nWe compare with the current model.'), after: /Stopping rule \| \[fill:/ },
  },
});

describe('incomplete-ab-test', () => {
  it('gives a hint where a document of one’s own only mentions an experiment', () => {
    const text = (words: string): string => `# Ranking design\n\n## Requirements\n\nOrder offers.\n\n## Data\n\nThe click log.\n\n## Model\n\nBoosted trees.\n\n## Evaluation\n\nnDCG@10. ${words}\n`;
    const severities = (words: string): string[] => findingsOf('incomplete-ab-test', text(words)).map(({ severity }) => severity);

    assert.deepEqual(severities('We run an A/B test.'), ['info']);
    assert.deepEqual(severities('We run an A/B test by user.'), ['warning']);
    assert.deepEqual(severities('\n\n### A/B test\n\nWe compare both.'), ['warning']);
  });

  it('lists what is missing, and nothing else', () => {
    const [finding] = findingsOf('incomplete-ab-test', evaluation('### A/B test\n\nBy user, for 14 days.'));

    assert.match(finding?.message ?? '', /lacks the sample size or the effect to detect\. Add it/);
  });
});
