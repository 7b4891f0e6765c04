import type { PlacedSection, SectionSpec, StepSpec } from '../catalog/framework';
import type { DocumentModel, Section } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertBlock } from '../text/insert-block';
import type { Span } from '../text/span';
import { consecutiveNumberings, readNumbering, Renumbering, writeNumbering, type Numbering } from './numbering';
import type { PartKey } from './alias-index';
import { insertInto } from './insert-into';
import type { Outline } from './outline';
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
    : insert(document, placeSteps(document, outline, [step], () => [section]));
}

/**
 * The edits that put parts where they belong: each behind the one that precedes it in the framework, otherwise before the
 * first one, at the level and in the numbering of the others, which are counted on where their numbers were consecutive.
 */
export function insertParts(document: DocumentModel, outline: Outline, { steps, sections }: MissingParts): TextEdit[] {
  const parts = [
    ...placeSteps(document, outline, steps),
    ...sections.flatMap(missing => placeSections(document, outline, missing.step, missing.sections)),
  ];
  const { framework } = outline.map;
  // What ends at one place ends from the inside out: a section belongs to the step before the next one.
  const sorted = parts.toSorted((a, b) => a.gap.start - b.gap.start || b.level - a.level || framework.steps.indexOf(a.step) - framework.steps.indexOf(b.step));
  return insert(document, sorted);
}

interface Part {
  readonly step: StepSpec;
  readonly level: number;
  /** The white space that it goes into: parts of the same one follow each other. */
  readonly gap: Span;
  /** The headings that it is counted with. */
  readonly siblings: readonly Section[];
  readonly render: (number: string) => string;
}

function placeSteps(document: DocumentModel, outline: Outline, steps: readonly StepSpec[], sectionsFor = unheadedSections): Part[] {
  const { map } = outline;
  const order = map.framework.steps.map(each => mainHeading(outline, map.partsOfStep(each)));
  const siblings = present(order);
  const level = siblings[0]?.level ?? (document.sections.some(section => section.level === 1) ? 2 : 1);
  return steps.map(step => {
    const position = map.framework.steps.indexOf(step);
    const previous = present(order.slice(0, position)).at(-1);
    const next = present(order.slice(position + 1)).at(0);
    const gap = gapAt(document, previous?.span.end ?? next?.span.start);
    return { step, level, gap, siblings, render: number => stepSkeleton(step, level, number, sectionsFor(outline, step)) };
  });
}

function unheadedSections(outline: Outline, step: StepSpec): SectionSpec[] {
  return scaffoldedSections(step).filter(section => headingsOf(outline, [outline.map.partOfSection(step, section)]).length === 0);
}

function placeSections(document: DocumentModel, outline: Outline, step: StepSpec, sections: readonly SectionSpec[]): Part[] {
  const { map } = outline;
  const parent = mainHeading(outline, map.partsOfStep(step));
  const order = step.sections.map(each => headingsOf(outline, [map.partOfSection(step, each)]).filter(heading => !parent || isBelow(heading, parent)));
  const level = order.flat()[0]?.level ?? Math.min((parent?.level ?? 1) + 1, 6);
  const siblings = order.flatMap(headings => headings.slice(0, 1)).filter(heading => heading.level === level).toSorted(byPlace);
  return sections.map(section => {
    const position = step.sections.indexOf(section);
    const previous = order.slice(0, position).flat().toSorted(byPlace).at(-1);
    const next = order.slice(position + 1).flat().toSorted(byPlace).at(0);
    const gap = gapAt(document, previous?.span.end ?? next?.span.start ?? parent?.span.end);
    return { step, level, gap, siblings, render: number => sectionSkeleton(section, level, number) };
  });
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

function headingsOf({ entries }: Outline, parts: readonly PartKey[]): Section[] {
  return entries.filter(({ kind, named }) => kind === 'heading' && named.some(part => parts.includes(part))).map(({ section }) => section);
}

/** The heading that stands for the step as a whole: the highest, and of several the first. */
function mainHeading(outline: Outline, parts: readonly PartKey[]): Section | undefined {
  return headingsOf(outline, parts).toSorted((a, b) => a.level - b.level || byPlace(a, b))[0];
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
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}

function byPlace(a: Section, b: Section): number {
  return a.span.start - b.span.start;
}
