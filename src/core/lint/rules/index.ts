import type { Rule } from '../rule';
import { baselineNotEvaluated } from './baseline-not-evaluated';
import { brokenDiagram } from './broken-diagram';
import { contradictingNumbers } from './contradicting-numbers';
import { driftMetricWithoutThreshold } from './drift-metric-without-threshold';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { estimateArithmeticOff } from './estimate-arithmetic-off';
import { estimateAssertionFailed } from './estimate-assertion-failed';
import { estimateError } from './estimate-error';
import { estimateResultStale } from './estimate-result-stale';
import { estimateUnusedInput } from './estimate-unused-input';
import { featureWithoutDataSource } from './feature-without-data-source';
import { featureWithoutWindow } from './feature-without-window';
import { frontMatter } from './front-matter';
import { funnelNotMonotonic } from './funnel-not-monotonic';
import { headingLevelSkip } from './heading-level-skip';
import { incompleteAbTest } from './incomplete-ab-test';
import { labelSlowerThanRetraining } from './label-slower-than-retraining';
import { latencyBudgetMismatch } from './latency-budget-mismatch';
import { latencyTargetNotServed } from './latency-target-not-served';
import { latencyWithoutPercentile } from './latency-without-percentile';
import { leftoverPlaceholder } from './leftover-placeholder';
import { lossTaskMismatch } from './loss-task-mismatch';
import { metricDoesNotFitTask } from './metric-does-not-fit-task';
import { metricWithoutTarget } from './metric-without-target';
import { missingSection } from './missing-section';
import { missingStep } from './missing-step';
import { noAlertOrOwner } from './no-alert-or-owner';
import { noAlternativeFraming } from './no-alternative-framing';
import { noArchitectureDiagram } from './no-architecture-diagram';
import { noBaseline } from './no-baseline';
import { noBusinessObjective } from './no-business-objective';
import { noConstraints } from './no-constraints';
import { noDataSource } from './no-data-source';
import { noFallback } from './no-fallback';
import { noGuardrailMetric } from './no-guardrail-metric';
import { noImbalanceHandling } from './no-imbalance-handling';
import { noInferenceModeDecision } from './no-inference-mode-decision';
import { noInputOutput } from './no-input-output';
import { noLabelDelay } from './no-label-delay';
import { noLabelStrategy } from './no-label-strategy';
import { noLatencyTarget } from './no-latency-target';
import { noLeakageControl } from './no-leakage-control';
import { noLossFunction } from './no-loss-function';
import { noMlCategory } from './no-ml-category';
import { noMlJustification } from './no-ml-justification';
import { noMlObjective } from './no-ml-objective';
import { noModelAlternatives } from './no-model-alternatives';
import { noOfflineAndOnlineMetric } from './no-offline-and-online-metric';
import { noPrimaryMetric } from './no-primary-metric';
import { noPrivacyStatement } from './no-privacy-statement';
import { noRetrainingTrigger } from './no-retraining-trigger';
import { noRolloutOrRollback } from './no-rollout-or-rollback';
import { noScaleNumbers } from './no-scale-numbers';
import { noScopeBoundary } from './no-scope-boundary';
import { noSliceEvaluation } from './no-slice-evaluation';
import { noSplitStrategy } from './no-split-strategy';
import { noTrainServeSkewControl } from './no-train-serve-skew-control';
import { promisedMetricNeverUsed } from './promised-metric-never-used';
import { randomSplitOnTemporalTask } from './random-split-on-temporal-task';
import { sensitiveAttributeUsedUnexplained } from './sensitive-attribute-used-unexplained';
import { staticDynamicFeaturesUnlabelled } from './static-dynamic-features-unlabelled';
import { stepOutOfOrder } from './step-out-of-order';
import { suppression } from './suppression';
import { templateTextUnchanged } from './template-text-unchanged';
import { tooLarge } from './too-large';
import { unansweredQuestions } from './unanswered-questions';
import { unknownLanguage } from './unknown-language';
import { unrecognisedStructure } from './unrecognised-structure';
import { vagueQuantifier } from './vague-quantifier';
import { vectorSearchWithoutIndex } from './vector-search-without-index';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  baselineNotEvaluated,
  brokenDiagram,
  contradictingNumbers,
  driftMetricWithoutThreshold,
  duplicateSection,
  emptySection,
  estimateArithmeticOff,
  estimateAssertionFailed,
  estimateError,
  estimateResultStale,
  estimateUnusedInput,
  featureWithoutDataSource,
  featureWithoutWindow,
  frontMatter,
  funnelNotMonotonic,
  headingLevelSkip,
  incompleteAbTest,
  labelSlowerThanRetraining,
  latencyBudgetMismatch,
  latencyTargetNotServed,
  latencyWithoutPercentile,
  leftoverPlaceholder,
  lossTaskMismatch,
  metricDoesNotFitTask,
  metricWithoutTarget,
  missingSection,
  missingStep,
  noAlertOrOwner,
  noAlternativeFraming,
  noArchitectureDiagram,
  noBaseline,
  noBusinessObjective,
  noConstraints,
  noDataSource,
  noFallback,
  noGuardrailMetric,
  noImbalanceHandling,
  noInferenceModeDecision,
  noInputOutput,
  noLabelDelay,
  noLabelStrategy,
  noLatencyTarget,
  noLeakageControl,
  noLossFunction,
  noMlCategory,
  noMlJustification,
  noMlObjective,
  noModelAlternatives,
  noOfflineAndOnlineMetric,
  noPrimaryMetric,
  noPrivacyStatement,
  noRetrainingTrigger,
  noRolloutOrRollback,
  noScaleNumbers,
  noScopeBoundary,
  noSliceEvaluation,
  noSplitStrategy,
  noTrainServeSkewControl,
  promisedMetricNeverUsed,
  randomSplitOnTemporalTask,
  sensitiveAttributeUsedUnexplained,
  staticDynamicFeaturesUnlabelled,
  stepOutOfOrder,
  suppression,
  templateTextUnchanged,
  tooLarge,
  unansweredQuestions,
  unknownLanguage,
  unrecognisedStructure,
  vagueQuantifier,
  vectorSearchWithoutIndex,
];
