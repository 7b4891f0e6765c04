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
    const report = primary.state === 'met' && primary.at && context.evidence.answer(metricTarget).state === 'absent' ? reportAt(context, primary.at) : undefined;
    if (report) {
      yield report;
    }
  },
};

/** Nothing where all that is named has no value that could be a target. */
function reportAt(context: RuleContext, at: Span): Report | undefined {
  const { evidence, document } = context;
  const statement = evidence.statements.find(({ span, kind }) => kind !== 'heading' && contains(span, at));
  // "The retention teams" count nothing themselves.
  const named = statement ? metricsIn(evidence, statement) : [];
  const measured = named.filter(({ span }) => !WITHOUT_VALUE.test(document.source.slice(span)));
  if (named.length > 0 && measured.length === 0) {
    return undefined;
  }
  const metric = (measured.find(({ span }) => span.start === at.start) ?? measured[0])?.span;
  const called = metric ? `“${document.source.slice(metric)}”` : 'The primary metric';
  // The only metric decides, and so does the one that models are compared by; but nobody has called it the primary one.
  const isCalled = statement === undefined || evidence.says(statement, 'primary-metric', 'primary-role') !== undefined || evidence.standsIn(statement, 'requirements/success-metrics');
  const fix = metric ? insertTarget(metric) : insertAnswerFix(context, metricTarget);
  return {
    message: `${called} has no target. Say what it is today and what it has to reach, such as “watch time per viewer from 38 to 40 min by September”.`,
    span: metric ?? at,
    severity: isCalled ? undefined : 'info',
    fix,
  };
}

const WITHOUT_VALUE = /^(?:confusion matri|classification report|roc curve)/i;

function insertTarget({ end }: Span): Fix {
  return {
    title: 'Add a target',
    edits: [{ span: { start: end, end }, newText: ' from [fill: value today] to [fill: target]' }],
    safe: false,
  };
}
