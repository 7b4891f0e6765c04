import type { Check } from '../check';
import { findPromisedMetrics } from '../promised-metrics';
import { primaryMetric } from './primary-metric';

/**
 * Every metric that step 1 promises is evaluated or watched later. Only metrics that are known by name can be traced: where the
 * primary one is none of them, the question does not arise.
 */
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

  isNeedless: evidence => findPromisedMetrics(evidence).length === 0 && evidence.answer(primaryMetric).state === 'met',
};
