import type { Evidence } from '../../evidence/evidence';
import { findDrawnSearch, namesIndexInCode } from '../../evidence/drawn-searches';
import type { Quantity } from '../../evidence/quantities';
import { findManyThings, findSearchOf, isSearching, isToldIndex } from '../../evidence/searched-things';
import type { Statement } from '../../evidence/statements';
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
    if (evidence.notApplicable.has('serving/ann-index') || firstSaid(evidence, 'vector-index', isOnlyNamed)) {
      return;
    }
    const found = findUnindexed(evidence);
    if (found) {
      const fix = insertAnswerFix(context, { section: 'serving/ann-index' });
      yield {
        message: 'This search has no index. Say which, with its memory, its recall against exact search and how often it is rebuilt, such as “HNSW, 100M × 512 bytes = 51 GB, recall@100 ≥ 0.95, rebuilt nightly”.',
        span: found.at,
        related: [{ message: 'So many vectors are searched.', span: found.many }],
        // A search is one wherever it is told: below “Look-up” and “Matching” as below “Serving”. Where the index has a heading, that is asked to be filled.
        ...(evidence.statementsIn('serving/ann-index').length === 0 && { about: [] }),
        fix,
      };
    }
  },
};

/** A search by its name over things that are known to have vectors, or whatever is told to be nearest among so many. */
function findUnindexed(evidence: Evidence): { readonly at: Span; readonly many: Span } | undefined {
  const at = firstSaid(evidence, 'vector-retrieval', isOnlyMeasure);
  const many = at && manyItems(evidence);
  const found = at && many ? { at, many } : findInOwnWords(evidence);
  return found && !namesIndexInCode(evidence.document) ? found : undefined;
}

function findInOwnWords(evidence: Evidence): { readonly at: Span; readonly many: Span } | undefined {
  const things = findManyThings(evidence);
  const found = things.length > 0 ? (findSearchOf(evidence, things) ?? findDrawnSearch(evidence.document, things)) : undefined;
  return found && !isToldIndex(evidence) ? found : undefined;
}

/** "Trained by dot product with in-batch negatives": how near two vectors are, and no search. */
function isOnlyMeasure(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  return MEASURE.test(evidence.document.prose.slice(start, end)) && !isSearching(evidence.textOf(statement));
}

const MEASURE = /^(?:cosine|dot|inner)/i;

function firstSaid(evidence: Evidence, group: string, isNone?: (evidence: Evidence, statement: Statement, hit: Span) => boolean): Span | undefined {
  for (const statement of evidence.statementsWith(group)) {
    const hit = statement.kind === 'heading' ? undefined : evidence.says(statement, group);
    if (hit && isNone?.(evidence, statement, hit.span) !== true) {
      return hit.span;
    }
  }
  return undefined;
}

/** "The vector database $15k", "vector index down: BM25 alone": that there is one, where nothing is said of it. */
function isOnlyNamed(evidence: Evidence, statement: Statement, { start, end }: Span): boolean {
  const isPlain = PLAIN.test(evidence.document.prose.slice(start, end));
  return isPlain && (statement.quantities.some(({ dimension }) => dimension === 'money') || FAILS.test(evidence.document.prose.slice(end, Math.min(statement.span.end, end + NEAR))));
}

const PLAIN = /^(?:ann|vector (?:index\w*|db|databases?|stores?|service))$/i;
const FAILS = /^[\s*_]*(?:(?:is|are|goes)\s)?(?:down|unavailable|unreachable|slow|offline|lost|fails?|failure|outage|time-?outs?|times out|over \d)/i;
const NEAR = 24;

function manyItems(evidence: Evidence): Span | undefined {
  for (const statement of evidence.quantified) {
    const many = statement.kind === 'heading' ? undefined : statement.quantities.find(quantity => isManyItems(quantity) || isManyBeside(evidence, statement, quantity));
    if (many) {
      return many.span;
    }
  }
  return undefined;
}

/** "18,400,000 live offers", "Vectors in int8: 18.4 M × 256 B": the word stands a little off. */
function isManyBeside({ document }: Evidence, { span }: Statement, quantity: Quantity): boolean {
  if (quantity.dimension !== 'number' || (quantity.high ?? quantity.value) <= MANY) {
    return false;
  }
  const [, noun = ''] = BESIDE.exec(document.prose.slice(quantity.span.end, Math.min(span.end, quantity.span.end + NEAR))) ?? [];
  return ITEMS.test(noun.toLowerCase()) || VECTORS.test(document.prose.slice(Math.max(span.start, quantity.span.start - NEAR), quantity.span.start));
}

const BESIDE = /^\s(?:live|active|indexed|searchable|visible|eligible)\s(\p{L}+)/u;
const VECTORS = /\b(?:vectors?|embeddings?)\b(?: in [\w-]+)?:\s*$/i;

/** Up to here an exact scan takes a few milliseconds. */
const MANY = 100_000;

/** Things that have a vector each; not what happens to them, such as requests and clicks. */
const ITEMS = /^(?:item|product|video|document|image|photo|post|listing|article|song|ad|page|passage|chunk|vector|embedding|sku|creator|channel|merchant|question|user|ticket|case|message|email|job|profile|clip|track|recipe|property|place|file|paragraph|snippet|paper|patent|face|offer)s?$/;

function isManyItems({ dimension, unit, value, high }: Quantity): boolean {
  return dimension === 'count' && ITEMS.test(unit) && (high ?? value) > MANY;
}
