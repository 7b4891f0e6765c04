import type { OutlineEntry } from '../outline/outline';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** Whether the innermost heading over the statement has a term of one of the groups: an author's own title says what the matter is. */
export function isUnderTitle(evidence: Evidence, { entry, kind }: Statement, ...groups: readonly string[]): boolean {
  const heading = kind === 'heading' ? undefined : headingOf(entry);
  const title = heading && evidence.statementAt(heading.titleSpan.start);
  return title?.kind === 'heading' && evidence.says(title, ...groups) !== undefined;
}

/** The statements whose innermost heading has a term of one of the groups, in document order. */
export function statementsUnderTitle(evidence: Evidence, ...groups: readonly string[]): readonly Statement[] {
  const titles = new Set(evidence.statementsWith(...groups).flatMap(statement => (statement.kind === 'heading' && evidence.says(statement, ...groups) ? [statement.span.start] : [])));
  return titles.size === 0 ? [] : evidence.statements.filter(({ entry, kind }) => kind !== 'heading' && titles.has(headingOf(entry)?.titleSpan.start ?? -1));
}

/** Whether neither the heading nor a label over the statement names another part than those: it stands in a step itself, or under a title of the author's own. */
export function isUnderOwnTitle({ entry }: Statement, ...parts: readonly string[]): boolean {
  for (let around = entry; around; around = around.parent) {
    if (around.named.some(part => !part.includes(':') && !parts.includes(part))) {
      return false;
    }
    if (around.kind === 'heading') {
      break;
    }
  }
  return true;
}

function headingOf(entry: OutlineEntry | undefined): OutlineEntry | undefined {
  return entry === undefined || entry.kind === 'heading' ? entry : headingOf(entry.parent);
}
