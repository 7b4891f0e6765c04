import type { Rule } from '../rule';
import { driftMetricWithoutThreshold } from './drift-metric-without-threshold';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { frontMatter } from './front-matter';
import { leftoverPlaceholder } from './leftover-placeholder';
import { missingSection } from './missing-section';
import { missingStep } from './missing-step';
import { noArchitectureDiagram } from './no-architecture-diagram';
import { noInferenceModeDecision } from './no-inference-mode-decision';
import { noLatencyTarget } from './no-latency-target';
import { noOfflineAndOnlineMetric } from './no-offline-and-online-metric';
import { noScaleNumbers } from './no-scale-numbers';
import { stepOutOfOrder } from './step-out-of-order';
import { suppression } from './suppression';
import { tooLarge } from './too-large';
import { unrecognisedStructure } from './unrecognised-structure';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  driftMetricWithoutThreshold,
  duplicateSection,
  emptySection,
  frontMatter,
  leftoverPlaceholder,
  missingSection,
  missingStep,
  noArchitectureDiagram,
  noInferenceModeDecision,
  noLatencyTarget,
  noOfflineAndOnlineMetric,
  noScaleNumbers,
  stepOutOfOrder,
  suppression,
  tooLarge,
  unrecognisedStructure,
];
