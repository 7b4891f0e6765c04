import assert from 'node:assert/strict';
import { noScaleNumbers } from '../../../src/core/lint/rules/no-scale-numbers';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

testRule(noScaleNumbers, {
  accepts: {
    'thousands a second': marked('## Requirements\n\nThousands of transactions per second at peak.\n'),
    'traffic beside what it is': marked('## Requirements\n\n| Assumption | Value |\n| --- | --- |\n| Traffic volume | ~100-500 conversations/day |\n\n## Serving\n\nOnline.\n'),
    'numbers in words': marked('## Requirements\n\nTwo hundred thousand letters per week.\n'),
    'what belongs to each': marked('## Requirements\n\nSome 130 vans are on the road, 40 stops per van.\n'),
    'keys and values': marked('## Requirements\n\nusers_total: 4000\ncorpus_docs: 56000\n'),
    'how many, asked and answered': marked('## Requirements\n\n### How many?\n\n640 cameras at 15 fps.\n'),
    'what comes in daily': marked('## Requirements\n\nLabs send us 400 whole-slide scans daily, and a scan takes 2 gigabytes.\n'),
    'what comes each evening': marked('## Requirements\n\nEvery evening we score 6.5 million policies.\n'),
    'the load that a latency holds at': marked('## Requirements\n\nWe rank coupons for 5M members.\n\n## Operations\n\n- **Latency:** < 150 ms at p99 and 2k requests/s\n'),
    'what is received, wherever it is needed': marked('## Requirements\n\nWe answer 40M users.\n\n## Model\n\nSay we receive 5M queries per day, which give 20M examples.\n\n## Serving\n\nOnline.\n'),
    'rates and rows in Russian': marked('## Требования\n\n1000 генераций/час. 9038 наблюдений.\n\n## Внедрение\n\nОнлайн.\n'),
    'users and how often each comes': marked('# Feed\n\n## Requirements\n\nThe feed keeps 50M daily users, who open it 4 times a day.\n'),
    'users and what each asks for': marked('# Search\n\n## Requirements\n\n- 20M users with 3 searches per user\n'),
    'two numbers in a sentence': marked('## Requirements\n\nWe serve 50M users over 10 million videos.\n'),
    'numbers in a table': marked('## Requirements\n\n| Quantity | Value |\n| --- | --- |\n| Users | 50M users |\n| Load | 2,315 requests/s |\n'),
    'an estimate': marked('## Requirements\n\nAs computed.\n\n```estimate\ndau = 50M users\npeak = 12k requests/s\n```\n'),
    'numbers still to be filled in, which their placeholders report': marked('## Requirements\n\nMany people.\n\n### Scale\n\nUsers: [fill: daily users], more than last year.\n'),
    'orders of magnitude of two things': marked('## Requirements\n\nWe handle billions of documents and millions of queries per day.\n'),
    'small numbers of what is asked at once': marked('## Requirements\n\nThroughput: 50 concurrent users and 20 requests per second.\n'),
    'files per day': marked('## Requirements\n\nThroughput: 20 PDFs/day for 40 concurrent users.\n'),
    'whatever comes so often': marked('## Requirements\n\n10M+ auctions/second, 300 req/min of them reported.\n'),
    'series and their rows': marked('## Requirements\n\nWe rank a feed.\n\n## Data\n\nWe forecast 16 series from 17,536 rows.\n'),
    'what the system has many of': marked('## Requirements\n\n1,200 turbines send 400 readings each.\n'),
    'a load where it is watched': marked('## Requirements\n\nWe serve 50M users.\n\n## Monitoring\n\n- Request rate: expect 100 req/min\n'),
    'a number and what a diagram says': marked('## Requirements\n\n40k requests per second.\n\n```\n[retrieval] from billions of pages to 1,000\n```\n'),
    'numbers set as formulas': marked('## Requirements\n\n$40$k requests per second for $100$ million users.\n'),
  },
  rejects: {
    'the size of an image and the number of a milestone': marked('## «Requirements»\n\nA course.\n\n## Website\n\n### Dataset assumptions\n\nMilestone 1 results only show this set.\n\n### Image size\n\n- Adjustable input dimensions (224-512)\n\n## Serving\n\nOnline.\n'),
    'stores of a trial': marked('## «Requirements»\n\nWe forecast sales for the stores.\n\n## Evaluation\n\n80 stores, eight weeks, then 120 stores.\n'),
    'stages of a rollout': marked('## «Requirements»\n\nWe forecast sales for the stores.\n\n## Serving\n\nStage 1: 40 stores. Stage 2: 120 stores.\n'),
    'what the machines have': marked('## «Requirements»\n\nIt runs with 8 GB of RAM and a persistent volume (50 GB).\n'),
    'the band of a signal': marked('## «Requirements»\n\nThe seismic frequency is 1-10 Hz.\n'),
    'codes of errors': marked('## «Requirements»\n\nThe page shows 400 invalid image and 413 error pages.\n'),
    'the size of a model': marked('## «Requirements»\n\nAnswers come from Llama 3.1 8B.\n'),
    'words': marked('## «Requirements»\n\nWe serve many users and a large catalogue.\n'),
    'an order of magnitude, in its place': marked('## Requirements\n\nWe search «billions of images».\n'),
    'one number, in its place': marked('## Requirements\n\nWe serve «50M users».\n'),
    'dates, versions and percentiles': marked('## «Requirements»\n\nSince 2024-05-12 v2.1 of GPT-4 has p99 in 2023 under F1 and recall@1000.\n'),
    'small numbers of anything else': marked('## «Requirements»\n\nWe ask 5 users about 20 requests.\n'),
    'how large the world is': marked('## «Requirements»\n\nThere are thousands of breeds all over the world.\n'),
    'what costs are divided by': marked('## «Requirements»\n\nServing costs 0.2 USD per 1k requests and 3 USD per 10k users.\n'),
    'money in words': marked('## Requirements\n\nIt reads «thousands of meters» and saves millions of dollars.\n'),
    'rain': marked('## «Requirements»\n\nIt is triggered by 500 mm of rain within 300 km.\n'),
    'money': marked('## «Requirements»\n\nWe spend $40k and save $100 million.\n'),
  },
  fixes: {
    'it with a section to fill in': { before: marked('## Requirements\n\nMany users.\n'), after: /## Requirements\n\nMany users\.\n\n### Scale[^\n]*\n\n<!-- prompt: [\s\S]*\[fill: / },
  },
});

describe('no-scale-numbers, of what nothing calls', () => {
  const found = (text: string): string[] => findingsOf('no-scale-numbers', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('takes the rows of the data for its size', () => {
    assert.deepEqual(found('## Requirements\n\nA study of orders.\n\n## Data\n\nThe file has 429,000 rows.\n\n## Model\n\nTrees.\n'), ['info: “429,000 rows” is the only number that says how large the system is']);
    assert.deepEqual(found('## Requirements\n\nA study of orders.\n\n## Data\n\nOne file.\n\n## Model\n\nTrees.\n'), ['warning: No number of users, items or requests says how large the system is']);
    assert.deepEqual(found('## Requirements\n\nReal-time scoring of orders.\n\n## Data\n\nOne file.\n\n## Model\n\nTrees.\n'), ['error: No number of users, items or requests says how large the system is']);
  });
});
