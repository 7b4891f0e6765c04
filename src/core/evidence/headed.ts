import { isSectionKey, type SectionKey } from '../catalog/canonical';
import type { OutlineEntry } from '../outline/outline';
import type { Evidence } from './evidence';
import { QUESTION_END } from './question';
import type { Statement } from './statements';

/**
 * Reads which statements stand below something that the expression describes: a heading or label around them, the label that
 * they begin with, the line that introduces their list, or the question that they answer. To be asked with `once`, so the
 * function that is returned has to be kept.
 */
export function headedBy(title: RegExp): (evidence: Evidence) => ReadonlySet<Statement> {
  return evidence => {
    const { entries } = evidence.outline;
    const titles = evidence.once(readTitles);
    const introductions = evidence.once(readIntroductions);
    const fits: boolean[] = [];
    for (const { index, parent } of entries) {
      fits.push((parent !== undefined && fits[parent.index] === true) || title.test(titles[index] ?? ''));
    }
    return new Set(evidence.statements.filter(({ kind, index, entry }) => kind !== 'heading' && (isIn(entry, fits) || introductions[index]?.some(words => title.test(words)) === true)));
  };
}

/** Each matter asks for them. */
function readTitles({ outline }: Evidence): readonly string[] {
  return outline.entries.map(({ title }) => readable(title));
}

function readIntroductions(evidence: Evidence): readonly (readonly string[])[] {
  return evidence.statements.map(statement => (statement.kind === 'heading' ? NONE : introductionOf(evidence, statement)));
}

const NONE: readonly string[] = [];

function isIn(entry: OutlineEntry | undefined, fits: readonly boolean[]): boolean {
  return entry !== undefined && fits[entry.index] === true;
}

/** Whether the heading or label over the statement names a section of its own, and none of those: what stands below "Constraints" answers another question. */
export function isOfOtherSection({ entry }: Statement, ...sections: readonly SectionKey[]): boolean {
  const named = entry?.parts.filter(isSectionKey) ?? [];
  return named.length > 0 && !named.some(part => sections.includes(part));
}

/** `anti_goals` is two words. */
function readable(title: string): string {
  return title.replaceAll('_', ' ').replaceAll('`', '').replaceAll('’', "'").trim();
}

/** What stands before the statement, or at its beginning, to say what it is about. */
function introductionOf(evidence: Evidence, statement: Statement): string[] {
  const { document: { visible } } = evidence;
  const { kind, cells, lead } = statement;
  const found: string[] = [];
  const label = kind === 'row' ? (cells.length > 1 ? cells[0] : undefined) : labelOf(visible, statement);
  if (label) {
    found.push(readable(visible.slice(label.start, label.end)));
  }
  if (lead && lead.kind !== 'heading' && lead.span.end - lead.span.start <= LONGEST_LEAD && LEADS.test(visible.slice(lead.span.start, lead.span.end))) {
    found.push(readable(visible.slice(lead.span.start, lead.span.end)));
  }
  const question = questionBefore(evidence, statement);
  if (question) {
    found.push(readable(visible.slice(question.span.start, question.span.end).replace(ASKER, '')));
  }
  return found;
}

/** The question that the statement answers: "No. Flights only." goes on in the same paragraph. */
function questionBefore({ statements, document: { visible } }: Evidence, { index, kind, section, span }: Statement): Statement | undefined {
  let start = span.start;
  for (let at = index - 1; kind !== 'row' && at >= Math.max(0, index - MOST_ANSWERS); at--) {
    const before = statements[at];
    if (!before || before.section !== section || before.span.end > start || BLANK_LINE.test(visible.slice(before.span.end, start))) {
      return undefined;
    }
    if (isQuestion(visible, before)) {
      return before;
    }
    start = before.span.start;
  }
  return undefined;
}

const MOST_ANSWERS = 3;
const BLANK_LINE = /\n\s{0,80}\n|\r\s{0,80}\r/;

function labelOf(text: string, { span }: Statement): { start: number; end: number } | undefined {
  const label = LABEL.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL + 8)));
  return label?.[1] === undefined || ANSWER.test(label[1]) || label[1].split(' ').length > MOST_LABEL_WORDS ? undefined : { start: span.start, end: span.start + label[0].length };
}

function isQuestion(text: string, { kind, span }: Statement): boolean {
  return kind !== 'heading' && span.end - span.start <= LONGEST_LEAD && QUESTION_END.test(text.slice(Math.max(span.start, span.end - 4), span.end));
}

const LONGEST_LABEL = 60;
/** "Existing search does not get us there: only 41 % …" begins with half a sentence. */
const MOST_LABEL_WORDS = 5;
const LONGEST_LEAD = 120;
const LABEL = /^[\s*_>`]{0,6}([^:：.;?!|\n]{2,60}?)[*_`]{0,3}(?:[:：]|\s[–—]\s)[*_`]{0,3}(?=\s)/;
const LEADS = /[:：][\s*_]*$|^\*\*[^*]+\*\*$/;
const ASKER = /^[\s*_]*(?:q|question)\d{0,2}[\s*_]*[:.]\s*/i;
const ANSWER = /^(?:q|a|question|answer)\d{0,2}$/i;
