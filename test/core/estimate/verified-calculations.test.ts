import assert from 'node:assert/strict';
import { resultOf } from '../../support/estimates';

/** The verified calculations: as plain numbers with what they come to, and with their units. All hold within 1 %. */
const checks: readonly (readonly [calculation: string, plain: string, result: string, withUnits: string])[] = [
  ['E1', '50e6*4/86400', '2314.8', '50M users * 4 requests/user/day ≈ 2314.8 requests/s'],
  ['E1', '50e6*4/86400*3', '6944.4', '50M users * 4 requests/user/day * 3 ≈ 6944.4 QPS'],
  ['E2', '6944.44*500', '3472220', '6944.44 QPS * 500 candidates/request ≈ 3.47222M candidates/s'],
  ['E2', '3472222/(20000*0.6)', '289.35', '3472222 candidates/s / (20k candidates/s/core * 60 %) ≈ 289.35 cores'],
  ['E3', '4e9*200/1e9', '800', '4B impressions/day * 200 B/impression ≈ 800 GB/day'],
  ['E3', '800e9*90*3/4/1e12', '54', '800 GB/day * 90 days * 3 / 4 ≈ 54 TB'],
  ['E4', '1e9*128*4/1e9', '512', '1B vectors * 128 dims/vector * 4 B/dim ≈ 512 GB'],
  ['E4', '1e9*(128*4+2*16*4)/1e9', '640', '1B vectors * (128 dims/vector * 4 B/dim + 2 * 16 links/vector * 4 B/link) ≈ 640 GB'],
  ['E4', '1e9*32/1e9', '32', '1B vectors * 32 B/vector ≈ 32 GB'],
  ['E4', '32*3*1.2', '115.2', '32 GB * 3 * 1.2 ≈ 115.2 GB'],
  ['E5', '640*1.2/96', '8', '640 GB * 1.2 / 96 GB/shard ≈ 8 shards'],
  ['E5', '10417/(3000*0.6)', '5.787', '10417 queries/s / (3k queries/s/replica * 60 %) ≈ 5.787 replicas'],
  ['E5', '8*6', '48', '8 shards * 6 replicas/shard ≈ 48 replicas'],
  ['E6', '6944.44*3', '20833', '6944.44 QPS * 3 keys/request ≈ 20833 keys/s'],
  ['E6', '6944.44*500*0.1', '347222', '6944.44 QPS * 500 keys/request * (1 - 90 %) ≈ 347222 keys/s'],
  ['E6', '(20833+347222)*8e3/1e9', '2.944', '(20833 keys/s + 347222 keys/s) * 1 KB/key ≈ 2.944 Gbit/s'],
  ['E7', '20e9*0.01', '200e6', '20B impressions/day * 1 % ≈ 200M impressions/day'],
  ['E7', '200e6+19.8e9*0.05', '1.19e9', '200M rows + 19.8B rows * 5 % ≈ 1.19B rows'],
  ['E7', '200e6/1.19e9', '0.16807', '200M rows / 1.19B rows ≈ 16.807 %'],
  ['E7', '0.16807/(0.16807+(1-0.16807)/0.05)', '0.01', '16.807 % / (16.807 % + (1 - 16.807 %) / 5 %) ≈ 1 %'],
  ['E8', '6*300e6*2e9', '3.6e18', '6 FLOP/param/token * 300M params * 2B tokens ≈ 3.6 EFLOP'],
  ['E8', '3.6e18/(8*300e12*0.4)', '3750', '3.6 EFLOP / (8 GPUs * 300 TFLOP/s/GPU * 40 %) ≈ 3750 s'],
  ['E8', '3750/3600', '1.0417', '3750 s ≈ 1.0417 h'],
  ['E9', '32/0.016', '2000', '32 requests / 16 ms ≈ 2000 requests/s'],
  ['E9', '6944.44/(2000*0.6)', '5.787', '6944.44 requests/s / (2000 requests/s/GPU * 60 %) ≈ 5.787 GPUs'],
  ['E9', '5.787*1.5', '8.68', '5.787 GPUs * 1.5 ≈ 8.68 GPUs'],
  ['E9', '6944.44/(6*2000)', '0.5787', '6944.44 requests/s / (6 GPUs * 2000 requests/s/GPU) ≈ 57.87 %'],
  ['E10', '11.574*4000', '46296', '11.574 requests/s * 4000 tokens/request ≈ 46296 tokens/s'],
  ['E10', '46296/(20000*0.6)', '3.858', '46296 tokens/s / (20k tokens/s/GPU * 60 %) ≈ 3.858 GPUs'],
  ['E10', '11.574*300/(2500*0.6)', '2.3148', '11.574 requests/s * 300 tokens/request / (2500 tokens/s/GPU * 60 %) ≈ 2.3148 GPUs'],
  ['E10', '11.574*5', '57.87', '11.574 requests/s * 5 s ≈ 57.87 requests'],
  ['E10', '2*32*8*128*2', '131072', '2 * 32 layers/token * 8 heads/layer * 128 dims/head * 2 B/dim ≈ 131072 B/token'],
  ['E10', '58*4300*131072/1e9', '32.69', '58 requests * 4300 tokens/request * 131072 B/token ≈ 32.69 GB'],
  ['E11', '1.96**2*0.95*0.05/0.01**2', '1824.8', 'z_two_sided(5 %)^2 * 95 % * 5 % / (1 %)^2 ≈ 1824.8'],
  ['E11', '1000/0.002', '500000', '1000 examples / 0.2 % ≈ 500k examples'],
  ['E11', '10000*1*20/60*2', '6666.7', '10k labels * 1 min/label * $20/h * 2 ≈ $6666.7'],
  ['E12', '(1.96*(2*0.0505*0.9495)**0.5+0.8416*(0.05*0.95+0.051*0.949)**0.5)**2/0.001**2', '752710', 'sample_size_proportions(5 %, 5.1 %) ≈ 752710'],
  ['E12', '16*0.05*0.95/0.001**2', '760000', '16 * 5 % * 95 % / (0.1 %)^2 ≈ 760k'],
  ['E13', '2*(1.96+0.8416)**2*1600/0.25', '100467', 'sample_size_means(40 min, 0.5 min) to users ≈ 100467 users'],
  ['E13', '1+(50-1)*0.02', '1.98', '1 + (50 - 1) * 0.02 ≈ 1.98'],
  ['E13', '100467*1.98', '198925', '100467 users * 1.98 ≈ 198925 users'],
  ['E14', '25+50+80+25+10', '190', '25 ms + 50 ms + 80 ms + 25 ms + 10 ms ≈ 190 ms'],
  ['E14', '1-0.99**16', '0.1485', '1 - 99 %^16 ≈ 14.85 %'],
  ['E14', '1-0.999**16', '0.0159', '1 - 99.9 %^16 ≈ 1.59 %'],
  ['E15', '0.9999*0.9995*0.999', '0.9984', '99.99 % * 99.95 % * 99.9 % ≈ 99.84 %'],
  ['E15', '(1-0.9999*0.9995*0.999)*43200', '69.09', '(1 - 99.99 % * 99.95 % * 99.9 %) * 30 days ≈ 69.09 min'],
  ['E15', '(1-0.9999*0.9995*0.99999)*43200', '26.35', '(1 - 99.99 % * 99.95 % * 99.999 %) * 30 days ≈ 26.35 min'],
  ['E16', '9*2.5*1000/(2314.8*3600)', '0.0027', '9 GPUs * $2.50/GPU/h * 1000 requests / 2314.8 requests/s ≈ $0.0027'],
  ['E16', '9*2.5*24', '540', '9 GPUs * $2.50/GPU/h ≈ 540 USD/day'],
  ['E17', '0.1*log(1.5)+0.05*log(1.25)-0.05*log(0.75)-0.1*log(0.5)', '0.1354', 'psi([0.2, 0.2, 0.2, 0.2, 0.2], [0.30, 0.25, 0.20, 0.15, 0.10]) ≈ 0.1354'],
  ['E17', '9*(1/1000+1/1000)', '0.018', '9 * (1/1000 + 1/1000) ≈ 0.018'],
  ['E18', '5/65', '0.0769', '$5 / ($5 + $60) ≈ 7.69 %'],
  ['E18', '50e6*0.001*0.8', '40000', '50M payments/day * 0.1 % * 80 % ≈ 40k payments/day'],
  ['E18', '50e6*0.999*0.003', '149850', '50M payments/day * 99.9 % * 0.3 % ≈ 149850 payments/day'],
  ['E18', '40000/(40000+149850)', '0.2107', '40k payments / (40k payments + 149850 payments) ≈ 21.07 %'],
  ['E19', '1e9/(100*400*3600)', '6.944', '1B images / (100 GPUs * 400 images/s/GPU) ≈ 6.944 h'],
  ['E19', '100e9/(100*400*3600)/24', '28.94', '100B images / (100 GPUs * 400 images/s/GPU) ≈ 28.94 days'],
  ['E20', '2**12*1000', '4096000', '2^12 * 1 id/ms ≈ 4096k ids/s'],
  ['E20', '2**12*1000*2**10', '4194304000', '2^12 * 1 id/ms * 2^10 ≈ 4194304000 ids/s'],
  ['E20', '2**41/1000/86400/365.25', '69.68', '2^41 * 1 ms ≈ 69.68 years'],
];

describe('a verified calculation', () => {
  it('is one of sixty', () => {
    assert.equal(checks.length, 60);
  });

  for (const [calculation, plain, result, withUnits] of checks) {
    it(`of ${calculation} holds: ${plain} ≈ ${result}`, () => {
      assert.equal(resultOf(`assert ${plain} ≈ ${result}`), 'holds');
    });

    it(`of ${calculation} holds with units: ${withUnits}`, () => {
      assert.equal(resultOf(`assert ${withUnits}`), 'holds');
    });
  }
});
