import { isStepId, stepIds, type CanonicalPart, type StepId } from '../catalog/canonical';
import type { DocumentModel, Section } from '../document/document-model';
import { addAll } from '../text/add-all';
import { anyCase } from '../text/any-case';
import type { Span } from '../text/span';
import type { Naming, PartKey } from './alias-index';
import { stepsOf, type FrameworkMap } from './framework-map';
import { findLabels, type Label } from './labels';
import { findSlippedUnder, findSubtitles, findTitle } from './titles';

/** What a document's headings and labels stand for. */
export interface Outline {
  readonly map: FrameworkMap;
  /** The heading that is the document's title; it never is a step. */
  readonly title: Section | undefined;
  /** Every heading but the title, and every label that names something, in document order. */
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry {
  /** Its place among the outline's entries. */
  readonly index: number;
  readonly kind: 'heading' | 'label';
  readonly title: string;
  readonly titleSpan: Span;
  /** What it speaks for: for a heading its subsections too. */
  readonly span: Span;
  /** A heading's own section, or the one that the label stands in. */
  readonly section: Section;
  /** What its words name, the framework's own parts included. */
  readonly named: readonly PartKey[];
  /** The canonical parts that it names, otherwise those of what it stands in. */
  readonly parts: readonly CanonicalPart[];
  /** The canonical steps of those parts. */
  readonly steps: readonly StepId[];
  /** Those parts, and the parts of all that it stands in. */
  readonly around: ReadonlySet<CanonicalPart>;
  readonly parent: OutlineEntry | undefined;
}

/**
 * @param labels those of the document, when the caller has them already
 * @param own the steps of headings whose words name none
 * @param lent the steps of headings that name nothing, and are of what stands around them
 */
export function buildOutline(
  document: DocumentModel, map: FrameworkMap, labels = findLabels(document), own: ReadonlyMap<Section, readonly StepId[]> = new Map(), lent: ReadonlyMap<Section, StepId> = new Map(),
): Outline {
  return new OutlineBuilder(document, map, labels, own, lent).build();
}

class OutlineBuilder {
  readonly #document: DocumentModel;
  readonly #map: FrameworkMap;
  readonly #labels: readonly (readonly Label[])[];
  readonly #own: ReadonlyMap<Section, readonly StepId[]>;
  readonly #lent: ReadonlyMap<Section, StepId>;
  readonly #entries: OutlineEntry[] = [];
  readonly #seen = new Set<StepId>();
  /** Those that have their step from the headings around them: it holds nothing below them that names another. */
  readonly #borrowing = new Set<OutlineEntry>();
  /** Headings such as "Methodology", and those below them that name nothing. */
  readonly #generic = new Set<OutlineEntry>();

  constructor(document: DocumentModel, map: FrameworkMap, labels: readonly (readonly Label[])[], own: ReadonlyMap<Section, readonly StepId[]>, lent: ReadonlyMap<Section, StepId>) {
    this.#own = own;
    this.#lent = lent;
    this.#document = document;
    this.#map = map;
    this.#labels = labels;
  }

