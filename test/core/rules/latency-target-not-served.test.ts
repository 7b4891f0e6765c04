import { latencyTargetNotServed } from '../../../src/core/lint/rules/latency-target-not-served';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (serving: string, latency = 'p99 ≤ 200 ms'): string => marked(`## Requirements\n\nLatency: ${latency}.\n\n## Serving\n\n${serving}\n`);

testRule(latencyTargetNotServed, {
  accepts: {
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
    'a system that is a batch as a whole': marked('## Requirements\n\nPlanners change a promotion and see the new forecast with P99 ≤ 200 ms.\n\n## Serving\n\n«Everything is a nightly batch.»\n'),
    'a system that is a batch as a whole, under a heading of its own': marked('## Requirements\n\nPlanners change a promotion and see the new forecast with P99 ≤ 200 ms.\n\n## The night\n\n«Everything is a nightly batch.» It is budgeted like this.\n\n## Serving\n\nTwo machines in the cellar run the job and its test.\n'),
    'answers that are mailed, beside what looks up something else': doc('«A nightly batch job answers all questions and sends a report by e-mail.» The group lookup takes 80 ms.'),
    'seconds in which somebody waits': marked('## Requirements\n\nAnswers within 2.5 s at p95.\n\n## Serving\n\n«A nightly batch job answers all questions of the day and sends a report in the morning.»\n'),
    'a batch alone': doc('«A nightly batch scores all users and writes a report.»'),
    'a batch alone, in a list': doc('- «Scheduled batch inference every day»\n- Reports by mail'),
  },
});
