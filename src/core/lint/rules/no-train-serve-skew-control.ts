import { features } from '../../evidence/checks/features';
import { skewControl } from '../../evidence/checks/skew-control';
import { reportAbsent } from '../absent';
import type { Rule } from '../rule';

export const noTrainServeSkewControl: Rule = {
  id: 'no-train-serve-skew-control',
  summary: 'Say how serving gets the features that training saw.',
  why: 'Features computed twice drift apart without an error message, and a model that was good offline is quietly worse online.',
  source: 'Rules of ML, rules 29, 32 and 37; ML Test Score, Monitoring 3.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  isTentative: true,
  about: ['serving/skew'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Serving\n\nOnline ranking, because context counts. Features are logged at serving and used for training; a nightly parity test fails above 0.1 % mismatches.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Serving\n\nOnline ranking, because context counts, on 40 GPUs.\n',
  },

  check: context =>
    // Pixels and texts are the same in both places; what is computed from other data need not be.
    reportAbsent(context, skewControl, () => ({ message: MESSAGE, severity: context.evidence.answer(features).state === 'met' ? undefined : 'info' })),
};

const MESSAGE =
  'Nothing keeps the features at serving the same as in training. Say what does, and how it is tested, such as “features logged at serving; parity test on 10,000 requests a night fails above 0.1 % mismatches”.';
