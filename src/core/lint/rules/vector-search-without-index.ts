import type { Evidence } from '../../evidence/evidence';
import type { Quantity } from '../../evidence/quantities';
import type { Span } from '../../text/span';
import { insertAnswerFix } from '../absent';
import type { Rule } from '../rule';

export const vectorSearchWithoutIndex: Rule = {
  id: 'vector-search-without-index',
  summary: 'Name the index behind a search over many vectors.',
  why: 'Comparing a query with every vector grows with the catalogue: at 100 million vectors of 128 dimensions that is 51 GB read per request. The index decides memory, recall and how soon a new item is found.',
  source: 'Aminian & Xu (2023), step 6; Johnson, Douze & Jégou, Billion-scale similarity search with GPUs (2017).',
  nature: 'absence',
  severity: 'warning',
  inNotes: false,
  about: ['serving/ann-index'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Requirements\n\nThe catalogue holds 100M videos.\n\n## Serving\n\nThe nearest neighbours of the user vector come from an HNSW index, recall@100 of 0.95.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Requirements\n\nThe catalogue holds 100M videos.\n\n## Serving\n\nWe take the 100 nearest neighbours of the user vector.\n',
  },

  *check(context) {
    const { evidence } = context;
    if (evidence.notApplicable.has('serving/ann-index') || firstSaid(evidence, 'vector-index')) {
      return;
    }
    const at = firstSaid(evidence, 'vector-retrieval');
    const many = at && manyItems(evidence);
    if (many) {
      const fix = insertAnswerFix(context, { section: 'serving/ann-index' });
      yield {
        message: 'This search has no index. Say which, with its memory, its recall against exact search and how often it is rebuilt, such as “HNSW, 100M × 512 bytes = 51 GB, recall@100 ≥ 0.95, rebuilt nightly”.',
        span: at,
        related: [{ message: 'So many vectors are searched.', span: many }],
        fix,
      };
    }
  },
};

function firstSaid(evidence: Evidence, group: string): Span | undefined {
  for (const statement of evidence.statementsWith(group)) {
    const hit = statement.kind === 'heading' ? undefined : evidence.says(statement, group);
    if (hit) {
      return hit.span;
    }
  }
  return undefined;
}

function manyItems(evidence: Evidence): Span | undefined {
  for (const { kind, quantities } of evidence.quantified) {
    const many = kind === 'heading' ? undefined : quantities.find(isManyItems);
    if (many) {
      return many.span;
    }
  }
  return undefined;
}

/** Up to here an exact scan takes a few milliseconds. */
const MANY = 100_000;

/** Things that have a vector each; not what happens to them, such as requests and clicks. */
const ITEMS = /^(?:item|product|video|document|image|photo|post|listing|article|song|ad|page|passage|chunk|vector|embedding|sku|creator|channel|merchant|question|user|ticket|case|message|email|job|profile|clip|track|recipe|property|place|file|paragraph|snippet|paper|patent|face|offer)s?$/;

function isManyItems({ dimension, unit, value, high }: Quantity): boolean {
  return dimension === 'count' && ITEMS.test(unit) && (high ?? value) > MANY;
}
