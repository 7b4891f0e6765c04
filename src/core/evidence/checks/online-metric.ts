import type { Span } from '../../text/span';
import type { Check } from '../check';
import { isClaimIn } from '../claims';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';
import { findMetric } from './find-metric';
import { namesPrimaryMetric } from './primary-metric';

/** A metric that is measured on live users or on the business, named where the document speaks of metrics. */
export const onlineMetric: Check = {
  id: 'online-metric',
  section: 'evaluation/online-metrics',
  weight: 3,
  rule: 'no-offline-and-online-metric',

  find(evidence) {
    const known = findMetric(evidence, 'online-metric');
    return known.state === 'absent' ? evidence.find(statement => ownMetric(evidence, statement), () => false) : known;
  },
};

/** A metric without a common name, such as "search success": listed as an online metric, or what the experiment decides on. */
function ownMetric(evidence: Evidence, statement: Statement): Span | undefined {
  const isListed = isClaimIn(evidence, statement, 'evaluation/online-metrics') && !evidence.says(statement, 'online-experiment', 'offline-metric');
  return isListed || decides(evidence, statement) ? statement.span : undefined;
}

function decides(evidence: Evidence, statement: Statement): boolean {
  const isInPlan = PLACES.some(part => evidence.standsIn(statement, part)) || evidence.says(statement, 'online-experiment') !== undefined;
  return isInPlan && !evidence.says(statement, 'offline-metric') && namesPrimaryMetric(evidence, statement);
}

const PLACES = ['evaluation/ab-test', 'evaluation/online-metrics'] as const;