  build(): Outline {
    const { sections } = this.#document;
    const title = findTitle(sections, this.#map);
    const subtitles = findSubtitles(this.#document, title, this.#map);
    const over = findSlippedUnder(sections, new Set(title ? [title, ...subtitles] : []), this.#map);
    const headings = new Map<Section, OutlineEntry>();
    for (const [index, section] of sections.entries()) {
      let entry: OutlineEntry | undefined;
      if (section.level > 0 && section !== title) {
        const parent = section.parent === over ? undefined : section.parent && headings.get(section.parent);
        const end = section === over ? (sections[index + 1]?.span.start ?? section.span.end) : section.span.end;
        const isSilent = subtitles.has(section) || (section === over && section.blocks.length === 0);
        entry = this.#addHeading(section, { index, parent, end, isSilent });
        headings.set(section, entry);
      }
      this.#addLabels(section, this.#labels[index] ?? [], entry);
    }
    return { map: this.#map, title, entries: this.#entries };
  }

  #addHeading(section: Section, { index, parent, end, isSilent }: HeadingPlace): OutlineEntry {
    const told = isSilent || isOfPlan(section.title, parent, this.#map) || isOfProduct(section.title, parent) ? [] : this.#decide(this.#map.index.name(section.title), parent, () => this.#stepsBelow(section, index));
    const named = [...told, ...(this.#own.get(section) ?? [])];
    const span = { start: section.span.start, end };
    const entry = this.#add({ kind: 'heading', title: section.title, titleSpan: section.titleSpan, span, section, named, parent });
    if (named.length > 0 ? this.#map.index.isGeneric(section.title) : parent !== undefined && this.#generic.has(parent)) {
      this.#generic.add(entry);
    }
    return entry;
  }

  #addLabels(section: Section, labels: readonly Label[], parent: OutlineEntry | undefined): void {
    const nested: OutlineEntry[] = [];
    const isComponent = this.#isComponent(labels);
    const steps = this.#stepsOver(parent);
    const isCard = steps.includes('model') && this.#isModelCard(labels);
    const isLifecycle = steps.length === 0 && this.#isLifecycle(labels);
    for (const label of labels) {
      while ((nested.at(-1)?.span.end ?? Infinity) <= label.span.start) {
        nested.pop();
      }
      const around = nested.at(-1) ?? parent;
      const named = this.#nameLabel(label, around, (isComponent && label.isRunIn) || (isCard && label.isBold), isLifecycle);
      if (named.length > 0) {
        const { title, titleSpan, span } = label;
        nested.push(this.#add({ kind: 'label', title, titleSpan, span, section, named, parent: around }, label.isBold && label.isWholeLine));
      }
    }
  }

  /**
   * The first words of a line are a weaker sign than a heading: "Model: the ranker" under Monitoring is no step. So inside
   * a step a label names sections of that step, and another step's only where it is set like a heading.
   */
  #nameLabel(label: Label, parent: OutlineEntry | undefined, isOfComponent: boolean, isLifecycle: boolean): PartKey[] {
    const { index } = this.#map;
    const named = this.#decide(label.isWordy ? index.name(label.title) : index.nameExactly(label.title), parent);
    const around = this.#stepsOver(parent);
    if (isOfComponent && around.every(step => step === 'model')) {
      return named;
    }
    // "| Model drift | retrain |" among the risks is no place for drift.
    if (label.isRow && around.length === 0) {
      return isLifecycle && !(parent && index.isNeutral(parent.title)) ? named : [];
    }
    if (around.length === 0) {
      return label.isBold || label.isWholeLine ? named : named.filter(part => !isStepId(part));
    }
    const isMonitored = label.isBold && label.isWholeLine && around.every(step => step === 'requirements');
    const isHeadingLike = label.isBold && label.isWholeLine && (label.title.includes(' ') || label.isWordy);
    return named.filter(part => {
      // Notes end with "monitor: …" among the points on serving, and demands with "**Observability:**" over a list.
      if (part === 'monitoring' && (around.includes('serving') || isMonitored)) {
        return true;
      }
      const parts = this.#map.canonicalParts([part]);
      return isHeadingLike || parts.length === 0 || (parts.some(each => !isStepId(each)) && stepsOf(parts).some(step => around.includes(step)));
    });
  }

  /** A part of a larger system, such as the retrieval, goes through the steps once more in paragraphs that begin "Data", "Model", "Evaluation". */
  #isComponent(labels: readonly Label[]): boolean {
    const steps = labels.filter(({ isRunIn }) => isRunIn).flatMap(({ title }) => this.#map.index.nameExactly(title).parts.filter(isStepId));
    return new Set(steps).size > 1;
  }

  /** One of several models, described by what it is for, what it is fed with and what it is: "Task: …", "Features: …", "Model: …". */
  #isModelCard(labels: readonly Label[]): boolean {
    const steps = this.#stepsNamedBy(labels.filter(({ isBold, isRow }) => isBold && !isRow));
    return steps.has('framing') && steps.has('data');
  }

  /** A table that goes through the steps and tells of each: "| Label delay | … |", "| Evaluation | … |", "| Deployment | … |". Who owns each is less. */
  #isLifecycle(labels: readonly Label[]): boolean {
    const rows = labels.filter(({ isRow, span, titleSpan }) => isRow && span.end - titleSpan.end >= LEAST_TOLD);
    return rows.length >= MIN_STEPS && this.#stepsNamedBy(rows).size >= MIN_STEPS;
  }

  #stepsNamedBy(labels: readonly Label[]): ReadonlySet<StepId> {
    return new Set(stepsOf(this.#map.canonicalParts(labels.flatMap(({ title }) => this.#map.index.nameExactly(title).parts))));
  }

  #add(entry: Omit<OutlineEntry, 'index' | 'parts' | 'steps' | 'around'>, isSetApart = false): OutlineEntry {
    const canonical = this.#map.canonicalParts(entry.named);
    const { kind, title, titleSpan, span, section, named, parent } = entry;
    const lent = canonical.length === 0 && kind === 'heading' ? this.#lent.get(section) : undefined;
    const isOfParent = canonical.length === 0 && lent === undefined && parent && !(kind === 'heading' && this.#map.index.isNeutral(title));
    const own = lent === undefined ? canonical : [lent];
    // Each by its name: a spread costs as much as all the rest of the outline.
    const complete: OutlineEntry = {
      index: this.#entries.length,
      kind, title, titleSpan, span, section, named, parent,
      parts: isOfParent ? parent.parts : own,
      steps: isOfParent ? parent.steps : stepsOf(own),
      around: isOfParent ? parent.around : joined(own, parent?.around),
    };
    this.#entries.push(complete);
    if (lent !== undefined || (isOfParent && this.#borrowing.has(parent))) {
      this.#borrowing.add(complete);
    }
    for (const step of entry.kind === 'heading' || isSetApart ? stepsOf(canonical) : []) {
      this.#seen.add(step);
    }
    return complete;
  }

  #stepsOver(parent: OutlineEntry | undefined): readonly StepId[] {
    return parent === undefined || this.#borrowing.has(parent) ? [] : parent.steps;
  }

  /** The steps that the headings right below the heading name. */
  #stepsBelow(section: Section, index: number): readonly StepId[] {
    const { sections } = this.#document;
    const parts: PartKey[] = [];
    for (let below = index + 1; (sections[below]?.span.start ?? Infinity) < section.span.end; below++) {
      if (sections[below]?.parent === section) {
        addAll(parts, this.#map.index.nameExactly(sections[below]?.title ?? '').parts);
      }
    }
    return stepsOf(this.#map.canonicalParts(parts));
  }

  /** Decides the ambiguous aliases: by the step that the heading stands in, then by the headings below it, otherwise by what has come before it. */
  #decide({ parts, ambiguous, isWeak }: Naming, parent: OutlineEntry | undefined, findBelow?: () => readonly StepId[]): PartKey[] {
    const around = this.#stepsOver(parent);
    // "Baseline model development" below "Methodology" is what it says.
    const isHeld = around.length > 0 && !(parent && this.#generic.has(parent));
    const isElsewhere = isHeld && !stepsOf(this.#map.canonicalParts(parts)).some(step => around.includes(step));
    if (isWeak && isElsewhere && this.#map.canonicalParts(parts).length > 0) {
      return [];
    }
    const decided = ambiguous.flatMap(({ alias, parts: options, from, until }) => {
      const inside = options.filter(option => stepsOf([option]).some(step => around.includes(step)));
      const below = inside.length > 0 ? [] : (findBelow?.() ?? []);
      const told = options.filter(option => stepsOf([option]).some(step => below.includes(step)));
      // "Performance" below "Requirements" is one of these.
      if (around.length > 0 && inside.length === 0 && this.#map.index.isGeneric(alias)) {
        return [];
      }
      const [first, second] = options;
      const isPast = (step: StepId | undefined): boolean => step !== undefined && this.#hasSeen(step);
      const chosen = isPast(from) && !isPast(until) ? second : first;
      return inside.length > 0 ? inside : told.length === 1 ? told : chosen === undefined ? [] : [chosen];
    });
    const all = [...new Set([...parts, ...decided])];
    // "Model and business monitoring" inside the monitoring speaks of no other step.
    const isInside = all.some(part => stepsOf(this.#map.canonicalParts([part])).some(step => around.includes(step)));
    // "A/B testing and monitoring" ends a chapter on evaluation and deployment.
    return isInside ? all.filter(part => !isStepId(part) || around.includes(part) || (part === 'monitoring' && around.includes('serving'))) : all;
  }

  #hasSeen(step: StepId): boolean {
    return stepIds.slice(stepIds.indexOf(step)).some(later => this.#seen.has(later));
  }
}

/** "Phase 3: integration" below "Implementation plan" says when something is done; the design of it stands elsewhere. */
function isOfPlan(title: string, parent: OutlineEntry | undefined, { index }: FrameworkMap): boolean {
  return OF_A_LIST.test(title) || (parent !== undefined && PHASE.test(title) && index.isNeutral(parent.title));
}

/** "Features" below "Website (admin portal)" are what it can do. */
function isOfProduct(title: string, parent: OutlineEntry | undefined): boolean {
  return parent !== undefined && parent.steps.length === 0 && FEATURES.test(title) && PRODUCT.test(parent.title);
}

const FEATURES = /^[\s\d.()*_]*(?:key |main |core )?features[\s*_:]*$/i;
const PRODUCT = /\b(?:web ?sites?|web ?apps?|mobile apps?|portals?|dashboards?|front-?ends?|user interface|ui|bots?|plugins?|extensions?|admin)\b/i;

/** "Risk 1: insufficient training data", "Property 13: data deletion" are entries of a list, and no chapters on the data. */
const OF_A_LIST = anyCase`^[^\p{L}]*(?:risk|property|requirement|user story|test case)\s?#?\d`;

const PHASE = anyCase`^[^\p{L}]*(?:phase|stage|sprint|weeks?|iteration|milestone|month)\s?\d`;

interface HeadingPlace {
  /** Its section's place among the sections. */
  readonly index: number;
  readonly parent: OutlineEntry | undefined;
  /** Where what it speaks for ends. */
  readonly end: number;
  /** It says no more than the title does, or stands over nothing of its own. */
  readonly isSilent: boolean;
}

/** Two of them come together in a list of risks, too. */
const MIN_STEPS = 4;
/** Characters; a name or two are shorter. */
const LEAST_TOLD = 32;

/** A part and all around it; the same set where nothing is new. */
function joined(parts: readonly CanonicalPart[], around: ReadonlySet<CanonicalPart> = NONE): ReadonlySet<CanonicalPart> {
  return parts.every(part => around.has(part)) ? around : new Set([...parts, ...around]);
}

const NONE: ReadonlySet<CanonicalPart> = new Set();

/** The innermost heading or label that speaks for the offset. */
export function entryAt({ entries }: Outline, offset: number): OutlineEntry | undefined {
  let found: OutlineEntry | undefined;
  for (const entry of entries) {
    if (entry.span.start > offset) {
      break;
    }
    if (offset < entry.span.end || (offset === entry.span.end && entry.kind === 'heading')) {
      found = entry;
    }
  }
  return found;
}
