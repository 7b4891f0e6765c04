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

/** "One batch on the GPU", "batch ≤ 16", "a bad batch": how many go through at once. */
const GROUP_AFTER = /^\)?\s?(?:[≤<>=×x]|\d|max\b|of\s(?:[\d~]|up to)|on\s(?:the\s|one\s)?(?:gpu|cpu))/i;
const GROUP_BEFORE = /\b(?:one|single|per|each|dynamic|micro|mini|bad|whole|next|next day['’]s)[\s-]$/i;
/** An index, a list or a corpus. */
const REBUILT_AFTER = /^\s(?:\w+\s)?(?:rebuilds?|sweeps?|crawls?|syncs?|snapshots?|upserts?|refresh(?:es)?|replays?|diffs?)\b/i;
const REBUILT_BEFORE = /\b(?:rebuilt|re-?indexed|synced|crawled|refreshed|snapshotted)\s$/i;
const WRITTEN_BEFORE = /\b(?:logging|logs|writes?|writing|replication|exports?)\s(?:is|are|happens?|stays?|runs?)\s$/i;
const CHANGES_BEFORE = /\b(?:cdc|change|updates?)[\s-]$/i;
const COUNTED_AFTER = /^\s(?:jobs?|counters?|joins?)\b/i;

/** "Batch feature computation", "real-time alerts" and "batch storage" say nothing of how predictions are made. */
function isOfAnother(evidence: Evidence, { start, end }: Span, statement: Statement): boolean {
  const { prose } = evidence.document;
  const after = prose.slice(end, Math.min(statement.span.end, end + 40));
  const word = prose.slice(start, end);
  const before = prose.slice(Math.max(statement.span.start, start - 24), start);
  return (
    (/^batch/i.test(word) && (GROUP_AFTER.test(after) || GROUP_BEFORE.test(before))) ||
    (/^(?:nightly|overnight|cron)/i.test(word) && (REBUILT_AFTER.test(after) || REBUILT_BEFORE.test(before))) ||
    (/^a?synchronous/i.test(word) && WRITTEN_BEFORE.test(before)) ||
    (/^stream/i.test(word) && (COUNTED_AFTER.test(after) || CHANGES_BEFORE.test(before))) ||
    FEATURES_BEFORE.test(prose.slice(Math.max(statement.span.start, start - 60), start)) ||
    (/^stream/i.test(prose.slice(start, end)) && EVENTS_BEFORE.test(prose.slice(Math.max(statement.span.start, start - 10), start))) ||
    OTHERS_AFTER.test(after) ||
    (/^online$/i.test(prose.slice(start, end)) && (PRODUCT.test(after) || PUBLISHED.test(prose.slice(Math.max(statement.span.start, start - 12), start)))) ||
    (PROCESSING.test(after) && evidence.says(statement, 'serving-context') === undefined)
  );
}
