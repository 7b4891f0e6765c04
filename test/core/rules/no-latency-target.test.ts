import { noLatencyTarget } from '../../../src/core/lint/rules/no-latency-target';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n${body}\n`);

testRule(noLatencyTarget, {
  accepts: {
    'a latency in words': step('The answer is there within single-digit milliseconds.'),
    'less than a second': step('Suggestions appear with sub-second latency.'),
    'a percentile': step('Latency p99 ≤ 200 ms at 3k requests/s.'),
    'a row': step('| Demand | Target |\n| --- | --- |\n| Response time | under 0.3 s |'),
    'a unit in the header': step('| Demand | p99 latency (ms) |\n| --- | --- |\n| Ranking | 80 |'),
    'a number below its label': step('- Latency\n  - 200 ms for the whole page'),
    'a batch deadline': step('The batch is done by 04:00 every day.'),
    'a latency in step 6': marked('## Serving\n\nThe ranker has a latency of 80 ms at p99.\n'),
    'two hours, as a bound': marked('## Requirements\n\n| Layer | Metric | Target |\n| --- | --- | --- |\n| System | End-to-end latency of a report | ≤ 2 hours |\n'),
    'milliseconds in which something is answered': step('- prediction at the creation of a parcel in <150ms'),
    'an answer within milliseconds': step('The service has to respond within 200 ms.'),
    'when a batch runs': step('**Latency:** batch prediction daily at 6:00'),
    'an hour of the morning': step('Latency: batch prediction daily at 6 AM'),
  },
  rejects: {
    'a measurement over a window': marked('## «Requirements»\n\nWe find anomalies in metrics such as mean latency per 5 minutes.\n'),
    'a wish': marked('## «Requirements»\n\nLatency should be low.\n'),
    'another time': marked('## «Requirements»\n\nWe keep logs for 30 days and train for 5 hours.\n'),
    'a denial': marked('## «Requirements»\n\nThere is no latency target yet, and 3 days to find one.\n'),
    'hours of something else': marked('## «Requirements»\n\nThe latency is to be measured for 2 hours a day.\n'),
    'milliseconds of something else': marked('## «Requirements»\n\nThe player predicts stalls. A stall is a pause of 500 ms.\n'),
    'when a batch of data comes': marked('## «Requirements»\n\nThe batch of training data comes daily at 6:00.\n'),
    'a window within which something is predicted to happen': marked('## «Requirements»\n\nWe predict whether a viewer clicks within 30 s.\n'),
  },
});
