import type { OutlineEntry } from '../outline/outline';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/**
 * Whether a heading or label over the statement has a word of the group. What stands below such a heading answers its
 * question in words that would tell little elsewhere.
 */
export function isHeaded(evidence: Evidence, { entry }: Statement, group: string): boolean {
  for (let above = entry; above; above = above.parent) {
    if (groupsOf(evidence, above).has(group)) {
      return true;
    }
  }
  return false;
}

function groupsOf(evidence: Evidence, entry: OutlineEntry): ReadonlySet<string> {
  return (evidence.once(knownEntries)[entry.index] ??= new Set(evidence.termsOf(entry.title).map(({ group }) => group)));
}

function knownEntries({ outline }: Evidence): (ReadonlySet<string> | undefined)[] {
  return new Array<ReadonlySet<string> | undefined>(outline.entries.length);
}

/** The statements below headings and labels with a word of the group, in document order; looked for once. */
export function statementsHeaded(evidence: Evidence, group: string): readonly Statement[] {
  const known = evidence.once(knownStatements);
  const found = known.get(group) ?? evidence.statements.filter(statement => statement.kind !== 'heading' && isHeaded(evidence, statement, group));
  known.set(group, found);
  return found;
}

function knownStatements(): Map<string, readonly Statement[]> {
  return new Map();
}
