import { isStepId, stepIds, type StepId } from '../catalog/canonical';
import { cueGroup } from './knowledge';
import type { Statement } from './statements';
import { greatestOf } from '../text/numbers';

/** What comes this close to the step that a text says most about is its matter too. */
const SECOND = 0.7;

/**
 * The steps that the statements speak of: those of whose words they have most, each word counted once, however often it comes.
 * `undefined` where no step has `least` words.
 */
export function speaksOf(statements: readonly Statement[], least: number): readonly StepId[] | undefined {
  const words = new Map<StepId, Set<string>>();
  for (const { terms } of statements) {
    for (const { group } of terms) {
      const step = stepOf(group);
      if (step) {
        words.set(step, (words.get(step) ?? new Set()).add(group));
      }
    }
  }
  const counts = stepIds.map(step => ({ step, count: words.get(step)?.size ?? 0 }));
  const most = greatestOf(counts.map(({ count }) => count));
  return most < least ? undefined : counts.filter(({ count }) => count >= SECOND * most && count >= least).map(({ step }) => step);
}

/** The step that the group's words are of: the cues of its sections, and those listed below. */
function stepOf(group: string): StepId | undefined {
  if (!group.startsWith(CUES)) {
    return STEP_OF_GROUP.get(group);
  }
  const step = group.slice(CUES.length, group.indexOf('/'));
  return isStepId(step) ? step : undefined;
}

const CUES = cueGroup('');

const BY_STEP: Readonly<Record<StepId, readonly string[]>> = {
  requirements: ['goal-phrase', 'goal-label', 'business-outcome', 'outcome-verb', 'scope-boundary', 'scope-limit', 'why-ml', 'constraint'],
  framing: ['ml-category', 'ml-verb', 'model-input', 'model-output', 'task-generation', 'task-classification', 'task-ranking', 'task-retrieval', 'task-regression', 'task-forecasting'],
  data: ['data-source', 'label', 'split-set', 'split-method', 'leakage', 'dedup', 'privacy', 'golden-set'],
  model: ['baseline', 'baseline-model', 'baseline-comparison', 'loss', 'own-training', 'family-lexical', 'family-tree', 'family-deep', 'family-transformer', 'family-linear', 'family-cross-encoder', 'family-two-tower'],
  evaluation: ['offline-metric', 'online-metric', 'metric-generation', 'slice', 'slice-cue', 'online-experiment', 'experiment-unit', 'experiment-power', 'guardrail', 'no-harm'],
  serving: ['latency', 'online-mode', 'batch-mode', 'read-path', 'pipeline-stage', 'fallback', 'failure-cue', 'rollout', 'rollback', 'skew-control'],
  monitoring: ['alert', 'responder', 'drift-statistic', 'drift-signal', 'retraining', 'cadence', 'comparison'],
};

const STEP_OF_GROUP: ReadonlyMap<string, StepId> = new Map(stepIds.flatMap(step => BY_STEP[step].map(group => [group, step] as const)));
