import assert from 'node:assert/strict';
import { noLatencyTarget } from '../../../src/core/lint/rules/no-latency-target';
import { findingsOf, marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const step = (body: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n${body}\n`);

testRule(noLatencyTarget, {
  accepts: {
    'no demands on the speed, in Russian': marked('## Требования\n\nТребования к быстродействию системы не предъявляются.\n\n## Внедрение\n\nОнлайн.\n'),
    'a batch that need not be fast': marked('## Requirements\n\nChurn: almost always a batch (daily or weekly), not real-time. Latency: hours.\n'),
    'how long one waits, in words': marked('## Requirements\n\nA transfer may be held up by no longer than a second and a half.\n'),
    'by when a list is there': marked('## Requirements\n\nThe route list has to be in the van by half past five.\n'),
    'an hour of a weekday': marked('## Requirements\n\n### By when\n\nScores land in the sales tool each Tuesday, 6 a.m.\n'),
    'below what is said of patience': marked('## Requirements\n\n### Patience\n\nAbout two seconds, then the rider goes away.\n'),
    'what there is for a frame': marked('## Requirements\n\nThe arm has 30 ms per frame.\n'),
    'a bound behind the time': marked('## Requirements\n\nThe lookup adds 20 seconds at most before the result is shown.\n'),
    'a key and its value': marked('## Requirements\n\nresponse_time_p99_ms: 180\n'),
    'a time of generation, in Russian': marked('## Требования\n\nВремя генерации не более 4 минут.\n\n## Внедрение\n\nОнлайн.\n'),
    'what is below a number': marked('## Requirements\n\n- Latency: sub-200 ms p95 response time\n\n## Serving\n\nOnline.\n'),
    'what has to be done, behind its bound': marked('## Requirements\n\n**Constraints:** CPU-only, &lt;10ms inference per event.\n\n## Serving\n\nOn the edge.\n'),
    'what is wrapped within an item': marked('## Requirements\n\n- **Latency:** Batch. Predictions run once per term. No\n  real-time serving requirement.\n'),
    'the same with Windows line endings': marked('## Requirements\n\n- **Latency:** Batch. Predictions run once per term. No\n  real-time serving requirement.\n').replaceAll('\n', '\r\n'),
    'a latency in words': step('The answer is there within single-digit milliseconds.'),
    'less than a second': step('Suggestions appear with sub-second latency.'),
    'a percentile': step('Latency p99 ≤ 200 ms at 3k requests/s.'),
    'a row': step('| Demand | Target |\n| --- | --- |\n| Response time | under 0.3 s |'),
    'a unit in the header': step('| Demand | p99 latency (ms) |\n| --- | --- |\n| Ranking | 80 |'),
    'a number below its label': step('- Latency\n  - 200 ms for the whole page'),
    'a batch deadline': step('The batch is done by 04:00 every day.'),
    'a latency in step 6': marked('## Requirements\n\nWe rank a feed.\n\n## Serving\n\nThe ranker has a latency of 80 ms at p99.\n'),
    'two hours, as a bound': marked('## Requirements\n\n| Layer | Metric | Target |\n| --- | --- | --- |\n| System | End-to-end latency of a report | ≤ 2 hours |\n'),
    'milliseconds in which something is answered': step('- prediction at the creation of a parcel in <150ms'),
    'an answer within milliseconds': step('The service has to respond within 200 ms.'),
    'when a batch runs': step('**Latency:** batch prediction daily at 6:00'),
    'a latency that is no issue': step('- Latency is not an issue.'),
    'a latency that does not matter': step('Inference speed isn’t critical here.'),
    'no demand': step('There are no strict latency requirements.'),
    'no real time': step('Scores do not need to be in real time.'),
    'a result after hours': step('Reports are delivered within 4 hours.'),
    'a value that is set in code to be seen': step('- P95 latency `<= 60 ms` on a phone'),
    'an hour of the morning': step('Latency: batch prediction daily at 6 AM'),
  },
  rejects: {
    'how long what is predicted takes': marked('## «Requirements»\n\nWe predict the length of flight delays, and their category (less than 30 mins, 30 to 60 mins).\n\n## Serving\n\nAnswered online.\n'),
    'the limit of an alarm': marked('## «Requirements»\n\nWe rank for 50M users.\n\n## Monitoring\n\nA p99 latency above 250 ms pages the on-call.\n'),
    'how wide an answer is': marked('## «Requirements»\n\nWe predict arrivals. The mean range stays ≤ 15 min; the conversion of pages does not drop.\n'),
    'what is rounded': marked('## «Requirements»\n\nWe predict arrivals for the users.\n\n## Framing\n\nThe range is rounded to 5 min; the SLA logic uses the median.\n'),
    'how late data comes': marked('## «Requirements»\n\nWe predict arrivals for the users.\n\n## Framing\n\n| Group | Source | Latency |\n| --- | --- | --- |\n| Kitchen | Kafka | 20 s |\n'),
    'how long people take today': marked('## «Requirements»\n\nWe predict arrivals. Staff answer within 2 hours today.\n'),
    'a measurement over a window': marked('## «Requirements»\n\nWe find anomalies in metrics such as mean latency per 5 minutes.\n'),
    'a setting in code': marked('## «Requirements»\n\nLatency: see `timeout = 60 ms` in the file.\n'),
    'a wish': marked('## «Requirements»\n\nLatency should be low.\n'),
    'another time': marked('## «Requirements»\n\nWe keep logs for 30 days and train for 5 hours.\n'),
    'a demand that nobody knows yet': marked('## «Requirements»\n\nNo latency requirements are defined.\n'),
    'an issue': marked('## «Requirements»\n\nLatency is an issue for our users, which was not the case.\n'),
    'a denial': marked('## «Requirements»\n\nThere is no latency target yet, and 3 days to find one.\n'),
    'hours of something else': marked('## «Requirements»\n\nThe latency is to be measured for 2 hours a day.\n'),
    'milliseconds of something else': marked('## «Requirements»\n\nThe player predicts stalls. A stall is a pause of 500 ms.\n'),
    'when a batch of data comes': marked('## «Requirements»\n\nThe batch of training data comes daily at 6:00.\n'),
    'a window within which something is predicted to happen': marked('## «Requirements»\n\nWe predict whether a viewer clicks within 30 s.\n'),
  },
});

describe('no-latency-target', () => {
  it('says when latency is named without a value', () => {
    const [finding] = findingsOf('no-latency-target', marked('## Requirements\n\nLatency should be low.\n'));

    assert.match(finding?.message ?? '', /^Latency is named, but no value says/);
  });

  it('is an info where nobody waits', () => {
    const [forecast] = findingsOf('no-latency-target', marked('# Demand forecasting\n\n## Requirements\n\nPlanners order three months ahead.\n'));
    const [demo] = findingsOf('no-latency-target', marked('## Requirements\n\nA Streamlit page shows the score.\n'));

    assert.deepEqual([forecast?.severity, demo?.severity], ['info', 'info']);
  });
});

describe('no-latency-target, by what is waited for', () => {
  const found = (text: string): string[] => findingsOf('no-latency-target', marked(text)).map(({ severity, message }) => `${severity}: ${message.replace(/\. .*/, '')}`);

  it('is a hint where nothing asks for an answer', () => {
    assert.deepEqual(found('## Requirements\n\nA class for the library that finds outliers in logs of a server.\n\n## Model\n\nAn autoencoder.\n'), ['info: Nothing says how soon the answer has to be there']);
    assert.deepEqual(found('## Requirements\n\nReal-time detection of outliers.\n\n## Model\n\nAn autoencoder.\n'), ['error: Nothing says how soon the answer has to be there']);
  });

  it('takes what is watched for no latency of its own', () => {
    assert.deepEqual(found('## Requirements\n\nReal-time alerts on anomalies in metrics (latency, errors).\n\n## Data\n\n- Request latency\n'), ['error: Nothing says how soon the answer has to be there']);
    assert.deepEqual(found('## Requirements\n\nReal-time alerts.\n\n## Serving\n\n- Request latency\n'), ['error: Latency is named, but no value says how soon the answer has to be there']);
  });

  it('takes a moment for no latency', () => {
    assert.deepEqual(found('## Requirements\n\nReal-time scoring of loans. Reasons are logged at decision time.\n'), ['error: Nothing says how soon the answer has to be there']);
    assert.deepEqual(found('## Requirements\n\nReal-time scoring of loans. The decision time matters.\n'), ['error: Latency is named, but no value says how soon the answer has to be there']);
  });
});
