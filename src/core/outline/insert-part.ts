import type { PlacedSection, SectionSpec, StepSpec } from '../catalog/framework';
import type { DocumentModel, Section } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { addTo } from '../text/grouped';
import { insertBlock } from '../text/insert-block';
import type { Span } from '../text/span';
import { consecutiveNumberings, readNumbering, Renumbering, writeNumbering, type Numbering } from './numbering';
import type { PartKey } from './alias-index';
import { insertInto } from './insert-into';
import { mainHeading } from './main-heading';
import type { Outline, OutlineEntry } from './outline';
import { scaffoldedSections, sectionSkeleton, stepSkeleton } from './skeleton';

/** What is to be inserted: whole steps, and sections of steps that there are. */
export interface MissingParts {
  readonly steps: readonly StepSpec[];
  readonly sections: readonly { readonly step: StepSpec; readonly sections: readonly SectionSpec[] }[];
}

/** The edits that put a framework's step where it belongs. */
export function insertStep(document: DocumentModel, outline: Outline, step: StepSpec): TextEdit[] {
  return insertParts(document, outline, { steps: [step], sections: [] });
}

/** The edits that put sections of a step where they belong. */
export function insertSections(document: DocumentModel, outline: Outline, step: StepSpec, sections: readonly SectionSpec[]): TextEdit[] {
  return insertParts(document, outline, { steps: [], sections: [{ step, sections }] });
}

/** The edits that put one section where it belongs, with its step’s heading where the document has neither that nor any other section of the step. */
export function insertSection(document: DocumentModel, outline: Outline, { step, section }: Pick<PlacedSection, 'step' | 'section'>): TextEdit[] {
  const { map } = outline;
  const family = [...map.partsOfStep(step), ...step.sections.map(each => map.partOfSection(step, each))];
  return headingsOf(outline, family).length > 0
    ? insertSections(document, outline, step, [section])
    : insertNewParts(document, outline, [{ step, render: (level, number) => stepSkeleton(step, level, number, [section]) }]);
}

/**
 * The edits that put parts where they belong: each behind the one that precedes it in the framework, otherwise before the
 * first one, at the level and in the numbering of the others, which are counted on where their numbers were consecutive.
 */
export function insertParts(document: DocumentModel, outline: Outline, { steps, sections }: MissingParts): TextEdit[] {
  const { map } = outline;
  const missing = (step: StepSpec): SectionSpec[] => scaffoldedSections(step).filter(section => headingsOf(outline, [map.partOfSection(step, section)]).length === 0);
  return insertNewParts(document, outline, [
    ...steps.map((step): NewPart => ({ step, render: (level, number) => stepSkeleton(step, level, number, missing(step)) })),
    ...sections.flatMap(({ step, sections: each }) => each.map((section): NewPart => ({
      step, position: step.sections.indexOf(section), render: (level, number) => sectionSkeleton(section, level, number),
    }))),
  ]);
}

/** A heading, and what stands under it, for which the document has no place yet. */
export interface NewPart {
  readonly step: StepSpec;
  /** Its place among the step's sections, between two of them for one that the framework does not know; left out for the step itself. */
  readonly position?: number;
  readonly render: (level: number, number: string) => string;
}

/** Text that goes behind everything written before the offset, and before the headings that go there too. */
export interface MoreText {
  readonly offset: number;
  readonly text: string;
}

/** As {@link insertParts}, with headings and text of the caller's. */
export function insertNewParts(document: DocumentModel, outline: Outline, parts: readonly NewPart[], texts: readonly MoreText[] = []): TextEdit[] {
  const { framework } = outline.map;
  const placeStep = stepPlacer(document, outline);
  const placers = new Map<StepSpec, ReturnType<typeof sectionPlacer>>();
  const placed = parts.map(part => {
    if (part.position === undefined) {
      return placeStep(part);
    }
    const place = placers.get(part.step) ?? sectionPlacer(document, outline, part.step);
    placers.set(part.step, place);
    return place(part, part.position);
  });
  const more = texts.map(({ offset, text }): Part => ({ step: undefined, level: DEEPEST, gap: gapAt(document, offset), siblings: [], render: () => text }));
  const order = (part: Part): number => (part.step ? framework.steps.indexOf(part.step) : -1);
  // What ends at one place ends from the inside out: a section belongs to the step before the next one.
  return insert(document, [...more, ...placed].toSorted((a, b) => a.gap.start - b.gap.start || b.level - a.level || order(a) - order(b)));
}

/** Deeper than any heading. */
const DEEPEST = 7;

interface Part {
  readonly step: StepSpec | undefined;
  readonly level: number;
  /** The white space that it goes into: parts of the same one follow each other. */
  readonly gap: Span;
  /** The headings that it is counted with. */
  readonly siblings: readonly Section[];
  readonly render: (number: string) => string;
}

function stepPlacer(document: DocumentModel, outline: Outline): (part: NewPart) => Part {
  const { map } = outline;
  const order = map.framework.steps.map(each => stepHeading(outline, map.partsOfStep(each)));
  const siblings = present(order);
  const level = stepLevel(document, outline);
  return ({ step, render }) => {
    const position = map.framework.steps.indexOf(step);
    const previous = present(order.slice(0, position)).at(-1);
    const next = present(order.slice(position + 1)).at(0);
    const gap = gapAt(document, previous?.span.end ?? next?.span.start);
    return { step, level, gap, siblings, render: number => render(level, number) };
  };
}

