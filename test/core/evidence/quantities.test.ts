import assert from 'node:assert/strict';
import { findQuantities } from '../../../src/core/evidence/quantities';

const read = (text: string): string[] => findQuantities(text).map(({ value, high, dimension }) => `${Number(value.toPrecision(6))}${high === undefined ? '' : `–${Number(high.toPrecision(6))}`} ${dimension}`);

const quantities: Readonly<Record<string, readonly string[]>> = {
  'p99 ≤ 200 ms': ['0.2 time'],
  'verified on 4,459/4,459 rows': ['4459 number'],
  '0.3 s or 300ms': ['0.3 time', '0.3 time'],
  '5 min, 2 hours and 14-day windows': ['300 time', '7200 time', '1209600 time'],
  '8–10 h': ['28800–36000 time'],
  'p99 100ms–200ms, 100 ms to 1 s': ['0.1–0.2 time', '0.1–1 time'],
  '5M–8M users of 10M users–12M users': ['5000000–8000000 count', '10000000–12000000 count'],
  '$5–$8, $5M to $8M, $5k–8k': ['5–8 money', '5000000–8000000 money', '5000–8000 money'],
  'a sample of 5%–10%': ['0.05–0.1 share'],
  '128k–256k': ['128000–256000 number'],
  '2 bps and 3 basis points': ['0.0002 share', '0.0003 share'],
  'from 80 % to 90 %': ['0.8 share', '0.9 share'],
  '100 ms - 30 ms': ['0.1 time', '0.03 time'],
  '1 % – 10 % – 100 %': ['0.01 share', '0.1–1 share'],
  '20 ms – 500 items': ['0.02 time', '500 count'],
  '2 days - 3 retries': ['172800 time', '3 number'],
  '5 queries – 10 items': ['5 count', '10 count'],
  '10mm wide, $10mm, 10mm users': ['10 number', '10000000 money', '10000000 count'],
  '50M users': ['50000000 count'],
  '1.5k items': ['1500 count'],
  '10_000 rows and 1,000,000 rows and 2 000 000 rows': ['10000 count', '1000000 count', '2000000 count'],
  '2 billion monthly active users': ['2000000000 count'],
  '3 million videos': ['3000000 count'],
  '4 requests/user/day': ['0.0000462963 rate'],
  '2,315 requests/s': ['2315 rate'],
  '500 queries per second': ['500 rate'],
  '7k QPS': ['7000 rate'],
  '768 B and 2 GiB and 512 GB': ['768 size', '2147480000 size', '512000000000 size'],
  '$2.50/h': ['2.5 money'],
  '$40$k requests and $100$ million users, $5': ['40000 count', '100000000 count', '5 money'],
  '30 % and 99.9%': ['0.3 share', '0.999 share'],
  'done by 04:00': ['4 clock'],
  'at 6 AM, 6pm or 12 a.m., and 6 amps': ['6 clock', '18 clock', '0 clock', '6 number'],
  'two weeks and half a million users': ['1209600 time', '500000 count'],
  '5 млн пользователей': ['5000000 count'],
  'threshold 0.2': ['0.2 number'],
  'PSI > 0,2 и 25,9 млн кадров и 0,985': ['0.2 number', '25900000 count', '0.985 number'],
  'layers 1,2,3': ['1 number', '2 number', '3 number'],
  'threshold\n0.1.': ['0.1 number'],
  '300 кадров в секунду': ['300 rate'],
};

const none = ['F1, BM25, T5, EC2, A/B and ResNet-50', 'nDCG@10 and recall@1000', 'p99 and p95', 'v2.1', 'since 2024', 'on 2024-05-12', '[3] and [12]', '3. Data', 'one of them', 'GPT-4'];

describe('findQuantities', () => {
  for (const [text, expected] of Object.entries(quantities)) {
    it(`reads “${text}”`, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  for (const unit of ['k QPS', ' ms', 'M users', '%', ' requests per second', ' GB', 'k']) {
    for (const sign of ['–', ' – ', '-', ' to ']) {
      it(`reads a range of${unit.startsWith(' ') ? '' : ' '}${unit} with “${sign}” alike whether one end names it or both`, () => {
        assert.deepEqual(read(`within 10${unit}${sign}20${unit}.`), read(`within 10${sign}20${unit}.`));
      });
    }
  }

  for (const text of none) {
    it(`finds none in “${text}”`, () => {
      assert.deepEqual(read(text), []);
    });
  }
});
