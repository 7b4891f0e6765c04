import assert from 'node:assert/strict';
import { baselineNotEvaluated } from '../../../src/core/lint/rules/baseline-not-evaluated';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const told = (model: string, results: string): string => marked(`## Model\n\n${model}\n\n## Evaluation\n\n${results}\n`);

testRule(baselineNotEvaluated, {
  accepts: {
    'a score behind its name': told('A lexicon serves as the baseline.', 'The lexicon gets an F1 of 0.61, the encoder one of 0.84.'),
    'scores behind labels': told('### Baselines\n\n- B0: newest jobs of the region\n- B1: text similarity', 'Hit rate@10: B0 0.06, B1 0.11, factorisation machine 0.17.'),
    'an item of results': told('The router times an hourly factor is the baseline.', 'Mean absolute error:\n\n- router × factor: 142 s\n- LightGBM: 97 s'),
    'what it catches': told('The baseline is a limit of five sign-ups per address.', 'GBDT stops 91 % with a recall of 0.9. The limit stops 46 %.'),
    'a score in the column of a name with a number': marked('## Model\n\n| Stage | Baseline | Proposal |\n| --- | --- | --- |\n| Retrieval | BM25 and filters | Two-tower |\n\n## Evaluation\n\n| Metric | BM25 | Ship if |\n| --- | --- | --- |\n| nDCG@25 | 0.39 | 0.46 |\n'),
    'a score of what is in production': marked('## Model\n\n| Stage | Baseline | Proposal |\n| --- | --- | --- |\n| Retrieval | a list of synonyms | Two-tower |\n\n## Evaluation\n\n| Metric | Production | Needed |\n| --- | --- | --- |\n| nDCG@25 | 0.39 | 0.46 |\n'),
    'a score in the column of its name': marked('## Model\n\nThe first baseline is the propensity ranking of today, the second a T-learner.\n\n## Evaluation\n\n| Metric | Propensity | T-learner | Gate |\n| --- | --- | --- | --- |\n| Qini coefficient | 0.04 | 0.07 | ≥ 0.09 |\n'),
    'a score in the row of its name': marked('## Model\n\n- Baselines: (a) the formula of today, (b) a table by city\n\n| Test month | Late | MAE |\n| --- | --- | --- |\n| (a) Formula | 17% | 8.4 min |\n| LightGBM | 10% | 6.1 min |\n'),
    'a score in words under its name': marked('## Model\n\nThe baselines are the rules of today and a logistic regression.\n\n## Evaluation\n\nRecall reaches 69.4% on the test window, against 57.0% for logistic regression.\n'),
    'a comparison across all models': marked('## Model\n\n### Baseline\n\nExponential smoothing.\n\n### Evaluation\n\nCompare WAPE across all models.\n'),
    'a gain over what is there': marked('## Model\n\nA spike gave a better nDCG than our current search function.\n'),
    'a score': marked('## Model\n\n### Baseline\n\nPopular videos, nDCG@20 of 0.21.\n'),
    'a row': marked('## Model\n\n### Baseline\n\nPopular videos.\n\n## Evaluation\n\n| Model | nDCG |\n| --- | --- |\n| Baseline | 0.21 |\n'),
    'a comparison': marked('## Model\n\n### Baseline\n\nPopular videos.\n\n## Evaluation\n\nThe uplift over the baseline is reported weekly.\n'),
    'a score to be filled in': marked('## Model\n\n### Baseline\n\nPopular videos.\n\n## Evaluation\n\nThe baseline reaches [fill: score].\n'),
    'no baseline, which is another finding': marked('## Model\n\nA network.\n'),
    'a score in the next sentence': marked('## Model\n\nThe baseline is the routing engine plus 12 minutes. A better one reaches an MAE of 6.6 min.\n'),
  },
  rejects: {
    'a row that is left empty': marked('## Model\n\n| Ranker | nDCG@15 | p99 |\n| --- | --- | --- |\n| «Baseline»: popularity | – | < 1 ms |\n| LightGBM | 0.301 | 9 ms |\n\nNo slice may fall below the popularity baseline.\n'),
    'the number of a rule': told('### «Baseline»\n\nThe Smith rule, two days above 10 °C.', 'Our GAM has a recall of 0.79.'),
    'a model that is tried after it': told('We begin with a «seasonal naive» forecast as the baseline and then try LightGBM.', '| Model | WAPE |\n| --- | --- |\n| LightGBM | 23.8 % |'),
    'one that has only to be beaten': told('The transformer has to beat the «popularity baseline».', 'Recall@20: transformer 0.24, without age 0.22.'),
    'what something is within': told('### «Baseline»\n\nThe median price per square metre.', 'Trees have a MAPE of 9.7 %. Within 10 % of the price: 51 %.'),
    'numbers of the proposal beside it': marked('## Model\n\n| Stage | Baseline | Proposal |\n| --- | --- | --- |\n«| Retrieval | BM25 and filters | Two-tower with 4 hard negatives |»\n\n## Evaluation\n\n| Metric | Ship if |\n| --- | --- |\n| nDCG@25 | 0.46 |\n'),
    'a row of a table without its number': marked('## Model\n\n«The baseline is» what the rules order.\n\n| Candidate | WAPE | Remark |\n| --- | --- | --- |\n| Rules of today | – | baseline to beat |\n| LightGBM | 28.1% | chosen |\n'),
    'a section': marked('## Model\n\n### «Baseline»\n\nPopular videos.\n'),
    'a word of it': marked('## Model\n\nWe take GBDT «as a baseline».\n'),
  },
  fixes: {
    'with the fields of the section': { before: marked('## Model\n\n### Baseline\n\nPopular videos.\n'), after: /\[fill: metric and score, or measured by which date\]/ },
  },
});

describe('baseline-not-evaluated', () => {
  const severityOf = (text: string): string[] => findingsOf('baseline-not-evaluated', text).map(({ severity }) => severity);

  it('is milder where nothing has been measured', () => {
    const planned = '## Model\n\n### Baseline\n\nPopular videos.\n';

    assert.deepEqual([severityOf(marked(planned)), severityOf(marked(`${planned}\n## Evaluation\n\nThe network reaches an nDCG of 0.36.\n`))], [['info'], ['warning']]);
  });
});
