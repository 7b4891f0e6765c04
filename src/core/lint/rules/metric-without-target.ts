import { metricsIn } from '../../evidence/checks/find-metric';
import { metricTarget } from '../../evidence/checks/metric-target';
import { primaryMetric } from '../../evidence/checks/primary-metric';
import { contains, type Span } from '../../text/span';
import { insertAnswerFix } from '../absent';
import type { Fix, Report, Rule, RuleContext } from '../rule';

export const metricWithoutTarget: Rule = {
  id: 'metric-without-target',
  summary: 'Give the primary metric a target.',
  why: 'Without the value to reach, and the one today, no experiment can fail, and nobody knows how large it has to be.',
  source: 'Aminian & Xu (2023), step 1.',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['requirements/success-metrics', 'evaluation/online-metrics'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n**Primary metric:** watch time per viewer, from 38 to 40 minutes.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n**Primary metric:** watch time per viewer.\n',
  },

  *check(context) {
    const primary = context.evidence.answer(primaryMetric);
    if (primary.state === 'met' && primary.at && context.evidence.answer(metricTarget).state === 'absent') {
      yield report(context, primary.at);
    }
  },
};

function report(context: RuleContext, at: Span): Report {
  const { evidence, document } = context;
  const statement = evidence.statements.find(({ span, kind }) => kind !== 'heading' && contains(span, at));
  // "The retention teams" count nothing themselves.
  const measured = statement ? metricsIn(evidence, statement) : [];
  const metric = (measured.find(({ span }) => span.start === at.start) ?? measured[0])?.span;
  const named = metric ? `“${document.source.slice(metric)}”` : 'The primary metric';
  // The only metric decides, and so does the one that models are compared by; but nobody has called it the primary one.
  const isCalled = statement === undefined || evidence.says(statement, 'primary-metric', 'primary-role') !== undefined || evidence.standsIn(statement, 'requirements/success-metrics');
  const fix = metric ? insertTarget(metric) : insertAnswerFix(context, metricTarget);
  return {
    message: `${named} has no target. Say what it is today and what it has to reach, such as “watch time per viewer from 38 to 40 min by September”.`,
    span: metric ?? at,
    severity: isCalled ? undefined : 'info',
    fix,
  };
}

function insertTarget({ end }: Span): Fix {
  return {
    title: 'Add a target',
    edits: [{ span: { start: end, end }, newText: ' from [fill: value today] to [fill: target]' }],
    safe: false,
  };
}
