import type { Check } from '../check';
import { findMisfits } from '../metric-fit';
import { firstMetric } from '../named-metrics';
import { findTasks } from '../task';

/** The offline metrics can tell a good model of the document's task from a bad one. */
export const metricFitsTask: Check = {
  id: 'metric-fits-task',
  section: 'evaluation/offline-metrics',
  weight: 3,
  rule: 'metric-does-not-fit-task',

  find(evidence) {
    if (findTasks(evidence).size === 0) {
      return { state: 'not-applicable' };
    }
    const [misfit] = findMisfits(evidence);
    const at = firstMetric(evidence);
    return at && !misfit ? { state: 'met', at } : { state: 'absent' };
  },
};
