import type { Check } from '../check';
import { findMetric } from './find-metric';

/** A metric that is measured on live users or on the business, named where the document speaks of metrics. */
export const onlineMetric: Check = {
  id: 'online-metric',
  section: 'evaluation/online-metrics',
  weight: 3,
  rule: 'no-offline-and-online-metric',
  find: evidence => findMetric(evidence, 'online-metric'),
};
