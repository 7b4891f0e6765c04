import type { SectionSpec, StepSpec } from '../catalog/framework';
import type { DocumentModel, Section } from '../document/document-model';
import type { TextEdit } from '../text/edit';
import { insertBlock } from '../text/insert-block';
import { consecutiveNumberings, readNumbering, renumber, writeNumbering, type Numbering } from './numbering';
import type { PartKey } from './alias-index';
import type { Outline } from './outline';
import { sectionSkeleton, stepSkeleton } from './skeleton';

/**
 * The edits that put a framework's step where it belongs: behind the step that precedes it in the framework, at the level
 * and in the numbering of the other steps, which are counted on where their numbers were consecutive.
 */
export function insertStep(document: DocumentModel, outline: Outline, step: StepSpec): TextEdit[] {
  const { framework } = outline.map;
  const order = framework.steps.map(each => mainHeading(outline, outline.map.partsOfStep(each)));
  const position = framework.steps.indexOf(step);
  const siblings = present(order);
  const previous = present(order.slice(0, position)).at(-1);
  const next = present(order.slice(position + 1)).at(0);
  const level = siblings[0]?.level ?? (document.sections.some(section => section.level === 1) ? 2 : 1);
  const place = previous?.span.end ?? next?.span.start ?? document.source.text.length;
  return insert(document, siblings, [{ place, render: number => stepSkeleton(step, level, number) }]);
}

/**
 * The edits that put sections of a step where they belong: each behind the section that precedes it in the framework,
 * otherwise before the first one.
 */
export function insertSections(document: DocumentModel, outline: Outline, step: StepSpec, sections: readonly SectionSpec[]): TextEdit[] {
  const { map } = outline;
  const parent = mainHeading(outline, map.partsOfStep(step));
  const order = step.sections.map(each => headingsOf(outline, [map.partOfSection(step, each)]).filter(heading => !parent || isBelow(heading, parent)));
  const level = order.flat()[0]?.level ?? Math.min((parent?.level ?? 1) + 1, 6);
  const siblings = order.flatMap(headings => headings.slice(0, 1)).filter(heading => heading.level === level).toSorted(byPlace);
  const parts = sections.map(section => {
    const position = step.sections.indexOf(section);
    const previous = order.slice(0, position).flat().toSorted(byPlace).at(-1);
    const next = order.slice(position + 1).flat().toSorted(byPlace).at(0);
    const place = previous?.span.end ?? next?.span.start ?? parent?.span.end ?? document.source.text.length;
    return { place, render: (number: string) => sectionSkeleton(section, level, number) };
  });
  return insert(document, siblings, parts);
}

interface Part {
  readonly place: number;
  readonly render: (number: string) => string;
}

/** Puts the parts, which come in order, among their siblings, and counts those behind them on. */
function insert(document: DocumentModel, siblings: readonly Section[], parts: readonly Part[]): TextEdit[] {
  const counted = countedAmong(document, siblings);
  const numberings = consecutiveNumberings(counted);
  const blocks = new Map<number, string[]>();
  for (const [index, { place, render }] of parts.entries()) {
    const before = counted.filter(({ span }) => span.start < place);
    const number = numberings ? numberAt(numberings, before.length + index) : gapNumber(before.at(-1), counted[before.length]);
    blocks.set(place, [...(blocks.get(place) ?? []), render(number)]);
  }
  const following = counted.map(section => ({ section, by: parts.filter(({ place }) => place <= section.span.start).length }));
  return [
    ...Array.from(blocks, ([place, texts]) => insertBlock(document.source, place, texts.join('\n\n'))),
    ...(numberings ? renumber(following, document.sections) : []),
  ];
}

/** The numbered headings from the first sibling on: also those that no framework knows are counted. */
function countedAmong(document: DocumentModel, siblings: readonly Section[]): Section[] {
  const [first] = siblings;
  return first
    ? document.sections.filter(({ level, span, parent, title }) => level === first.level && span.start >= first.span.start && parent === first.parent && readNumbering(title))
    : [];
}

function numberAt(numberings: readonly Numbering[], index: number): string {
  const [first] = numberings;
  return first ? writeNumbering(first, first.value + index) : '';
}

/** Between "4." and "6." the number is clear even where the others do not count up one by one. */
function gapNumber(before: Section | undefined, after: Section | undefined): string {
  const [previous, next] = [before, after].map(section => section && readNumbering(section.title));
  return previous && next && next.value > previous.value + 1 ? writeNumbering(previous, previous.value + 1) : '';
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

function byPlace(a: Section, b: Section): number {
  return a.span.start - b.span.start;
}
