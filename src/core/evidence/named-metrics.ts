import type { Span } from '../text/span';
import { isClarifyingQuestion } from './checks/find-stated';
import { isTrainingLoss, metricIn } from './checks/find-metric';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** The first offline metric named in its place. */
export function firstMetric(evidence: Evidence): Span | undefined {
  return place(evidence, statement => metricIn(evidence, statement, 'offline-metric'));
}

/** Whether the document names a metric of the group at all. To "map" users is none, and the loss of the training neither. */
export function isNamed(evidence: Evidence, group: string): boolean {
  const { prose } = evidence.document;
  return evidence.statementsWith(group).some(statement => {
    const hit = evidence.says(statement, group);
    const isMetric = hit !== undefined && statement.kind !== 'heading' && prose.slice(hit.span.start, hit.span.end) !== 'map';
    return isMetric && statement.terms.some(({ group: each, span }) => each === group && !isTrainingLoss(evidence, statement, span));
  });
}

/** The term groups that the title has words of. */
export function titleTerms(evidence: Evidence): string[] {
  const title = evidence.outline.title?.titleSpan;
  return title ? evidence.termsOf(evidence.document.visible.slice(title.start, title.end)).map(({ group }) => group) : [];
}

/** The first place that is found in what the document states. */
export function place(evidence: Evidence, spanIn: (statement: Statement) => Span | undefined): Span | undefined {
  for (const statement of evidence.statements) {
    const span = statement.kind === 'heading' ? undefined : spanIn(statement);
    if (span && !isClarifyingQuestion(evidence, statement)) {
      return span;
    }
  }
  return undefined;
}
