import { isSectionKey, type CanonicalPart, type StepId } from '../catalog/canonical';
import type { StepSpec } from '../catalog/framework';
import type { PartKey } from '../outline/alias-index';
import type { OutlineEntry } from '../outline/outline';
import { addTo } from '../text/grouped';
import { contains, type Span } from '../text/span';
import type { Check } from './check';
import { Content } from './content';
import type { Evidence } from './evidence';
import { findLaunchGate } from './launch-gate';

/** Covered: treated in more than three lines. Weak: touched in one to three. Empty: a heading over nothing. */
export type StepState = 'covered' | 'weak' | 'empty' | 'missing';

export type SectionState = 'present' | 'empty' | 'missing';

/** More lines than these make a step covered. */
const WEAK_LINES = 3;

/** What state the steps and sections of a document are in. */
export class Parts {
  readonly #evidence: Evidence;
  readonly #checks: readonly Check[];
  readonly #content: Content;
  readonly #naming: ReadonlyMap<PartKey, readonly OutlineEntry[]>;
  /** The sections that are named, by the name of their step. */
  readonly #sectionsOf: ReadonlyMap<string, readonly PartKey[]>;
  readonly #steps = new Map<StepId | StepSpec, StepState>();
  readonly #sections = new Map<PartKey, SectionState>();
  /** Where the checks are answered. */
  #met: readonly Span[] | undefined;

  constructor(evidence: Evidence, checks: readonly Check[]) {
    this.#evidence = evidence;
    this.#checks = checks;
    this.#content = new Content(evidence);
    this.#naming = groupByPart(evidence.outline.entries);
    this.#sectionsOf = groupByStep(this.#naming.keys());
  }

  /** The headings and labels that name the part. */
  entriesOf(part: PartKey): readonly OutlineEntry[] {
    return this.#naming.get(part) ?? [];
  }

  /** Lines that the author has written under the heading or label. */
  linesUnder(entry: OutlineEntry): number {
    return this.#content.linesWithin(entry.span);
  }

  /** Whether nothing is written under the heading or label, and no check is answered there. */
  isEmpty(entry: OutlineEntry): boolean {
    return this.linesUnder(entry) === 0 && !this.#isAnswered(entry);
  }

  canonicalStep(step: StepId): StepState {
    return remember(this.#steps, step, () => this.#judgeCanonical(step));
  }

  #judgeCanonical(step: StepId): StepState {
    return this.#stepState([step], this.#sectionsOf.get(step) ?? [], [step]);
  }

