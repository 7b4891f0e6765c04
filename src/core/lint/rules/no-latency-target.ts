import { latencyTarget } from '../../evidence/checks/latency-target';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noLatencyTarget: Rule = {
  id: 'no-latency-target',
  summary: 'Say how soon the answer has to be there.',
  why: 'The latency target decides between batch and online inference, how many candidates can be ranked, and how large the model may be.',
  source: 'Aminian & Xu (2023), steps 1 and 6.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['requirements/non-functional'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms at 3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe feed has to feel fast.\n',
  },

  check: context =>
    reportAbsent(
      context,
      latencyTarget,
      'Nothing says how soon the answer has to be there. Give a latency with percentile and load, such as “p99 ≤ 200 ms at 3k requests/s”, or for a batch its deadline, such as “done by 04:00”.',
    ),
};
