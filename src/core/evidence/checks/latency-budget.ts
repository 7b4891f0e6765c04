import { isBatchOnly } from '../batch-only';
import type { Check } from '../check';
import { findLatencyBreakdown } from '../latency-breakdown';
import { findLatencyMismatches } from '../latency-mismatch';
import { findBatchServing } from '../unserved-target';

/** The latency target is divided among the stages of a request, and they keep it. */
export const latencyBudget: Check = {
  id: 'latency-budget',
  section: 'serving/latency-budget',
  weight: 3,
  rule: 'latency-budget-mismatch',

  find(evidence) {
    const at = findLatencyBreakdown(evidence);
    if (at) {
      return findLatencyMismatches(evidence).length === 0 ? { state: 'met', at } : { state: 'absent', at };
    }
    if (isBatchOnly(evidence) || findBatchServing(evidence)) {
      return { state: 'not-applicable' };
    }
    return evidence.findPending(statement => evidence.standsIn(statement, 'serving/latency-budget'));
  },
};
