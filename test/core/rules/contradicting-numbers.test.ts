import { contradictingNumbers } from '../../../src/core/lint/rules/contradicting-numbers';
import { marked } from '../../support/findings';
import { testRule } from '../../support/rule-tester';

const doc = (first: string, second: string): string => marked(`## Requirements\n\nWe rank a feed. ${first}\n\n## Serving\n\n${second}\n`);

testRule(contradictingNumbers, {
  accepts: {
    'the same number in other words': doc('It has 50M DAU.', '| What | Value |\n| --- | --- |\n| Daily active users | 50 million |'),
    'a rounded number': doc('It has 50M DAU.', 'For 51M DAU we need 20 nodes.'),
    'peak and average': doc('Average QPS: 2.3k.', 'Peak QPS: 7k.'),
    'growth': doc('It has 50M DAU.', 'In two years it grows to 80M DAU.'),
    'a part': doc('It has 50M DAU.', 'The pilot reaches 1M DAU.'),
    'a limit': doc('Peak QPS: 7k.', 'The gateway is tested with peak QPS ≤ 20k.'),
    'reads and writes': doc('Read QPS: 100k.', 'Write QPS: 5k.'),
    'what one replica carries': doc('It serves 7k QPS.', 'Each replica carries 500 QPS.'),
    'three scenarios': doc('It has 50M DAU.', 'It has 80M DAU. It has 120M DAU.'),
    'a share of users': doc('It has 50M DAU.', 'There are 4 sessions per DAU, 200M in all.'),
    'two embeddings': doc('User embedding size: 128.', 'Item embedding size: 256.'),
    'two percentiles': doc('End-to-end latency: 200 ms at p99.', 'End-to-end latency: 80 ms at p50.'),
    'one section': marked('## Requirements\n\nWe rank a feed. It has 50M DAU. Later pages say 80M DAU.\n'),
  },
  rejects: {
    'daily users': doc('It has 50M DAU.', 'At «80M DAU» this is 4k requests/s.'),
    'daily users in a table': doc('Daily active users: 50M.', '| What | Value |\n| --- | --- |\n| Daily active users | «80M» |'),
    'a peak': doc('Peak QPS: 7k.', 'Peak QPS is «12k».'),
    'an availability': doc('Availability: 99.9 %.', 'Availability: «99.99 %».'),
    'a latency': doc('End-to-end latency: 200 ms at p99.', 'End-to-end latency: «300 ms» at p99.'),
    'another peak, said behind the number': doc('It gets 500 QPS on average and 1,500 QPS at the evening peak.', 'At the peak it is «4,200 QPS».'),
  },
  fixes: {
    'by the first number': { before: doc('It has 50M DAU.', 'At 80M DAU it is hot.'), after: doc('It has 50M DAU.', 'At 50M DAU it is hot.') },
  },
});
