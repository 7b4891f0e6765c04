import { shipped } from '../../support/templates';

/** A complete document with one ingredient removed, added or altered, and the only rule that may speak of it. */
export interface Mutation {
  readonly rule: string;
  /** What is done, as the end of "… when". */
  readonly when: string;
  readonly document: 'video-recommendation' | 'fraud-detection';
  /** What is changed; it stands in the document exactly once. */
  readonly find: string | RegExp;
  /** What stands there instead, `$1` being the expression's first group. Nothing unless given. */
  readonly replace?: string;
  /** The same ingredient elsewhere, which goes too. */
  readonly also?: readonly (string | RegExp)[];
}

/** The paragraph that begins with the bold label, and what follows it up to the next one or the next heading. */
const labelled = (label: string): RegExp => new RegExp(String.raw`^\*\*${label}:\*\*[\s\S]*?\n(?=\*\*|#)`, 'm');

/** What stands under a heading of the third level. */
const under = (heading: string): RegExp => new RegExp(String.raw`(?<=^### ${heading}\n\n)[\s\S]*?\n(?=#)`, 'm');

/** From one heading up to the next one of the second level. */
const step = (title: string): RegExp => new RegExp(String.raw`^## ${title}\n[\s\S]*?\n(?=## )`, 'm');

/** Three questions in the place of each answer. */
const german = 'Das Modell ist mit den Daten der letzten Wochen trainiert und sagt für jede Zahlung vorher, ob sie ein Betrug ist. Das Ziel ist eine kleinere Summe, und die Regeln der Bank werden nicht ersetzt. ';

