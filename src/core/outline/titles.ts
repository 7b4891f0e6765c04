import type { CanonicalPart } from '../catalog/canonical';
import type { DocumentModel, Section } from '../document/document-model';
import { stepsOf, type FrameworkMap } from './framework-map';

/** The first heading, where it is the only one of level 1, or one of several that names no step; one of a lower level, where it names none and all others stand below it. */
export function findTitle(sections: readonly Section[], map: FrameworkMap): Section | undefined {
  const [, first, ...others] = sections;
  if (first === undefined) {
    return undefined;
  }
  const isOnly = others.every(({ level }) => level > first.level);
  return (first.level === 1 ? isOnly || isNameless(first, map) : isOnly && others.length > 0 && partsNamed(first.title, map).length === 0) ? first : undefined;
}

/**
 * The headings that say no more than the title does: the line below it ("Computer vision for steel mills"), and the title proper
 * below the name of a course or a series.
 */
export function findSubtitles({ sections }: DocumentModel, title: Section | undefined, map: FrameworkMap): ReadonlySet<Section> {
  const found = new Set<Section>();
  const [, first, second] = sections;
  if (title === undefined || first !== title || second === undefined) {
    return found;
  }
  const isBare = (section: Section, next: Section | undefined): boolean => section.blocks.length === 0 && next !== undefined && next.level <= section.level;
  if (second.level > 1 && isBare(title, title) && isBare(second, sections[3]) && isNameless(second, map)) {
    found.add(second);
  }
  const others = sections.slice(2).filter(({ level }) => level === 1);
  const [proper] = others;
  if (proper && others.length === 1 && sections.indexOf(proper) <= LAST_PLACE_OF_TITLE && isNameless(proper, map)) {
    found.add(proper);
  }
  return found;
}

/** Behind the preamble, a first title and the line below that. */
const LAST_PLACE_OF_TITLE = 3;

/**
 * The one chapter that all others have slipped below, where an author skipped a level: it is about its own text alone. `undefined`
 * in nearly every document.
 */
export function findSlippedUnder(sections: readonly Section[], titles: ReadonlySet<Section>, map: FrameworkMap): Section | undefined {
  const stepsNamed = ({ title }: Section): readonly string[] => stepsOf(partsNamed(title, map));
  const chapter = findOnlyChapter(sections.filter(section => !titles.has(section)), section => stepsNamed(section).length > 0);
  if (chapter === undefined) {
    return undefined;
  }
  const own = stepsNamed(chapter);
  const others = new Set(sections.filter(({ span }) => span.start > chapter.span.start && span.start < chapter.span.end).flatMap(stepsNamed));
  return own.reduce((count, step) => count - Number(others.has(step)), others.size) >= MIN_OTHERS ? chapter : undefined;
}

/** The first section of the highest level that is a chapter at all, where no other of its level is one. */
function findOnlyChapter(sections: readonly Section[], isChapter: (section: Section) => boolean): Section | undefined {
  for (let level = 1; level <= DEEPEST; level++) {
    const chapters = sections.filter(section => section.level === level);
    const first = chapters.findIndex(isChapter);
    // Nearly every document has its second chapter early, and then no other heading is looked at.
    if (first !== -1) {
      return chapters.slice(first + 1).some(isChapter) ? undefined : chapters[first];
    }
  }
  return undefined;
}

const DEEPEST = 6;

/** A chapter on the model may have its data and its evaluation below it. */
const MIN_OTHERS = 3;

function partsNamed(title: string, map: FrameworkMap): readonly CanonicalPart[] {
  const { parts, ambiguous } = map.index.name(title);
  return map.canonicalParts([...parts, ...ambiguous.flatMap(alias => alias.parts.slice(0, 1))]);
}

function isNameless({ title }: Section, map: FrameworkMap): boolean {
  const { parts, ambiguous } = map.index.nameExactly(title);
  return parts.length + ambiguous.length === 0;
}
