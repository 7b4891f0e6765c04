import type { StepId } from '../catalog/canonical';
import type { OutlineEntry } from '../outline/outline';
import { isDeferred } from './deferred';
import type { Evidence } from './evidence';
import { isNoAnswer } from './no-answer';
import { isPrompt } from './prompts';
import { QUESTION_END } from './question';
import type { Statement } from './statements';
import { isWithinNeutral } from './touched-steps';

/** The statements that answer something together. */
export type Passage = readonly Statement[];

/**
 * What stands below each heading that says one of the groups, up to the next heading: under "The bar" a rule and its score
 * need not say that they are to be beaten.
 */
export function passagesUnder(evidence: Evidence, ...groups: readonly string[]): readonly Passage[] {
  return evidence
    .statementsWith(...groups)
    .filter(statement => isTitle(statement) && evidence.termsIn(statement, ...groups).length > 0)
    .map(heading => below(evidence, heading));
}

/** What stands below each heading of the steps that says in its author's own words what it is about. */
export function passagesInOwnWords(evidence: Evidence, ...steps: readonly StepId[]): readonly Passage[] {
  const { entries, map: { index } } = evidence.outline;
  return entries.flatMap(entry => {
    const isOpen = entry.kind === 'heading' && entry.named.length === 0 && !isWithinNeutral(entry.title, entry.parent, index) && stepsAt(evidence, entry).some(step => steps.includes(step));
    const heading = isOpen ? evidence.statementAt(entry.titleSpan.start) : undefined;
    return heading ? [below(evidence, heading)] : [];
  });
}

/** The steps that the entry stands under: those of the last heading before it that names any, where it stands beside the steps. */
function stepsAt(evidence: Evidence, { index, steps }: OutlineEntry): readonly StepId[] {
  return steps.length > 0 ? steps : (evidence.once(readPlaces).behind[index] ?? []);
}

interface Places {
  /** By the index of an entry: the steps of the last heading before it that has any. */
  readonly behind: readonly (readonly StepId[])[];
  /** The steps that have a heading. */
  readonly headed: ReadonlySet<StepId>;
}

function readPlaces({ outline: { entries } }: Evidence): Places {
  const headed = new Set<StepId>();
  let last: readonly StepId[] = [];
  const behind = entries.map(({ kind, steps }) => {
    const before = last;
    if (kind === 'heading' && steps.length > 0) {
      last = steps;
      steps.forEach(step => headed.add(step));
    }
    return before;
  });
  return { behind, headed };
}

/** What the statement's own paragraph, list or table says; a short section says it as a whole. */
export function passageAround(evidence: Evidence, statement: Statement): Passage {
  const section = around(evidence, statement, () => true);
  return section.length <= SHORT ? section : around(evidence, statement, gap => !BLANK_LINE.test(gap));
}

/** More statements than these speak of several things. */
const SHORT = 10;
/** How many statements are looked at on either side. */
const REACH = 8;
const BLANK_LINE = /\n[ \t]*\r?\n|\r[ \t]*\r/;

function around(evidence: Evidence, { index, section }: Statement, goesOn: (gap: string) => boolean): Passage {
  const { statements, document: { visible } } = evidence;
  const joins = (one: Statement | undefined, two: Statement | undefined): boolean =>
    one !== undefined && two !== undefined && one.section === section && two.section === section && !isTitle(one) && !isTitle(two) && goesOn(visible.slice(one.span.end, two.span.start));
  let [from, to] = [index, index];
  while (index - from < REACH && joins(statements[from - 1], statements[from])) {
    from--;
  }
  while (to - index < REACH && joins(statements[to], statements[to + 1])) {
    to++;
  }
  return statements.slice(from, to + 1).filter(each => mayAnswer(evidence, each));
}

function below(evidence: Evidence, heading: Statement): Passage {
  const { statements } = evidence;
  let to = heading.index + 1;
  for (let next = statements[to]; next && !isTitle(next); next = statements[to]) {
    to++;
  }
  return statements.slice(heading.index + 1, to).filter(each => mayAnswer(evidence, each));
}

/** A heading of the text, not of a table. */
function isTitle({ kind, cells }: Statement): boolean {
  return kind === 'heading' && cells.length === 0;
}

/** Whether the statement may be part of an answer. "Cancellations > 2 %? Roll back" asks nothing. */
function mayAnswer(evidence: Evidence, statement: Statement): boolean {
  const { kind, isPending, entry } = statement;
  if (kind === 'heading' || isPending || isPrompt(evidence, statement) || isDeferred(evidence, entry) || isNoAnswer(evidence.document, statement)) {
    return false;
  }
  const text = evidence.textOf(statement);
  return !QUESTION_END.test(text) || (statement.quantities.length > 0 && /[<>≤≥]/.test(text));
}

/** Whether the statement stands under one of the steps; under none, whether it stands behind one of them, or none of them has a heading. */
export function isOfSteps(evidence: Evidence, statement: Statement, ...steps: readonly StepId[]): boolean {
  const own = evidence.stepsOf(statement);
  if (own.length > 0 || !statement.entry) {
    return own.some(step => steps.includes(step));
  }
  const at = stepsAt(evidence, statement.entry);
  return at.some(step => steps.includes(step)) || !steps.some(step => evidence.once(readPlaces).headed.has(step));
}

/** Whether one of the statements says one of the groups, denied or not. */
export function names(evidence: Evidence, passage: Passage, ...groups: readonly string[]): boolean {
  return passage.some(statement => evidence.termsIn(statement, ...groups).length > 0);
}

/** Whether the passage gives a result: a number that is no date, and a length of time only where an error is measured in it. */
export function hasScore(evidence: Evidence, passage: Passage): boolean {
  return passage.some(statement => {
    const { quantities, span } = statement;
    const isTimeScore = quantities.length > 0 && evidence.says(statement, 'metric-regression') !== undefined;
    return quantities.some(({ dimension }) => dimension !== 'clock' && (dimension !== 'time' || isTimeScore)) || BARE_DECIMAL.test(evidence.document.visible.slice(span.start, span.end));
  });
}

/** "F1 .77". */
const BARE_DECIMAL = /(?:^|[\s(=])\.\d/;
