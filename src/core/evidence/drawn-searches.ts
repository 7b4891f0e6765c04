import type { DocumentModel } from '../document/document-model';
import type { Span } from '../text/span';
import { searchedIn, type ManyThings } from './searched-things';

const NAMED = /\b(?:hnsw\w*|ivf\w*|faiss|scann|diskann|annoy|milvus|pinecone|qdrant|weaviate|pgvector|vespa|opensearch|elasticsearch|lucene|nmslib|usearch|lancedb|turbopuffer|cagra|opq\d*|lsh|ann|k-?nn index|ball tree|kd-?tree|(?:vector|ann|embedding) (?:index|db|database|store))\b/i;

/** Whether an index is named where no prose is: in code, a diagram or a quotation. */
export function namesIndexInCode({ visible, masked }: DocumentModel): boolean {
  return masked.some(({ start, end }) => NAMED.test(visible.slice(start, end)));
}

/** The search that a box or an arrow of a diagram tells: "[Similarity to all passage vectors] -->|nearest 200|". */
export function findDrawnSearch({ sections, visible }: DocumentModel, things: readonly ManyThings[]): { readonly at: Span; readonly many: Span } | undefined {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'fence' && DRAWINGS.has(block.language)) {
      for (const { index, 0: line } of visible.slice(block.content.start, block.content.end).matchAll(LINE)) {
        const many = searchedIn(line, things);
        if (many) {
          const start = block.content.start + index;
          return { at: { start, end: start + line.length }, many: many.span };
        }
      }
    }
  }
  return undefined;
}

const DRAWINGS: ReadonlySet<string> = new Set(['mermaid', 'text', '']);
const LINE = /[^\s][^\r\n]*/g;