/** The level at which the document has its steps, or would have them. */
export function stepLevel(document: DocumentModel, outline: Outline): number {
  const { map } = outline;
  const [first] = present(map.framework.steps.map(each => stepHeading(outline, map.partsOfStep(each))));
  return first?.level ?? (document.sections.some(section => section.level === 1) ? 2 : 1);
}

function sectionPlacer(document: DocumentModel, outline: Outline, step: StepSpec): (part: NewPart, position: number) => Part {
  const { map } = outline;
  const parent = stepHeading(outline, map.partsOfStep(step));
  const order = step.sections.map(each => headingsOf(outline, [map.partOfSection(step, each)]).filter(heading => !parent || isBelow(heading, parent)));
  const level = order.flat()[0]?.level ?? Math.min((parent?.level ?? 1) + 1, 6);
  const siblings = order.flatMap(headings => headings.slice(0, 1)).filter(heading => heading.level === level).toSorted(byPlace);
  return ({ render }, position) => {
    const previous = order.slice(0, Math.ceil(position)).flat().toSorted(byPlace).at(-1);
    const next = order.slice(Math.floor(position) + 1).flat().toSorted(byPlace).at(0);
    const gap = gapAt(document, previous?.span.end ?? next?.span.start ?? parent?.span.end);
    return { step, level, gap, siblings, render: number => render(level, number) };
  };
}

function gapAt({ source }: DocumentModel, place = source.text.length): Span {
  return insertBlock(source, place, '').span;
}

/** Puts the parts, which come in order, among their siblings, and counts those behind them on. */
function insert(document: DocumentModel, parts: readonly Part[]): TextEdit[] {
  const rows = groupRows(document, parts);
  const renumbering = new Renumbering(new Map(rows.flatMap(shiftsIn)));
  const numbers = new Map(rows.flatMap(row => numberParts(row, renumbering)));
  const blocks = groupBy(parts, ({ gap }) => gap.start);
  return [
    ...Array.from(blocks, ([place, group]) => insertInto(document, place, group.map(part => part.render(numbers.get(part) ?? '')).join('\n\n'))),
    ...renumbering.edits(document.sections),
  ];
}

/** Headings that are counted together, and what comes among them. */
interface Row {
  readonly counted: readonly Section[];
  /** Where they count up one by one. */
  readonly numberings: readonly Numbering[] | undefined;
  readonly parts: readonly Part[];
}

/** Sections may be counted with steps: what counts is the level, and the heading above. */
function groupRows({ sections }: DocumentModel, parts: readonly Part[]): Row[] {
  const above = groupBy(parts.filter(({ siblings }) => siblings.length > 0), ({ siblings }) => siblings[0]?.parent);
  return [...above.values()].flatMap(children => [...groupBy(children, ({ level }) => level).values()]).map(row => {
    const counted = countedAmong(sections, present(row.flatMap(({ siblings }) => siblings)));
    return { counted, numberings: consecutiveNumberings(counted), parts: row };
  });
}

function shiftsIn({ counted, numberings, parts }: Row): [Section, number][] {
  return numberings ? counted.map(section => [section, parts.filter(({ gap }) => gap.start <= section.span.start).length]) : [];
}

function numberParts({ counted, numberings, parts }: Row, renumbering: Renumbering): [Part, string][] {
  return parts.map((part, index) => {
    const before = counted.filter(({ span }) => span.start < part.gap.start);
    const earlier = parts.slice(0, index).filter(({ gap }) => gap.start === part.gap.start).length;
    const number = numberings ? numberAt(numberings, before.length + index) : gapNumber(before.at(-1), counted[before.length], earlier + 1);
    return [part, renumbering.below(counted[0]?.parent, number)];
  });
}

/** The numbered headings from the first sibling on: also those that no framework knows are counted. */
function countedAmong(sections: readonly Section[], siblings: readonly Section[]): Section[] {
  const [first] = siblings;
  return first
    ? sections.filter(({ level, span, parent, title }) => level === first.level && span.start >= first.span.start && parent === first.parent && readNumbering(title))
    : [];
}

function numberAt(numberings: readonly Numbering[], index: number): string {
  const [first] = numberings;
  return first ? writeNumbering(first, first.value + index) : '';
}

/** Between "4." and "6." the number is clear even where the others do not count up one by one. */
function gapNumber(before: Section | undefined, after: Section | undefined, by: number): string {
  const [previous, next] = [before, after].map(section => section && readNumbering(section.title));
  return previous && next && next.value > previous.value + by ? writeNumbering(previous, previous.value + by) : '';
}

/** The headings that name one of the parts, in document order. */
export function headingsOf(outline: Outline, parts: readonly PartKey[]): Section[] {
  return entriesNaming(outline, parts).map(({ section }) => section);
}

/** The heading that stands for the parts of a step as a whole. */
export function stepHeading(outline: Outline, parts: readonly PartKey[]): Section | undefined {
  return mainHeading(entriesNaming(outline, parts))?.section;
}

function entriesNaming({ entries }: Outline, parts: readonly PartKey[]): readonly OutlineEntry[] {
  return entries.filter(({ kind, named }) => kind === 'heading' && named.some(part => parts.includes(part)));
}

/** The headings that there are, once each, in document order. */
function present(headings: readonly (Section | undefined)[]): Section[] {
  return [...new Set(headings.filter(heading => heading !== undefined))].toSorted(byPlace);
}

function isBelow(section: Section, ancestor: Section): boolean {
  return section.span.start > ancestor.span.start && section.span.end <= ancestor.span.end;
}

function groupBy<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    addTo(groups, keyOf(value), value);
  }
  return groups;
}

function byPlace(a: Section, b: Section): number {
  return a.span.start - b.span.start;
}
