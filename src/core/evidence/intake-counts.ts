import { singular } from '../outline/normalise-heading';
import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import { cellsUnder } from './columns';
import { findDrawnStages } from './drawn-funnels';
import type { Evidence } from './evidence';
import type { Statement } from './statements';

/** How many come in, or how many there are, under a name that the document gives twice. */
export interface Intake {
  /** "claim/day", "visible résumé". */
  readonly name: string;
  readonly value: number;
  readonly span: Span;
  readonly section: unknown;
}

const COMES_IN = /\b(?:we|it|they|(?:the|our) (?:desk|team|service|platform|company|system|router|inbox)) (?:receives?|gets?|handles?|sees?|takes? in|process(?:es)?) $/i;
const LONGEST_VERB = 28;
/** "2,000 motor and household claims a day", "12,000 tickets per business day". */
const A_DAY = anyCase`^(\d[\d,]*(?:\.\d+)?\s?[kM]?) (?:[\p{L}-]+ ){0,4}?(\p{L}+s) (?:a|per|each|every) (?:(?:business|working|calendar) )?(day|week|month)\b`;
/** "| Volume | 12,000 tickets/day |". */
const ALL_OF_A_DAY = anyCase`^(\d[\d,]*(?:\.\d+)?\s?[kM]?) (\p{L}+s)(?:\s?/\s?| per | a )(day|week|month)\b`;
const COLUMN = anyCase`^\W*(\p{L}+s)(?:\s?/\s?| per | a )(day|week|month)\W*$`;
const WHOLE = /^\W*(?:volume|load|traffic|intake|reported|received|incoming|all|total|sum)\W*$/i;
/** Fewer are a part of something. */
const FEWEST = 100;

/** What comes in a day: said of somebody who receives it, in the row of all, and below a column of so many a day. */
export function findIntakes(evidence: Evidence): Intake[] {
  return evidence.quantified.flatMap(statement => {
    const found = statement.isPending || statement.kind === 'heading' || statement.kind === 'estimate' ? undefined : statement.kind === 'row' ? intakeOfRow(evidence, statement) : intakeOfSentence(evidence, statement);
    return found && found.value >= FEWEST ? [found] : [];
  });
}

function intakeOfSentence({ document: { prose } }: Evidence, statement: Statement): Intake | undefined {
  const { start, end } = statement.span;
  const first = statement.quantities.find(({ value, span, dimension }) => (value >= FEWEST || dimension === 'rate') && COMES_IN.test(prose.slice(Math.max(start, span.start - LONGEST_VERB), span.start)));
  return first ? intakeAt(statement, A_DAY.exec(prose.slice(first.span.start, end)), first.span.start) : undefined;
}

function intakeOfRow(evidence: Evidence, statement: Statement): Intake | undefined {
  const { prose } = evidence.document;
  const [name, value] = statement.cells;
  if (!name || !value || !WHOLE.test(prose.slice(name.start, name.end))) {
    return undefined;
  }
  const [cell] = cellsUnder(prose, statement, COLUMN);
  const column = cell && statement.lead?.cells[statement.cells.indexOf(cell)];
  const header = column && COLUMN.exec(prose.slice(column.start, column.end));
  if (cell && header) {
    const quantity = statement.quantities.find(({ span, high }) => span.start >= cell.start && span.end <= cell.end && high === undefined);
    return quantity && { name: nameOf(header[1], header[2]), value: quantity.value, span: quantity.span, section: statement.section };
  }
  return intakeAt(statement, ALL_OF_A_DAY.exec(prose.slice(value.start, value.end)), value.start);
}

function intakeAt({ section }: Statement, found: RegExpExecArray | null, start: number): Intake | undefined {
  const [, written = '', noun, period] = found ?? [];
  const value = Number(written.replaceAll(/[,\skM]/g, '')) * (written.endsWith('k') ? 1e3 : written.endsWith('M') ? 1e6 : 1);
  return found ? { name: nameOf(noun, period), value, span: { start, end: start + written.length }, section } : undefined;
}

function nameOf(noun = '', period = ''): string {
  return `${singular(noun.toLowerCase())}/${period.toLowerCase()}`;
}

/** "| Visible résumés | 8,000,000 |" among the requirements, and "6,000,000 visible résumés" in a drawing of the funnel. */
export function findDrawnIntakes(evidence: Evidence): Intake[] {
  const drawn = evidence.once(findDrawnStages).map(({ name, value, span }): Intake => ({ name: plain(name), value, span, section: undefined }));
  const rows = drawn.length === 0 ? [] : evidence.statementsOfStep('requirements').flatMap((statement): Intake[] => {
    const [name, , ...others] = statement.cells;
    const [quantity, ...more] = statement.quantities;
    const isAlone = name !== undefined && others.length === 0 && quantity && more.length === 0 && quantity.high === undefined && (quantity.dimension === 'number' || quantity.dimension === 'count');
    return isAlone ? [{ name: plain(evidence.document.prose.slice(name.start, name.end)), value: quantity.value, span: quantity.span, section: statement.section }] : [];
  });
  return [...rows, ...drawn].filter(({ name, value }) => name.includes(' ') && value >= FEWEST);
}

function plain(name: string): string {
  return name.replaceAll(/\([^()]*\)|[*_|]/g, ' ').trim().toLowerCase().split(/\s+/).map(singular).join(' ');
}
