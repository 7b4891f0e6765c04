import type { CanonicalPart } from '../../catalog/canonical';
import { findPlaceholders } from '../../evidence/placeholders';
import type { Statement } from '../../evidence/statements';
import type { SourceText } from '../../text/source-text';
import { contains, type Span } from '../../text/span';
import type { Fix, Rule } from '../rule';

export const leftoverPlaceholder: Rule = {
  id: 'leftover-placeholder',
  summary: 'Fill in or remove every placeholder.',
  why: 'An unfilled template is the commonest unfinished state of a design document, and it reads as if the question had been answered.',
  source: 'Design-document practice.',
  nature: 'broken',
  severity: 'error',
  inNotes: true,
  isUnfinished: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nThe ranker answers within 200 ms at p99 and 3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Deployment and serving\n\nThe ranker answers within [fill: latency] ms at p99 and TBD requests/s.\n',
  },

  *check({ document, evidence }) {
    for (const statement of evidence.pending) {
      for (const span of placeholdersIn(statement, document.visible, document.prose)) {
        yield { message: messageFor(document.source.slice(span)), span, about: aboutOf(statement), fix: removeLine(document.source, statement) };
      }
    }
    for (const statement of evidence.statements) {
      const first = statement.kind === 'row' ? statement.cells[0] : undefined;
      if (first && isUnfilledRow(statement.cells)) {
        const name = document.source.slice(first).trim();
        yield { message: `The row “${name}” has nothing but its name: fill it in, or remove it.`, span: first, about: aboutOf(statement), fix: removeLine(document.source, statement) };
      }
    }
  },
};

/** Placeholders in prose and estimates; what stands in code or a comment is not the author's text. */
function placeholdersIn(statement: Statement, visible: string, prose: string): Span[] {
  const text = statement.kind === 'estimate' ? visible : prose;
  return findPlaceholders(text.slice(statement.span.start, statement.span.end))
    .map(({ start, end }) => ({ start: statement.span.start + start, end: statement.span.start + end }))
    .filter(span => statement.cells.length === 0 || statement.cells.some(cell => contains(cell, span)));
}

function messageFor(placeholder: string): string {
  const asked = /^\[fill:\s*([^\]]+)\]$/.exec(placeholder)?.[1]?.trim();
  return asked ? `Still to be filled in: ${asked}.` : `“${placeholder}” is still to be filled in.`;
}

function aboutOf({ entry }: Statement): readonly CanonicalPart[] {
  return entry?.parts ?? [];
}

/** The first cell is filled, and no other. */
function isUnfilledRow(cells: readonly Span[]): boolean {
  return cells.length > 1 && cells.findLastIndex(({ start, end }) => end > start) === 0;
}

function removeLine(source: SourceText, { span }: Statement): Fix {
  const line = source.lineAt(span.start);
  const last = source.lineAt(Math.max(span.start, span.end - 1));
  const edit = { span: { start: source.lineStart(line), end: source.lineStart(last + 1) }, newText: '' };
  return { title: line === last ? 'Remove the line' : 'Remove the lines', edits: [edit], safe: false };
}
