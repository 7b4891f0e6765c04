import type { Span } from '../text/span';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** The statement's first word of the groups that tells how predictions are made, and not how something beside them is. */
export function modeIn(evidence: Evidence, statement: Statement, ...groups: readonly string[]): Span | undefined {
  const first = evidence.says(statement, ...groups)?.span;
  if (!first || !isOfAnother(evidence, first, statement)) {
    return first;
  }
  return evidence.termsIn(statement, ...groups).find(({ span }) => span.start > first.end && !isOfAnother(evidence, span, statement))?.span;
}

const FEATURES_BEFORE = /\bfeatures?\b[^.;|]{0,40}$/i;
/** "Event streaming", "a data stream". */
const EVENTS_BEFORE = /\b(?:events?|data|logs?|clicks?|messages?)[\s-]$/i;
const OTHERS_AFTER =
  /^[\s-](?:\w+[\s-])?(?:features?|alert\w*|dashboards?|monitoring|notifications?|reports?|storage|stores?|dbs?|databases?|warehous\w*|analytics|sizes?|normali[sz]ation|learning|training|data|events?|signals?|clicks?|feedback|interactions?|ingest\w*)\b/i;
/** "Batch processing: group similar queries" saves money; of predictions it would speak of predictions. */
const PROCESSING = /^[\s-]proces\w*/i;

/** "An online shop", "accessible online": where something is sold or found. */
const PRODUCT = /^[\s-](?:\w+[\s-])?(?:shops?|stores?|retail\w*|marketplaces?|banking|games?|gaming|communit\w*|users?|customers?|sales|shopping|orders?|ordering|courses?|reviews?|platforms?|content|advertis\w*|ads?|travel|demo|status|purchases?|sellers?)\b/i;
const PUBLISHED = /\b(?:accessible|available|hosted|published|sold|shop|found|buy)\s$/i;

/** "Batch feature computation", "real-time alerts" and "batch storage" say nothing of how predictions are made. */
function isOfAnother(evidence: Evidence, { start, end }: Span, statement: Statement): boolean {
  const { prose } = evidence.document;
  const after = prose.slice(end, Math.min(statement.span.end, end + 40));
  return (
    FEATURES_BEFORE.test(prose.slice(Math.max(statement.span.start, start - 60), start)) ||
    (/^stream/i.test(prose.slice(start, end)) && EVENTS_BEFORE.test(prose.slice(Math.max(statement.span.start, start - 10), start))) ||
    OTHERS_AFTER.test(after) ||
    (/^online$/i.test(prose.slice(start, end)) && (PRODUCT.test(after) || PUBLISHED.test(prose.slice(Math.max(statement.span.start, start - 12), start)))) ||
    (PROCESSING.test(after) && evidence.says(statement, 'serving-context') === undefined)
  );
}
