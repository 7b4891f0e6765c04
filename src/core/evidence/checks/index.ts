import type { Check } from '../check';
import { abTest } from './ab-test';
import { alerting } from './alerting';
import { architectureDiagram } from './architecture-diagram';
import { baseline } from './baseline';
import { businessObjective } from './business-objective';
import { classImbalance } from './class-imbalance';
import { dataSources } from './data-sources';
import { driftThreshold } from './drift-threshold';
import { fallback } from './fallback';
import { features } from './features';
import { guardrailMetric } from './guardrail-metric';
import { inferenceMode } from './inference-mode';
import { inputOutput } from './input-output';
import { labelStrategy } from './label-strategy';
import { latencyBudget } from './latency-budget';
import { latencyTarget } from './latency-target';
import { leakageControl } from './leakage-control';
import { lossFunction } from './loss-function';
import { metricFitsTask } from './metric-fits-task';
import { metricTarget } from './metric-target';
import { metricsTraced } from './metrics-traced';
import { mlCategory } from './ml-category';
import { mlObjective } from './ml-objective';
import { modelAlternatives } from './model-alternatives';
import { offlineMetric } from './offline-metric';
import { onlineMetric } from './online-metric';
import { primaryMetric } from './primary-metric';
import { privacy } from './privacy';
import { retrainingTrigger } from './retraining-trigger';
import { rollout } from './rollout';
import { scaleNumbers } from './scale-numbers';
import { scope } from './scope';
import { skewControl } from './skew-control';
import { slices } from './slices';
import { splitStrategy } from './split-strategy';

/** Every check, in the order of the steps: coverage scores them, rules report the absent ones. */
export const checks: readonly Check[] = [
  businessObjective,
  primaryMetric,
  metricTarget,
  scaleNumbers,
  latencyTarget,
  scope,
  mlObjective,
  inputOutput,
  mlCategory,
  dataSources,
  labelStrategy,
  splitStrategy,
  features,
  leakageControl,
  classImbalance,
  privacy,
  baseline,
  modelAlternatives,
  lossFunction,
  offlineMetric,
  onlineMetric,
  metricFitsTask,
  slices,
  abTest,
  guardrailMetric,
  inferenceMode,
  architectureDiagram,
  latencyBudget,
  skewControl,
  fallback,
  rollout,
  driftThreshold,
  retrainingTrigger,
  alerting,
  metricsTraced,
];