const template = (shipped.frameworks[0]?.steps ?? [])
  .map(({ title, sections }) => `## ${title}\n\n${sections.map(section => `### ${section.title}\n\n- What do we know of it?\n- Who can tell us more?\n- What is still open?\n`).join('\n')}`)
  .join('\n');

/** At least one row for every rule. */
export const mutations: readonly Mutation[] = [
  { rule: 'baseline-not-evaluated', when: 'the baseline has lost its score', document: 'fraud-detection', find: 'the 140 rules, scored on week 41: 41 % of the stolen amount caught', replace: 'the rules of the review desk' },
  { rule: 'broken-diagram', when: 'a node of the diagram is not closed', document: 'fraud-detection', find: 'FS[(Feature store)]', replace: 'FS[(Feature store' },
  { rule: 'broken-diagram', when: 'a quote is missing in the diagram', document: 'video-recommendation', find: 'MG["Merge candidates, p99 50 ms"]', replace: 'MG["Merge candidates, p99 50 ms]' },
  { rule: 'contradicting-numbers', when: 'serving promises another availability', document: 'fraud-detection', find: 'which leaves 15 ms in hand.', replace: 'which leaves 15 ms in hand. Availability: 99.9 %.' },
  { rule: 'drift-metric-without-threshold', when: 'the drift statistic has lost its threshold', document: 'fraud-detection', find: 'day against week 40: above 0.2 for two days running opens an incident and starts a training run.', replace: 'on a dashboard.' },
  { rule: 'drift-metric-without-threshold', when: 'nothing is said of drift', document: 'fraud-detection', find: labelled('Drift') },
  { rule: 'duplicate-section', when: 'two sections have one name', document: 'video-recommendation', find: '## Deep-dive questions', replace: '## Risks' },
  { rule: 'empty-section', when: 'nothing stands under a heading', document: 'video-recommendation', find: under('Use cases') },
  { rule: 'estimate-arithmetic-off', when: 'a result is ten times too large', document: 'fraud-detection', find: '2,800 / 400 = 7 servers', replace: '2,800 / 400 = 70 servers' },
  { rule: 'estimate-assertion-failed', when: 'the peak is above what was asserted', document: 'video-recommendation', find: 'assert peak_qps < 50k requests/s', replace: 'assert peak_qps < 40k requests/s' },
  { rule: 'estimate-error', when: 'a rate is added to a factor', document: 'video-recommendation', find: 'avg_qps * peak_factor', replace: 'avg_qps + peak_factor' },
  { rule: 'estimate-error', when: 'an input is gone', document: 'video-recommendation', find: /^keep_rate .*\n/m },
  { rule: 'estimate-result-stale', when: 'an input has changed and a result has not', document: 'video-recommendation', find: /^keep_rate .*$/m, replace: 'keep_rate = 20 %' },
  { rule: 'estimate-unused-input', when: 'a factor is left out of its formula', document: 'video-recommendation', find: 'peak_qps * scored_per_request to items/s   # => 46.3M items/s', replace: 'peak_qps * 1000 items/request to items/s   # => 46.3M items/s' },
  { rule: 'feature-without-data-source', when: 'a source is gone that a feature needs', document: 'fraud-detection', find: /^\| Device telemetry \|.*\n/m },
  { rule: 'feature-without-window', when: 'a rate has lost its window', document: 'video-recommendation', find: '| Video click rate | dynamic | 1 h |', replace: '| Video click rate | dynamic | |' },
  { rule: 'front-matter', when: 'the task is misspelt', document: 'fraud-detection', find: 'task: classification', replace: 'task: clasification' },
  { rule: 'funnel-not-monotonic', when: 'a stage hands on more than it takes in', document: 'video-recommendation', find: '| Ranking model | 1,000 → 200 |', replace: '| Ranking model | 1,000 → 2,000 |' },
  { rule: 'heading-level-skip', when: 'a heading is one level too deep', document: 'video-recommendation', find: '### Business objective', replace: '#### Business objective' },
  { rule: 'incomplete-ab-test', when: 'the experiment has no duration', document: 'fraud-detection', find: ' It runs for 28 days and is read again on day 88.' },
  { rule: 'incomplete-ab-test', when: 'the experiment has no unit', document: 'fraud-detection', find: ' by card, hashed, 10 % of the cards in each arm. With 2M cards per arm it detects', replace: ' an A/B test that detects' },
  { rule: 'label-slower-than-retraining', when: 'nothing stands in for the labels that take 60 days', document: 'fraud-detection', find: '; thefts that the review desk confirms within 3 days serve as early labels' },
  { rule: 'latency-budget-mismatch', when: 'a stage takes longer', document: 'fraud-detection', find: '| Model | 15 ms |', replace: '| Model | 45 ms |' },
  { rule: 'latency-budget-mismatch', when: 'the target is not divided among the stages', document: 'fraud-detection', find: labelled('Latency budget') },
  { rule: 'latency-target-not-served', when: 'serving is a batch alone', document: 'fraud-detection', find: /(?<=\*\*Inference:\*\* )online, because.*/, replace: 'a nightly batch scores the payments of the day, because that is cheap.' },
  { rule: 'latency-without-percentile', when: 'a second latency comes without its percentile', document: 'fraud-detection', find: '- Learn from what the review desk decides.', replace: '- Show the desk its queue with a latency of at most 2 s.' },
  { rule: 'leftover-placeholder', when: 'an amount is still to be filled in', document: 'fraud-detection', find: '45k USD', replace: '[fill: amount] USD' },
  { rule: 'loss-task-mismatch', when: 'a classifier is trained with a squared error', document: 'fraud-detection', find: 'weighted binary cross-entropy, 5 to 1', replace: 'mean squared error' },
  { rule: 'metric-does-not-fit-task', when: 'accuracy judges rare positives', document: 'fraud-detection', find: /(?<=\*\*Offline metrics:\*\* ).*/, replace: 'the main one is accuracy, at least 0.998.' },
  { rule: 'metric-without-target', when: 'the primary metric has lost its target', document: 'fraud-detection', find: ', from 9 to 6 basis points of card volume' },
  { rule: 'missing-section', when: 'a required section is gone', document: 'fraud-detection', find: labelled('Features') },
  { rule: 'missing-section', when: 'a recommended section is gone', document: 'fraud-detection', find: labelled('Data quality') },
  { rule: 'missing-step', when: 'the last step is gone', document: 'fraud-detection', find: step('Monitoring') },
  { rule: 'missing-step', when: 'the step of serving is gone', document: 'video-recommendation', find: step('6\\. Deployment and serving') },
  { rule: 'no-alert-or-owner', when: 'nobody is alerted', document: 'fraud-detection', find: labelled('Alerts') },
  { rule: 'no-alternative-framing', when: 'only one framing is left', document: 'fraud-detection', find: labelled('Options') },
  { rule: 'no-architecture-diagram', when: 'the diagram is gone', document: 'fraud-detection', find: /^```mermaid\n[\s\S]*?```\n\n/m },
  { rule: 'no-baseline', when: 'the baseline is gone', document: 'fraud-detection', find: labelled('Baseline') },
  { rule: 'no-business-objective', when: 'the goal is gone', document: 'fraud-detection', find: labelled('Business objective') },
  { rule: 'no-constraints', when: 'the constraints are gone', document: 'fraud-detection', find: labelled('Constraints') },
  { rule: 'no-data-source', when: 'the sources are gone', document: 'fraud-detection', find: labelled('Data sources'), also: [/(?<=^\| Feature \| Window \| )From(?= \|$)/m] },
  { rule: 'no-fallback', when: 'the fallback is gone', document: 'fraud-detection', find: labelled('Fallback') },
  { rule: 'no-guardrail-metric', when: 'the guardrails are gone', document: 'fraud-detection', find: labelled('Guardrails') },
  { rule: 'no-imbalance-handling', when: 'the rare positives are passed over', document: 'fraud-detection', find: labelled('Class imbalance') },
  { rule: 'no-inference-mode-decision', when: 'the mode is left open', document: 'fraud-detection', find: labelled('Inference') },
  { rule: 'no-inference-mode-decision', when: 'the mode has no reason', document: 'fraud-detection', find: ', because the switch waits for the answer and a stolen card is used again within minutes' },
  { rule: 'no-input-output', when: 'the output is gone', document: 'fraud-detection', find: labelled('Output') },
  { rule: 'no-label-delay', when: 'the delay of the label is gone', document: 'fraud-detection', find: ' The label is final after 60 days; thefts that the review desk confirms within 3 days serve as early labels.' },
  { rule: 'no-label-strategy', when: 'the label is gone', document: 'fraud-detection', find: labelled('Labels') },
  { rule: 'no-latency-target', when: 'the latency target is gone', document: 'fraud-detection', find: labelled('Latency'), also: [labelled('Latency budget'), /^\| p99 \|.*\n/m] },
  { rule: 'no-leakage-control', when: 'the guard against leakage is gone', document: 'fraud-detection', find: labelled('Leakage') },
  { rule: 'no-loss-function', when: 'the loss is gone', document: 'fraud-detection', find: labelled('Loss function') },
  { rule: 'no-ml-category', when: 'the kind of task is gone', document: 'fraud-detection', find: labelled('ML category') },
  { rule: 'no-ml-justification', when: 'the reason for machine learning is gone', document: 'fraud-detection', find: labelled('Why machine learning') },
  { rule: 'no-ml-objective', when: 'the objective is gone', document: 'fraud-detection', find: labelled('ML objective') },
  { rule: 'no-model-alternatives', when: 'the candidates are gone', document: 'fraud-detection', find: labelled('Candidates') },
  { rule: 'no-offline-and-online-metric', when: 'the offline metrics are gone', document: 'fraud-detection', find: labelled('Offline metrics') },
  { rule: 'no-primary-metric', when: 'the success metrics are gone', document: 'fraud-detection', find: labelled('Success metrics') },
  { rule: 'no-privacy-statement', when: 'the protection of the data is gone', document: 'fraud-detection', find: labelled('Privacy') },
  { rule: 'no-retraining-trigger', when: 'the retraining is gone', document: 'fraud-detection', find: labelled('Retraining') },
  { rule: 'no-rollout-or-rollback', when: 'there is no way back', document: 'fraud-detection', find: / When declines rise by 30 %.*/ },
  { rule: 'no-rollout-or-rollback', when: 'the rollout is gone', document: 'fraud-detection', find: labelled('Rollout') },
  { rule: 'no-scale-numbers', when: 'the scale is gone', document: 'fraud-detection', find: labelled('Scale') },
  { rule: 'no-scope-boundary', when: 'the boundary is gone', document: 'fraud-detection', find: labelled('Out of scope') },
  { rule: 'no-slice-evaluation', when: 'the slices are gone', document: 'fraud-detection', find: labelled('Segments') },
  { rule: 'no-split-strategy', when: 'the split is gone', document: 'fraud-detection', find: labelled('Split') },
  { rule: 'no-train-serve-skew-control', when: 'the control of skew is gone', document: 'fraud-detection', find: labelled('Training-serving skew') },
  { rule: 'promised-metric-never-used', when: 'a metric is promised that nobody measures', document: 'fraud-detection', find: 'basis points of card volume.', replace: 'basis points of card volume. A guardrail is the conversion rate, at least 97 %.' },
  { rule: 'random-split-on-temporal-task', when: 'the split is drawn at random', document: 'fraud-detection', find: /(?<=\*\*Split:\*\* )by time\..*/, replace: 'at random, 80 % to train, 10 % to validate and 10 % to test.' },
  { rule: 'sensitive-attribute-used-unexplained', when: 'the gender of the cardholder is a feature', document: 'fraud-detection', find: '| Card product and issue date |', replace: '| Gender of the cardholder | none | card master |\n| Card product and issue date |' },
  { rule: 'static-dynamic-features-unlabelled', when: 'the kinds of the features are gone', document: 'fraud-detection', find: /^The last three are static.*\n\n/m },
  { rule: 'step-out-of-order', when: 'the model stands before the data', document: 'fraud-detection', find: /^(## Data\n[\s\S]*?)(## Model\n[\s\S]*?)(?=## Evaluation)/m, replace: '$2$1' },
  { rule: 'suppression', when: 'a comment silences nothing', document: 'fraud-detection', find: '## Model', replace: '<!-- mldesign-ignore no-baseline: the rules are described elsewhere -->\n\n## Model' },
  { rule: 'template-text-unchanged', when: 'a sentence of the template stands in the text', document: 'fraud-detection', find: 'binary classification on tabular data, calibrated.', replace: 'binary classification on tabular data, calibrated.\n\nThe named category of every model, and the runner-up with the reason it lost.' },
  { rule: 'too-large', when: 'a log was pasted into it', document: 'fraud-detection', find: '## Risks', replace: `${'10:15 approved 12 EUR\n'.repeat(100_000)}\n## Risks` },
  { rule: 'unanswered-questions', when: 'its text is the template again', document: 'fraud-detection', find: /^# [\s\S]*$/m, replace: template },
  { rule: 'unknown-language', when: 'its text is in German', document: 'fraud-detection', find: /^# [\s\S]*$/m, replace: `# Kartenbetrug\n\n${german.repeat(3)}\n` },
  { rule: 'unrecognised-structure', when: 'only its title and introduction are left, unmarked', document: 'fraud-detection', find: /^---\n[\s\S]*?\n---\n\n(# [\s\S]*?)\n## [\s\S]*$/, replace: '$1' },
  { rule: 'vague-quantifier', when: 'a demand has no number', document: 'fraud-detection', find: '- Learn from what the review desk decides.', replace: '- Learn from what the review desk decides.\n- The screens of the desk have to be fast.' },
  { rule: 'vector-search-without-index', when: 'the index is gone', document: 'fraud-detection', find: ', found with HNSW' },
];
