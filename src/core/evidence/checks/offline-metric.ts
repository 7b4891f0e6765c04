import type { Check } from '../check';
import { isPlatform } from '../platform';
import { findMetric } from './find-metric';

/** A metric that is computed on data at hand, named where the document speaks of metrics. */
export const offlineMetric: Check = {
  id: 'offline-metric',
  section: 'evaluation/offline-metrics',
  weight: 3,
  rule: 'no-offline-and-online-metric',
  find: evidence => findMetric(evidence, 'offline-metric'),
  isNeedless: isPlatform,
};
