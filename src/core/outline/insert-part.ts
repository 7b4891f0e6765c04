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
  return insert(document, { place, siblings, render: number => stepSkeleton(step, level, number) });
}

/**
 * The edits that put a framework's section where it belongs inside its step: behind the section that precedes it in the
 * framework, otherwise before the first one.
 */
export function insertSection(document: DocumentModel, outline: Outline, step: StepSpec, section: SectionSpec): TextEdit[] {
  const { map } = outline;
  const parent = headingsOf(outline, map.partsOfStep(step))[0];
  const order = step.sections.map(each => headingsOf(outline, [map.partOfSection(step, each)]).filter(heading => !parent || isBelow(heading, parent)));
  const position = step.sections.indexOf(section);
  const previous = order.slice(0, position).flat().toSorted(byPlace).at(-1);
  const next = order.slice(position + 1).flat().toSorted(byPlace).at(0);
  const level = (previous ?? next)?.level ?? Math.min((parent?.level ?? 1) + 1, 6);
  const siblings = order.flatMap(headings => headings.slice(0, 1)).filter(heading => heading.level === level).toSorted(byPlace);
  const place = previous?.span.end ?? next?.span.start ?? parent?.span.end ?? document.source.text.length;
  return insert(document, { place, siblings, render: number => sectionSkeleton(section, level, number) });
}

interface Insertion {
  readonly place: number;
  /** The headings that the new one stands among. */
  readonly siblings: readonly Section[];
  readonly render: (number: string) => string;
}

function insert(document: DocumentModel, { place, siblings, render }: Insertion): TextEdit[] {
  const level = siblings[0]?.level;
  const first = siblings[0];
  const last = siblings.at(-1);
  // Headings between the siblings that no framework knows are counted too.
  const counted = document.sections.filter(
    section => first && last && section.level === level && section.span.start >= first.span.start && section.parent === first.parent && readNumbering(section.title),
  );
  const numberings = consecutiveNumberings(counted);
  if (!numberings) {
    return [insertBlock(document.source, place, render(''))];
  }
  const following = counted.filter(({ span }) => span.start >= place);
  const number = numberFor(numberings, counted.length - following.length);
  return [insertBlock(document.source, place, render(number)), ...renumber(following, document.sections)];
}

function numberFor(numberings: readonly Numbering[], index: number): string {
  const [first] = numberings;
  return first ? writeNumbering(first, first.value + index) : '';
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
