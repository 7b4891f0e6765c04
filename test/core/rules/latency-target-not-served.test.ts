import { latencyTargetNotServed } from '../../../src/core/lint/rules/latency-target-not-served';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (serving: string, latency = 'p99 ≤ 200 ms'): string => marked(`## Requirements\n\nLatency: ${latency}.\n\n## Serving\n\n${serving}\n`);
/** Below headings in words of its own. */
const own = (limit: string, running: string, title = 'How it runs'): string => marked(`# Design\n\n## What is asked of us\n\n${limit}\n\n## ${title}\n\n${running}\n`);
const kept = (limit: string, running: string): string => marked(`## Requirements\n\n${limit}\n\n## Serving\n\n${running}\n`);

testRule(latencyTargetNotServed, {
  accepts: {
    'a batch that is turned down': marked('## Requirements\n\nLatency p95 ≤ 250 ms per ticket.\n\n## Serving\n\nScored one by one when a ticket arrives, since a nightly batch is no use to waiting customers.\n'),
    'a batch whose lists are read by key': kept('A page has at most 150 ms.', 'A nightly batch ranks all items of the previous day. The lists lie in Bigtable, and the page loads them by key.'),
    'a job that reports beside what answers': kept('A verdict within 100 ms.', 'The model scores each payment as it passes. A nightly job classifies the payments of the previous day and mails a report.'),
    'a batch that trains': kept('A verdict within 100 ms.', 'Events of the past day are collected and the model is trained in a nightly batch.'),
    'a batch that counts beside what runs on the device': kept('Suggestions within 50 ms.', 'On the phone. Usage counts are uploaded at night and evaluated in a daily batch for a report.'),
    'a service that reads what the batch has made': marked('## Requirements\n\nLatency: p99 ≤ 200 ms\n\n## Serving\n\nEverything is a nightly batch; the ordering service reads the forecast of yesterday.\n'),
    'a batch below no step that is a part': marked('## Requirements\n\nLatency: p99 ≤ 200 ms.\n\n## The night\n\nA nightly batch scores all users.\n\n## Serving\n\nOnline inference behind a gateway.\n'),
    'online inference': doc('Online inference behind a gateway, 150 ms.'),
    'a batch with a fast read': doc('A nightly batch scores all users; requests look the scores up in 10 ms.'),
    'a batch that may take a while': doc('A nightly batch scores all users and writes a report.', 'one minute'),
    'dynamic batching': doc('The GPU server scores candidates with a batch size of 32.'),
    'embeddings of items in batch': doc('Item embeddings are precomputed every night; the ranking model scores them.'),
    'candidates scored in one call': doc('Batch scoring: all candidates in one call to the model.'),
  },
  silences: {
    'no serving step': marked('## Requirements\n\nLatency: p99 ≤ 200 ms.\n'),
  },
  rejects: {
    'a batch over what came in before': own('A comment may be held up by at most 200 ms.', '«A daily job classifies the comments of the previous day and exports the hits to a sheet.»'),
    'a batch whose rows are told before it': own('The applicant waits for the decision no longer than 5 seconds.', 'Applications are collected in a table. «Overnight a job scores them, and clerks get a list the next morning.»'),
    'a batch in rows': own('The network gives us 30 ms.', '| Part | How |\n| --- | --- |\n«| Scoring | every night over the auctions of yesterday |»\n| Output | files for the sales team |', 'Infrastructure'),
    'a system that is a batch as a whole': marked('## Requirements\n\nPlanners change a promotion and see the new forecast with P99 ≤ 200 ms.\n\n## Serving\n\n«Everything is a nightly batch.»\n'),
    'a system that is a batch as a whole, under a heading of its own': marked('## Requirements\n\nPlanners change a promotion and see the new forecast with P99 ≤ 200 ms.\n\n## The night\n\n«Everything is a nightly batch.» It is budgeted like this.\n\n## Serving\n\nTwo machines in the cellar run the job and its test.\n'),
    'answers that are mailed, beside what looks up something else': doc('«A nightly batch job answers all questions and sends a report by e-mail.» The group lookup takes 80 ms.'),
    'seconds in which somebody waits': marked('## Requirements\n\nAnswers within 2.5 s at p95.\n\n## Serving\n\n«A nightly batch job answers all questions of the day and sends a report in the morning.»\n'),
    'a batch alone': doc('«A nightly batch scores all users and writes a report.»'),
    'a batch alone, in a list': doc('- «Scheduled batch inference every day»\n- Reports by mail'),
  },
});
