import type { Check } from '../check';
import { architectureDiagram } from './architecture-diagram';
import { driftThreshold } from './drift-threshold';
import { inferenceMode } from './inference-mode';
import { latencyTarget } from './latency-target';
import { offlineMetric } from './offline-metric';
import { onlineMetric } from './online-metric';
import { scaleNumbers } from './scale-numbers';

/** Every check, in the order of the steps: coverage scores them, rules report the absent ones. */
export const checks: readonly Check[] = [
  scaleNumbers,
  latencyTarget,
  offlineMetric,
  onlineMetric,
  inferenceMode,
  architectureDiagram,
  driftThreshold,
];
