import assert from 'node:assert/strict';
import { noFallback } from '../../../src/core/lint/rules/no-fallback';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const serving = (body: string): string => marked(`## Serving\n\nOnline ranking on 40 GPUs, because context counts.\n\n${body}\n`);

testRule(noFallback, {
  accepts: {
    'a row of the requirements, in Russian': marked('## Требования\n\n| ID | Требование |\n| --- | --- |\n| NFR-6 | Fallback при недоступности модели: правила |\n\n## Внедрение\n\nОнлайн.\n'),
    'what is answered while there is no model': marked('## Serving\n\n- 503: model unavailable or inference failure\n'),
    'one that a configuration with CR LF sets': serving('```yaml\r\nfallback:\r\n  on_timeout: rules_v14  # stay in the image\r\n```'),
    'one that a configuration sets': serving('```yaml\nfallback:\n  on_timeout: rules_v14  # stay in the image\n```'),
    'an editor that works without it': serving('If that fails too: no panel, the editor works without it.'),
    'what takes over below “Plan B”': serving('### Plan B\n\nBM25 is still running, and takes over on any 5xx.'),
    'an answer held back': serving('Forecasts outside of 0.5–2 times the last bill are discarded, and the planner sees a grey one.'),
    'a ladder of lesser models': serving('### Degradation ladder\n\n1. all models\n2. only the small model on CPU\n3. the mean of each shop'),
    'people who go on without it': serving('### If the lights go out\n\nOperators set the valves by hand.'),
    'an order without scores': serving('### Without scores\n\nClaims go to the adjusters in order of arrival.'),
    'a car that steers itself back': serving('### Safe state\n\nOn NaN output the vehicle keeps its lane with the classical controller.'),
    'an answer in plain words': serving('When the vendor is down, we show the top three articles.'),
    'a table of failures with their answers': serving('### Fallback\n\n| Failure | Detected by | Answer |\n| --- | --- | --- |\n| All encoders gone | health check | text-only linear model |\n'),
    'a fallback': serving('The fallback is the popular list.'),
    'a failure with its answer': serving('- Feature store timeout at 25 ms: default features'),
    'a table': serving('| Failure | User gets |\n| --- | --- |\n| Ranker outage | popular items, cached |'),
    'a section of its own': serving('### Failure modes\n\nModel down: rules decide.'),
    'a batch that stays': marked('## Serving\n\nNightly batch. When the job fails, the scores of the previous night stay.\n'),
    'an answer where nothing is found': serving('If nothing is relevant, the assistant returns an empty list.'),
    'a runbook': marked('## Serving\n\nOnline ranking, because context counts.\n\n## Monitoring\n\n### Runbook: API down\n\n1. Check the container and restart it.\n2. Roll back to the release before.\n'),
  },
  silences: {
    'an answer to be filled in': serving('### Fallback\n\nModel down: [fill: answer]'),
  },
  rejects: {
    'a release that is taken back': marked('## «Serving»\n\nA flag returns a city to the previous model in two minutes.\n'),
    'one that a configuration leaves open': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n```yaml\nfallback:\n  on_timeout: null\n```\n'),
    'pages that are counted': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nThe page is up 99.9 % of the time; a page from the fallback counts as up.\n'),
    'a fallback that is logged': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nEither fallback is tagged in the log.\n'),
    'a row of fallback pages': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n| Signal | Limit |\n| --- | --- |\n| Empty or fallback pages | > 0.5 % |\n'),
    'the rows of a funnel': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n| Stage | Rows | By |\n| --- | --- | --- |\n| Filters | 1,500 → 1,200 | rules: seen, blocked, region |\n'),
    'machines that are left': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nIf a zone is lost, 30 replicas remain for 400 requests/s, above the peak.\n'),
    'a statistic that falls back to its family': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n# FAQ\n\nNew items? Rates fall back to the family mean.\n'),
    'what may go wrong with the business': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n# What could still go wrong\n\nFraudsters may learn what gets paid fast; the random audit is our defence.\n'),
    'an availability that counts it': marked('## Requirements\n\nWe want 99.9 % availability, counting a fallback as available.\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'the limit of its share': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\n## Monitoring\n\n| Signal | Limit |\n| --- | --- |\n| Fallback answers | above 2 % |\n'),
    'a cache that saves time': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nCached results cover 70 % of the queries.\n'),
    'a build that fails': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nIf the build fails, the team keeps the old one.\n'),
    'a wish for grace': marked('## Requirements\n\nThe service must degrade gracefully.\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'the need of a fallback': marked('## Serving\n\nOnline ranking on 40 GPUs, because context counts.\n\n### «Fallback»\n\nWe need a fallback for the case that the model is down.\n'),
    'a request for opinions': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n\nShould we show an empty list or the bestsellers if the ranker is down? Opinions welcome.\n'),
    'nothing': marked('## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'a question': marked('## Requirements\n\n- What is the fallback?\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
    'a denial': marked('## «Serving»\n\nOnline ranking on 40 GPUs. There is no fallback.\n'),
    'a count of fallbacks': marked('## «Serving»\n\nOnline, because of the queue.\n\n## Monitoring\n\nThe dashboard shows the share of fallback answers.\n'),
    'what is not found in training': marked('## Model\n\nQueries with no relevant document are left out.\n\n## «Serving»\n\nOnline ranking on 40 GPUs, because context counts.\n'),
  },
  fixes: {
    'with the section': { before: marked('## Serving\n\nOnline ranking on 40 GPUs.\n'), after: /### Fallback[\s\S]*\[fill:/ },
  },
});

describe('no-fallback', () => {
  const found = (text: string): string[] => findingsOf('no-fallback', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where doubtful answers go to people, and where nobody waits', () => {
    assert.deepEqual(found('## Framing\n\nMessages with low confidence go to human moderators.\n\n## Serving\n\nOnline, because people wait.\n'), ['info: Doubtful answers go to people, but nothing says what the user gets when the model is slow or gone']);
    assert.deepEqual(found('## Requirements\n\nThis prototype is a course project.\n\n## Serving\n\nA demo app.\n'), ['info: Nothing says what the user gets when the model is slow, wrong or gone']);
    assert.deepEqual(found('# Sales forecast\n\n## Requirements\n\nThe planners order by it.\n\nIt goes into the planning of each quarter.\n\n## Serving\n\nA table, written by a job.\n'), ['info: Nothing says what the user gets when the model is slow, wrong or gone']);
  });
});

describe('no-fallback, of a batch', () => {
  it('gives an example of one', () => {
    const [online = '', batch = ''] = ['## Serving\n\nOnline, because people wait.\n', '## Serving\n\nScored nightly in a batch.\n'].map(text => findingsOf('no-fallback', marked(text)).map(({ message }) => message).join());

    assert.match(online, /ranker over 80 ms/);
    assert.match(batch, /the nightly run fails: yesterday’s scores/);
  });
});

describe('no-fallback, of answers that people approve', () => {
  const found = (text: string): string[] => findingsOf('no-fallback', marked(text)).map(({ severity }) => severity);

  it('is a hint', () => {
    assert.deepEqual(found('## Serving\n\nOnline prices on one page; the team can approve or reject each.\n'), ['info']);
    assert.deepEqual(found('## Serving\n\nOnline prices on one page.\n'), ['warning']);
  });
});
