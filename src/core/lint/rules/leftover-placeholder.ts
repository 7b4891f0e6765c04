import type { CanonicalPart } from '../../catalog/canonical';
import { isAwaited } from '../../evidence/awaited';
import { isOutOfScope } from '../../evidence/planned';
import { findPlaceholders } from '../../evidence/placeholders';
import type { Statement } from '../../evidence/statements';
import type { SourceText } from '../../text/source-text';
import { contains, type Span } from '../../text/span';
import { isEmptyHeading } from '../empty-heading';
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

  *check(context) {
    const { document, evidence } = context;
    const entries = new Set(evidence.pending.flatMap(({ entry }) => (entry ? [entry] : [])));
    const empty = new Set(Array.from(entries).filter(entry => isEmptyHeading(context, entry)));
    const found = evidence.pending
      .flatMap(statement => placeholdersIn(statement, document.visible, document.prose).map(span => ({ statement, span, written: document.source.slice(span) })))
      // What is out of scope need not be estimated; but a prompt asks what is.
      .filter(({ statement, written }) => ASKING.test(written) || !isOutOfScope(statement))
      // A heading over "TBD" alone is called empty, and that says it.
      .filter(({ statement: { entry }, written }) => !entry || !empty.has(entry) || ASKING.test(written));
    for (const alike of byTable(found, ({ written }) => (ASKING.test(written) ? undefined : written))) {
      const [{ statement, span, written }] = alike;
      yield { message: messageFor(written, alike.length), span, about: aboutOf(statement), fix: removeLines(document.source, alike.map(each => each.statement)) };
    }
    const unfilled: { readonly statement: Statement; readonly span: Span }[] = [];
    for (const statement of evidence.statements) {
      const first = statement.kind === 'row' ? statement.cells[0] : undefined;
      if (first && isUnfilledRow(statement.cells) && !OPTIONAL.test(document.source.slice(first))) {
        unfilled.push({ statement, span: first });
      }
    }
    for (const alike of byTable(unfilled, () => '')) {
      const [{ statement, span }] = alike;
      const name = document.source.slice(span).trim();
      const message = alike.length > 1 ? `${alike.length} rows of this table have nothing but their names: fill them in, or remove them.` : `The row “${name}” has nothing but its name: fill it in, or remove it.`;
      yield { message, span, about: aboutOf(statement), fix: removeLines(document.source, alike.map(each => each.statement)) };
    }
  },
};

/** Nothing need stand there: most documents replace no other. */
const OPTIONAL = /^[\s*_]*(?:sponsors?|obsoletes|supersedes|superseded by|replaces|replaced by|updates|extends|tags|labels|cc)[\s*_:]*$/i;

/** It says what it asks for, so each is a finding of its own. */
const ASKING = /^[[<]/;

interface Found {
  readonly statement: Statement;
  readonly span: Span;
}

/** Those of one table that are alike together, all others alone: a table that nobody has filled in is one thing to do. */
function byTable<Each extends Found>(found: readonly Each[], likeness: (each: Each) => string | undefined): [Each, ...Each[]][] {
  const groups: [Each, ...Each[]][] = [];
  const tables = new Map<Statement, Map<string, [Each, ...Each[]]>>();
  for (const each of found) {
    const { kind, lead } = each.statement;
    const alike = kind === 'row' ? likeness(each) : undefined;
    const ofTable = lead && alike !== undefined ? (tables.get(lead) ?? new Map<string, [Each, ...Each[]]>()) : undefined;
    const known = ofTable?.get(alike ?? '');
    if (known) {
      known.push(each);
      continue;
    }
    const group: [Each, ...Each[]] = [each];
    groups.push(group);
    if (lead && ofTable) {
      tables.set(lead, ofTable.set(alike ?? '', group));
    }
  }
  return groups;
}

/** Placeholders in prose and estimates; what stands in code or a comment is not the author's text. */
function placeholdersIn(statement: Statement, visible: string, prose: string): Span[] {
  const text = statement.kind === 'estimate' ? visible : prose;
  return findPlaceholders(text.slice(statement.span.start, statement.span.end))
    .map(({ start, end }) => ({ start: statement.span.start + start, end: statement.span.start + end }))
    .filter(span => statement.cells.length === 0 || (statement.cells.some(cell => contains(cell, span)) && !isAwaited(visible, statement, span)));
}

function messageFor(placeholder: string, count: number): string {
  if (count > 1) {
    return `“${placeholder}” is still to be filled in, ${count} times in this table.`;
  }
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

function removeLines(source: SourceText, statements: readonly Statement[]): Fix {
  const edits = [...new Set(statements)].map(({ span }) => {
    const last = source.lineAt(Math.max(span.start, span.end - 1));
    return { span: { start: source.lineStart(source.lineAt(span.start)), end: source.lineStart(last + 1) }, newText: '' };
  });
  const [first] = edits;
  const isOneLine = edits.length === 1 && first !== undefined && source.lineAt(first.span.start) === source.lineAt(first.span.end - 1);
  return { title: isOneLine ? 'Remove the line' : 'Remove the lines', edits, safe: false };
}
