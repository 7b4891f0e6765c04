import type { Check } from '../check';
import { findPromisedMetrics } from '../promised-metrics';

/** Every metric that step 1 promises is evaluated or watched later; where none is promised there is nothing to trace. */
export const metricsTraced: Check = {
  id: 'metrics-traced',
  section: 'evaluation/online-metrics',
  weight: 3,
  rule: 'promised-metric-never-used',

  find(evidence) {
    const promised = findPromisedMetrics(evidence);
    const [first] = promised;
    if (!first) {
      return evidence.findPending(statement => evidence.standsIn(statement, 'requirements/success-metrics'));
    }
    return promised.every(({ usedAt }) => usedAt) && first.usedAt ? { state: 'met', at: first.usedAt } : { state: 'absent' };
  },
};
