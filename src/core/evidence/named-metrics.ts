import type { Span } from '../text/span';
import { isClarifyingQuestion } from './checks/find-stated';
import { isTrainingLoss, metricIn } from './checks/find-metric';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** The first offline metric named in its place. */
export function firstMetric(evidence: Evidence): Span | undefined {
  return place(evidence, evidence.statementsWith('offline-metric'), statement => metricIn(evidence, statement, 'offline-metric'));
}

/** Whether the document names a metric of the group at all. To "map" users is none, and the loss of the training neither. */
export function isNamed(evidence: Evidence, group: string): boolean {
  const { prose } = evidence.document;
  return evidence.statementsWith(group).some(statement => {
    const hit = evidence.says(statement, group);
    const isMetric = hit !== undefined && statement.kind !== 'heading' && prose.slice(hit.span.start, hit.span.end) !== 'map';
    return isMetric && evidence.termsIn(statement, group).some(({ span }) => !isTrainingLoss(evidence, statement, span) && !isLossOfModel(evidence, statement, span) && !PIXELS.test(prose.slice(span.start, span.end)));
  });
}

/** "Trees with weighted log loss", "U-Net, Dice + cross-entropy loss": a loss in the model's step measures nothing, unless a value stands behind it. */
function isLossOfModel(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const steps = evidence.stepsOf(statement);
  const { prose } = evidence.document;
  const name = steps.includes('model') && !steps.includes('evaluation') ? prose.slice(start, end) : '';
  const isLoss = LOSS_NAME.test(name) || (OVERLAP.test(name) && /\blosse?s?\b/i.test(evidence.textOf(statement)));
  return isLoss && !VALUE_BEHIND.test(prose.slice(end, end + 24)) && !JUDGED.test(prose.slice(statement.span.start, start));
}

const LOSS_NAME = /^(?:log[\s-]?loss|logloss|cross[\s-]?entropy|huber|quantile\w*|pinball|(?:mean[\s-])?(?:squared|absolute)[\s-]error|mse|mae|crps)$/i;
const OVERLAP = /^(?:dice|iou)$/i;
const VALUE_BEHIND = /^[\s*_]*(?:[:=≤<≥>|]|of|is|was|at|under|below|above)?[\s*_]*~?\d/;
const JUDGED = /\b(?:select\w*|chos\w+|pick\w*|compar\w+|early stopping|tun\w+|evaluat\w+|measur\w+|report\w*|valid\w+|calibrat\w+|monitor\w*|best|lowest|metrics?)\b/i;
/** It hardly changes when a small region is missed. */
const PIXELS = /^pixel[\s-]accuracy$/i;

/** The first place that is found in what the document states there. */
export function place(evidence: Evidence, among: readonly Statement[], spanIn: (statement: Statement) => Span | undefined): Span | undefined {
  for (const statement of among) {
    const span = statement.kind === 'heading' ? undefined : spanIn(statement);
    if (span && !isClarifyingQuestion(evidence, statement)) {
      return span;
    }
  }
  return undefined;
}
