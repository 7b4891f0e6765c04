import { isStepId, stepIds, type StepId } from '../catalog/canonical';
import type { Section } from '../document/document-model';
import { stepsOf, type FrameworkMap } from '../outline/framework-map';
import { namedHeadingsBelow } from '../outline/named-below';
import { entryAt, type OutlineEntry } from '../outline/outline';
import { addTo } from '../text/grouped';
import type { Evidence } from './evidence';
import type { Statement } from './statements';
import { speaksOf } from './step-words';
import { isWithinNeutral } from './touched-steps';

/** One answer may stand anywhere. */
const MIN_ANSWERS = 2;
/** Fewer words of a step are a loose mention. */
const MIN_WORDS = 5;

/**
 * The sections whose headings say in an author's own words what no other heading of the document does: "Watching it", where the
 * alerts and the drift are told, is the monitoring. Only steps without a heading are looked for: each where two of its
 * questions are answered, or where one is and the section speaks in no other step's words more than in its.
 */
export function findOwnHeadings(evidence: Evidence): ReadonlyMap<Section, readonly StepId[]> {
  const { entries, map } = evidence.outline;
  const found = new Map<Section, StepId[]>();
  const headed = new Set(entries.flatMap(({ kind, steps, named }) => (kind === 'heading' || named.some(isStepId) ? steps : [])));
  const sought = stepIds.filter(step => !headed.has(step));
  // Nearly every document has headings for all, or none that could be another's.
  const open = sought.length === 0 ? NO_ENTRIES : findOpenHeadings(entries, map);
  if (open.size === 0) {
    return found;
  }
  let told: ReadonlyMap<OutlineEntry, readonly Statement[]> | undefined;
  const isSpokenIn = (entry: OutlineEntry, step: StepId): boolean => {
    told ??= statementsIn(evidence, open);
    return speaksOf(told.get(entry) ?? [], MIN_WORDS)?.includes(step) === true;
  };
  for (const step of sought) {
    const answered = answersByHeading(evidence, step, open);
    for (const entry of [...open].filter(each => mayMean(each, step, map) && !standsOverAnother(entries, each, step))) {
      const answers = answered.get(entry) ?? 0;
      // Below the heading of another step it takes more to be a step of its own, and so it does to be what is required, which all steps name.
      const isEasy = isTop(entry) && step !== 'requirements';
      if ((isEasy && answers >= MIN_ANSWERS) || (answers >= (isEasy ? 1 : MIN_ANSWERS) && isSpokenIn(entry, step))) {
        addTo(found, entry.section, step);
      }
    }
  }
  return found;
}

/** "4." may be anything. */
const HAS_WORDS = /\p{L}/u;
/** A step may have parts of two others below it. */
const MANY_STEPS = 3;

const NO_ENTRIES: ReadonlySet<OutlineEntry> = new Set();

/** Headings that name nothing, or something that depends on the place, and are not taken: labels below them tell already what is what. */
function findOpenHeadings(entries: readonly OutlineEntry[], { index }: FrameworkMap): ReadonlySet<OutlineEntry> {
  const taken = new Set(entries.flatMap(({ kind, named, parent }) => (kind === 'label' && parent && (named.some(isStepId) || !isTop(parent)) ? [parent] : [])));
  const isOpen = (entry: OutlineEntry): boolean => (entry.named.length === 0 && (!HAS_WORDS.test(entry.title) || !standsOverSteps(entries, entry))) || (isTop(entry) && index.nameExactly(entry.title).ambiguous.length > 0);
  return new Set(entries.filter(entry => entry.kind === 'heading' && !taken.has(entry) && !isWithinNeutral(entry.title, entry.parent, index) && isOpen(entry)));
}

/** "Transcript and solution", over the whole document, is of no one step. */
function standsOverSteps(entries: readonly OutlineEntry[], entry: OutlineEntry): boolean {
  const steps = new Set<StepId>();
  for (const below of namedHeadingsBelow(entries, entry)) {
    below.steps.forEach(step => steps.add(step));
    if (steps.size >= MANY_STEPS) {
      return true;
    }
  }
  return false;
}

/** "Project summary" over "Scope" and "Objectives" is not of the framing, whatever is said there. */
function standsOverAnother(entries: readonly OutlineEntry[], entry: OutlineEntry, step: StepId): boolean {
  const below = [...namedHeadingsBelow(entries, entry)].filter(({ steps }) => steps.length > 0);
  return below.length >= MANY_OTHERS && below.every(({ steps }) => !steps.includes(step));
}

const MANY_OTHERS = 2;

/** Whether it stands below the heading of no step. */
function isTop({ parent }: OutlineEntry): boolean {
  return parent === undefined || parent.steps.length === 0;
}

/** Whoever writes "Problem formulation" may mean the framing, too. */
function mayMean({ named, title }: OutlineEntry, step: StepId, { index }: FrameworkMap): boolean {
  return named.length === 0 || index.nameExactly(title).ambiguous.some(({ parts }) => stepsOf(parts).includes(step));
}

function answersByHeading(evidence: Evidence, step: StepId, headings: ReadonlySet<OutlineEntry>): ReadonlyMap<OutlineEntry, number> {
  const answered = new Map<OutlineEntry, number>();
  for (const { state, at } of evidence.answersIn(step)) {
    const entry = state === 'met' && at ? headingAround(entryAt(evidence.outline, at.start), headings) : undefined;
    if (entry) {
      answered.set(entry, (answered.get(entry) ?? 0) + 1);
    }
  }
  return answered;
}

function statementsIn({ statements }: Evidence, headings: ReadonlySet<OutlineEntry>): ReadonlyMap<OutlineEntry, readonly Statement[]> {
  const told = new Map<OutlineEntry, Statement[]>();
  for (const statement of statements) {
    const entry = headingAround(statement.entry, headings);
    if (entry) {
      addTo(told, entry, statement);
    }
  }
  return told;
}

/** The innermost of the headings that the entry is, or stands in. */
function headingAround(entry: OutlineEntry | undefined, headings: ReadonlySet<OutlineEntry>): OutlineEntry | undefined {
  return entry === undefined || headings.has(entry) ? entry : headingAround(entry.parent, headings);
}
