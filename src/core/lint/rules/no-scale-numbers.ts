import { scaleNumbers } from '../../evidence/checks/scale-numbers';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noScaleNumbers: Rule = {
  id: 'no-scale-numbers',
  summary: 'Say how large the system is.',
  why: 'Every later estimate, from requests per second to index memory and GPUs, starts from the number of users, items and requests. Without them no choice can be checked.',
  source: 'Aminian & Xu (2023), step 1.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['requirements/scale'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n50M daily users send 4 requests each, over a catalogue of 10 million videos.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nMany users send requests to a large catalogue.\n',
  },

  check: context =>
    reportAbsent(
      context,
      scaleNumbers,
      'No numbers say how large the system is. Give at least two of users, items and requests, such as “50M daily users × 4 requests = 2.3k requests/s on average”.',
    ),
};