  /** The state of a framework's step: its own headings, those of the canonical steps at home in it, and those of its sections. */
  frameworkStep(step: StepSpec): StepState {
    return remember(this.#steps, step, () => this.#judgeFramework(step));
  }

  #judgeFramework(step: StepSpec): StepState {
    const { map } = this.#evidence.outline;
    // Nearly every step has a heading of its own, and then its sections need not be gathered.
    if (this.#isWritten(map.partsOfStep(step))) {
      return 'covered';
    }
    const canonical = map.canonicalStepsOf(step);
    const own = step.sections.map(section => map.partOfSection(step, section));
    const inherited = canonical.flatMap(id => this.#sectionsOf.get(id) ?? []);
    return this.#stepState(map.partsOfStep(step), [...own, ...inherited], canonical);
  }

  section(part: PartKey): SectionState {
    return this.#naming.has(part) ? this.#namedSection(part) : 'missing';
  }

  #namedSection(part: PartKey): SectionState {
    return remember(this.#sections, part, () => this.#judgeSection(part));
  }

  #judgeSection(part: PartKey): SectionState {
    const entries = this.entriesOf(part);
    if (!entries.every(entry => this.isEmpty(entry))) {
      return 'present';
    }
    // A label has no emptiness of its own: without a value it is not there, with a placeholder it waits for one.
    const isHeading = entries.some(({ kind }) => kind === 'heading');
    return isHeading ? 'empty' : entries.some(entry => this.#isPending(entry)) ? 'present' : 'missing';
  }

  /** Whether the document has nothing in the part: no place for it, or an empty one. */
  isGone(part: CanonicalPart): boolean {
    if (!isSectionKey(part)) {
      const state = this.canonicalStep(part);
      return state === 'missing' || state === 'empty';
    }
    return this.section(part) === 'empty';
  }

  #stepState(steps: readonly PartKey[], sections: readonly PartKey[], canonical: readonly StepId[]): StepState {
    if (canonical.some(step => this.#evidence.notApplicable.has(step)) || this.#isWritten(steps) || this.#isWritten(sections)) {
      return 'covered';
    }
    const entries = outermost([...steps, ...sections].flatMap(part => this.entriesOf(part)));
    const paragraphs = canonical.flatMap(step => this.#evidence.narrative?.paragraphsOf(step) ?? []);
    const lines = [...entries, ...paragraphs.map(span => ({ span }))].reduce((sum, { span }) => sum + this.#content.linesWithin(span), 0);
    if (lines > WEAK_LINES || (entries.length > 0 && lines === 0 && entries.some(entry => this.#isAnswered(entry)))) {
      return 'covered';
    }
    if (this.#mostChecksAreMet(canonical)) {
      return 'covered';
    }
    if (lines > 0 || (canonical.includes('evaluation') && findLaunchGate(this.#evidence))) {
      return 'weak';
    }
    return entries.some(({ kind }) => kind === 'heading') || steps.some(step => this.entriesOf(step).length > 0) ? 'empty' : 'missing';
  }

  /** Whether under one of the parts alone stands enough to cover its step. */
  #isWritten(parts: readonly PartKey[]): boolean {
    return parts.some(part => this.entriesOf(part).some(entry => this.linesUnder(entry) > WEAK_LINES));
  }

  /**
   * A step without a place of its own is covered when the text of the others answers nearly all that it is asked. Half would
   * do by a loose mention here and there: a document stripped of its requirements still names metrics and latencies.
   */
  #mostChecksAreMet(steps: readonly StepId[]): boolean {
    const answers = steps.flatMap(step => this.#evidence.answersIn(step)).filter(({ state }) => state !== 'not-applicable');
    return answers.length >= MIN_CHECKS && answers.filter(({ state }) => state === 'met').length >= MET_SHARE * answers.length;
  }

  #isPending({ span }: OutlineEntry): boolean {
    return this.#evidence.statements.some(statement => statement.isPending && span.start <= statement.span.end && statement.span.start < span.end);
  }

  #isAnswered({ span, named }: OutlineEntry): boolean {
    if (named.some(part => this.#evidence.notApplicable.has(part))) {
      return true;
    }
    this.#met ??= this.#answeredAt();
    return this.#met.some(({ start, end }) => span.start <= start && end <= span.end);
  }

  /** A metric named beside a placeholder, or in the heading over one, fits its task; it does not fill its section. */
  #answeredAt(): Span[] {
    const { statements } = this.#evidence;
    const idle = statements.filter(({ kind, isPending }, index) => isPending || (kind === 'heading' && statements[index + 1]?.isPending === true));
    const met = this.#checks.map(check => this.#evidence.answer(check)).flatMap(({ state, at }) => (state === 'met' && at ? [at] : []));
    return met.filter(at => !idle.some(({ span }) => contains(span, at)));
  }
}

/** One answer of one is a loose mention, not a step. */
const MIN_CHECKS = 3;
const MET_SHARE = 0.75;

/** Every rule asks for the same states. */
function remember<Key, Value>(known: Map<Key, Value>, key: Key, judge: () => Value): Value {
  const ready = known.get(key);
  if (ready !== undefined) {
    return ready;
  }
  const value = judge();
  known.set(key, value);
  return value;
}

/** The sections among the parts by the step before their slash. */
function groupByStep(parts: Iterable<PartKey>): Map<string, PartKey[]> {
  const groups = new Map<string, PartKey[]>();
  for (const part of parts) {
    const slash = part.indexOf('/');
    if (slash !== -1) {
      addTo(groups, part.slice(0, slash), part);
    }
  }
  return groups;
}

function groupByPart(entries: readonly OutlineEntry[]): Map<PartKey, OutlineEntry[]> {
  const groups = new Map<PartKey, OutlineEntry[]>();
  for (const entry of entries) {
    for (const part of entry.named) {
      addTo(groups, part, entry);
    }
  }
  return groups;
}

/** The entries that lie in none of the others, so that no line is counted twice. */
function outermost(entries: readonly OutlineEntry[]): OutlineEntry[] {
  const sorted = [...new Set(entries)].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return sorted.filter(({ span }) => {
    const isOuter = span.start >= end || span.end > end;
    end = Math.max(end, span.end);
    return isOuter;
  });
}
