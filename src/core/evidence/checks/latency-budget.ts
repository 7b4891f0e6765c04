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
    const [mismatch] = findLatencyMismatches(evidence);
    const at = findLatencyBreakdown(evidence) ?? mismatch?.budget.stages[0]?.span;
    if (at) {
      return mismatch ? { state: 'absent', at } : { state: 'met', at };
    }
    if (isBatchOnly(evidence) || findBatchServing(evidence)) {
      return { state: 'not-applicable' };
    }
    return evidence.findPending(statement => evidence.standsIn(statement, 'serving/latency-budget'));
  },
};
