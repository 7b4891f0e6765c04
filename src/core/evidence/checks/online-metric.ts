import { isClaim } from '../claims';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';
import { findMetric, isInMetricPlace } from './find-metric';

/** A metric that is measured on live users or on the business, named where the document speaks of metrics. */
export const onlineMetric: Check = {
  id: 'online-metric',
  section: 'evaluation/online-metrics',
  weight: 3,
  rule: 'no-offline-and-online-metric',

  find(evidence) {
    const answer = findMetric(evidence, 'online-metric');
    const own = answer.state === 'met' ? undefined : evidence.statements.find(statement => statement.kind === 'item' && isListedOnline(evidence, statement));
    return own ? { state: 'met', at: own.span } : answer;
  },
};

/** Every product counts something of its own: under "Online" among the metrics, "friend requests accepted" is one. */
function isListedOnline(evidence: Evidence, statement: Statement): boolean {
  const { kind, lead } = statement;
  return kind === 'item' && lead?.kind === 'item' && !statement.isPending && isInMetricPlace(statement) && ONLINE.test(evidence.textOf(lead)) && isClaim(evidence, statement);
}

const ONLINE = /^[\s*_]*(?:online|live|production|business)(?:\s(?:metrics?|evaluation|kpis?))?[\s*_:]*$/i;
