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
    return isMetric && evidence.termsIn(statement, group).some(({ span }) => !isTrainingLoss(evidence, statement, span));
  });
}

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
