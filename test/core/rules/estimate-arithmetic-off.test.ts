import { estimateArithmeticOff } from '../../../src/core/lint/rules/estimate-arithmetic-off';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (body: string): string => marked(`## Requirements\n\nWe rank a feed.\n\n${body}\n`);
const data = (body: string): string => marked(`## Data\n\n${body}\n`);

testRule(estimateArithmeticOff, {
  accepts: {
    'a share on top of what stands before it': marked('## Serving\n\nTotal memory: 20 GB + 30 % overhead = 26 GB.\n'),
    'a result in its column': doc('| What | Computation | Result |\n| --- | --- | --- |\n| Peak | 1.2M / 3,600 | 333 |'),
    'where a number comes from': doc('| Item | Value |\n| --- | --- |\n| Approved | 27,000 (45,000 × 60 %) |'),
    'a sum with an abbreviation in it': doc('Gateway 15 + features 20 + inference incl. batching 60 + writing 15 = 110 ms.'),
    'the shape of an input': doc('| Item | Value |\n| --- | --- |\n| Input | 224 (3 × 224 × 224) |'),
    'the same in another unit': doc('9,000 × 6 min = 54,000 min = 900 hours.'),
    'days of work': doc('30 × 10 h = 300 h = 38 days.'),
    'a quotient in cents': doc('Anna pays 0.45 / 0.02 = 22.5 cents.'),
    'a price that goes unnamed': doc('We keep 120 × 30 = $18 of logs.'),
    'a sum behind a name in brackets': doc('It pays when p(complex) is under 23 / (23 + 210) = 0.099.'),
    'what comes out': doc('QPS = 50M × 4 / 86,400 = 2,315.'),
    'a rounded result': doc('100M requests/day / 86400 ≈ 1,000 QPS'),
    'whole machines': doc('720 GB × 1.2 / 56 GB = 16 shards'),
    'powers and brackets': doc('2 × (1.96 + 0.8416)² × 15² / 0.06² = 981k per arm'),
    'units in any mixture': doc('500 MB/day × 30 days = 15 GB; 16 ms × 1000 = 16 s; 5k QPS × 1 KB = 5 MB/s'),
    'bytes left out': doc('100k vectors × 384 dimensions = 150 MB'),
    'variables and functions': doc('dau × 4 = 200M, log2(8 × 3) = 4, 10M x d dims × 4 bytes = 512 GB, 0.5 * CTR + 0.5 * CVR = 9'),
    'other scales': doc('10亿 × 768 × 4 bytes = 2.86 TB'),
    'a share of something': doc('1/10 of users = 5M, 30 % of 50M users = 15M'),
    'a sum that goes on': doc('200 ms = 120 ms network + 80 ms ranking'),
    'an estimate': doc('```estimate\na = 2 * 3 = 7\n```'),
    'a split': data('Split 80/10/10 into train, validation and test.'),
    'shares of other things': data('Train on 70 % of users, test on 5 % of items.'),
    'a small experiment': marked('## Evaluation\n\nControl gets 1 % of traffic, treatment 1 %.\n'),
    'labelled numbers that fit': doc('- DAU: 50M\n- Requests per user: 4 per day\n- Average QPS: 2.3k\n- Peak factor: 3\n- Peak QPS: 7k'),
    'spare replicas': doc('- Peak QPS: 7k\n- Throughput per replica: 500 requests/s\n- Utilisation: 60 %\n- Replicas: 36'),
  },
  rejects: {
    'a share on top that is not what comes out': marked('## Serving\n\nTotal memory: 20 GB + 30 % overhead = «32 GB».\n'),
    'a result in its column': doc('| What | Computation | Result |\n| --- | --- | --- |\n| Peak | 1.2M / 3,600 | «3,330» |'),
    'where a number comes from': doc('| Item | Value |\n| --- | --- |\n| Approved | «37,000» (45,000 × 60 %) |'),
    'where the number of an item comes from': doc('- Daily calls: «400M» (20M users × 2)'),
    'the same in another unit': doc('9,000 × 6 min = 54,000 min = «9,000 hours».'),
    'a quotient in cents': doc('Anna pays 0.45 / 0.02 = «25.2 cents».'),
    'a sum behind a name in brackets': doc('It pays when p(complex) is under 23 / (23 + 210) = «0.199».'),
    'a rate': doc('50M × 4 / 86,400 = «9k QPS»'),
    'a memory': doc('1B × 128 × 4 bytes = «512 TB»'),
    'machines rounded down': doc('6,944 / 1,200 = «5 replicas»'),
    'a sum of times in a row': doc('| What | Sum |\n| --- | --- |\n| Stages | 25 + 50 + 80 = «190 ms» |'),
    'a split with slashes': data('Split «80/10/15» into train, validation and test.'),
    'a split in words': data('«70 % train, 15 % validation, 20 %» test.'),
    'more than all traffic': marked('## Evaluation\n\nControl gets «60 % of traffic, treatment 50 %».\n'),
    'a labelled rate': doc('- DAU: 50M\n- Requests per user per day: 4\n- Average QPS: «9k»'),
    'a labelled peak': doc('- Average QPS: 2k\n- Peak factor: 3\n- Peak QPS: «12k»'),
    'memory in words': doc('We keep 1B vectors of 128 dimensions in float32, «51.2 GB».'),
    'too few replicas': doc('- Peak QPS: 7k\n- Throughput per replica: 500 requests/s\n- Utilisation: 60 %\n- Replicas: «14»'),
    'a sum of named parts': marked('## Serving\n\n- retrieval 20 + features 15 + ranker 25 = «50 ms»\n'),
  },
  fixes: {
    'a plain number': { before: doc('46.3M / 90k × 1.5 = 872'), after: doc('46.3M / 90k × 1.5 = 771.7') },
    'in its scale': { before: doc('50M × 4 / 86,400 = 9k'), after: doc('50M × 4 / 86,400 = 2.31k') },
  },
});
