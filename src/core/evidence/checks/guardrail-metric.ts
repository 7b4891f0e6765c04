import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';
import { isClarifyingQuestion } from './find-stated';

/** A metric that is not to be improved but must not get worse, wherever it is stated. */
export const guardrailMetric: Check = {
  id: 'guardrail-metric',
  section: 'evaluation/ab-test',
  weight: 1,
  rule: 'no-guardrail-metric',

  find(evidence) {
    return evidence.find(
      statement => (statement.kind !== 'heading' && isGuardrail(evidence, statement) && !isClarifyingQuestion(evidence, statement) ? statement.span : undefined),
      statement => evidence.isAbout(statement, 'guardrail'),
      evidence.statementsAbout('guardrail', 'no-harm'),
    );
  },
};

/** A guardrail around a language model's answers filters text: it is none, unless a metric stands with it. */
function isGuardrail(evidence: Evidence, statement: Statement): boolean {
  if (evidence.isAbout(statement, 'guardrail') && !isPrimaryHealth(evidence, statement)) {
    return isAboutMetrics(evidence, statement) && evidence.says(statement, 'llm-guardrail') === undefined;
  }
  return evidence.says(statement, 'no-harm') !== undefined && isAboutMetrics(evidence, statement);
}

/** "The primary business health metric" is to be improved. */
function isPrimaryHealth(evidence: Evidence, statement: Statement): boolean {
  const span = evidence.says(statement, 'guardrail')?.span;
  const { prose } = evidence.document;
  return span !== undefined && /^health/i.test(prose.slice(span.start, span.end)) && /\b(?:primary|main|key|north star)\s(?:[\p{L}-]+\s){0,2}$/iu.test(prose.slice(Math.max(statement.span.start, span.start - 32), span.start));
}

const PLACES = ['requirements/success-metrics', 'evaluation/online-metrics', 'evaluation/ab-test', 'evaluation/launch-criteria'] as const;

function isAboutMetrics(evidence: Evidence, statement: Statement): boolean {
  const isMeasured = evidence.isAbout(statement, 'offline-metric', 'online-metric') || /\bmetrics?\b|метрик|指标/i.test(evidence.textOf(statement));
  if (isMeasured || PLACES.some(part => evidence.standsIn(statement, part))) {
    return true;
  }
  const isLatency = evidence.isAbout(statement, 'latency');
  return evidence.stepsOf(statement).includes('evaluation')
    ? isLatency || statement.quantities.length > 0
    : isLatency && statement.quantities.some(({ dimension }) => dimension === 'time');
}
