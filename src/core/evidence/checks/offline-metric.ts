import type { Check } from '../check';
import { isPlatform } from '../platform';
import { findMetric } from './find-metric';
import { toldOffline } from './told-metric';

/** A metric that is computed on data at hand, named where the document speaks of metrics. */
export const offlineMetric: Check = {
  id: 'offline-metric',
  section: 'evaluation/offline-metrics',
  weight: 3,
  rule: 'no-offline-and-online-metric',

  find(evidence) {
    const answer = findMetric(evidence, 'offline-metric');
    const at = answer.state === 'absent' ? toldOffline(evidence) : undefined;
    return at ? { state: 'met', at } : answer;
  },

  isNeedless: isPlatform,
};
