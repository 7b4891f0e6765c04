import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** The statement with those next to it below the same heading, and the heading right above: "It sits at 2 %. At 5 % we retrain" is one saying in two sentences. */
export function beside({ statements }: Evidence, statement: Statement): readonly Statement[] {
  const { index, lead, entry } = statement;
  return [statements[index - 1], statement, statements[index + 1]].filter(each => each !== undefined).filter(each => each.entry === entry || each === lead);
}

/** The statement so many behind it, or before it, if it stands below the same heading. */
export function neighbourOf({ statements }: Evidence, { index, entry }: Statement, distance: number): Statement | undefined {
  const neighbour = statements[index + distance];
  return neighbour !== undefined && neighbour.entry === entry ? neighbour : undefined;
}

/** What the statement so many behind it, or before it, says in the same section, whatever label stands between; empty at a heading. */
export function textAt(evidence: Evidence, { index, section }: Statement, distance: number): string {
  const other = evidence.statements[index + distance];
  return other?.section === section && other.kind !== 'heading' ? evidence.textOf(other) : '';
}

/** The statement with so many before it and so many behind it, as far as they stand in its section. */
export function inSectionAround({ statements }: Evidence, { index, section }: Statement, before: number, behind: number): Statement[] {
  return statements.slice(Math.max(0, index - before), index + behind + 1).filter(each => each.section === section);
}

/** What the statement and those beside it say. */
export function textBeside(evidence: Evidence, statement: Statement): string {
  return beside(evidence, statement)
    .filter(({ kind }) => kind !== 'heading')
    .map(({ span }) => evidence.document.visible.slice(span.start, span.end))
    .join(' ');
}
