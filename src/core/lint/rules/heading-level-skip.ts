import type { Section } from '../../document/document-model';
import type { TextEdit } from '../../text/edit';
import { addTo } from '../../text/grouped';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';

export const headingLevelSkip: Rule = {
  id: 'heading-level-skip',
  summary: 'Go down one heading level at a time.',
  why: 'A heading two levels below the one above it belongs to nothing: tables of contents, outlines and screen readers show a gap where a section should be.',
  source: 'WCAG 2.2, technique G141; markdownlint MD001.',
  nature: 'broken',
  severity: 'info',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Model\n\n### Baseline\n\nPopular items.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Model\n\n#### Baseline\n\nPopular items.\n',
  },

  *check({ document: { sections, source } }) {
    for (const skips of byLevels(sections)) {
      const [first, ...others] = skips;
      if (!first) {
        continue;
      }
      const right = first.parent.level + 1;
      const levels = `of level ${first.section.level} under one of level ${first.parent.level}`;
      const remedy = `with “${'#'.repeat(right)}”, as level ${right}.`;
      const fixes = skips.map(({ parent, index }) => raise(source.text, sectionsUnder(sections, parent, index), parent));
      if (skips.length < HABIT) {
        for (const [at, { section }] of skips.entries()) {
          yield { message: `This heading is ${levels}. Write it ${remedy}`, span: section.titleSpan, fix: fixes[at] };
        }
        continue;
      }
      const [fix] = fixes;
      yield {
        message: `${skips.length} times a heading is ${levels}, here first. Write them ${remedy}`,
        span: first.section.titleSpan,
        related: others.map(({ section }) => ({ message: 'Another one.', span: section.titleSpan })),
        fix: fix && !fixes.includes(undefined) ? { ...fix, edits: fixes.flatMap(each => each?.edits ?? []) } : undefined,
      };
    }
  },
};

interface Skip {
  readonly section: Section;
  readonly parent: Section;
  /** Its place among the sections. */
  readonly index: number;
}

/** So many skips over the same level are one habit, and one thing to say. */
const HABIT = 3;

/** The first children that are too deep, those that skip from and to the same level together. */
function byLevels(sections: readonly Section[]): Iterable<readonly Skip[]> {
  const groups = new Map<string, Skip[]>();
  for (const [index, section] of sections.entries()) {
    const { parent, level } = section;
    // A document may begin at any level. The first child speaks for those behind it, which are of its level or above.
    if (parent && parent === sections[index - 1] && parent.level > 0 && level > parent.level + 1) {
      addTo(groups, `${parent.level} ${level}`, { section, parent, index });
    }
  }
  return groups.values();
}

/** The sections from the index on that stand under the parent. */
function sectionsUnder(sections: readonly Section[], parent: Section, index: number): readonly Section[] {
  let end = index;
  while ((sections[end]?.span.start ?? Infinity) < parent.span.end) {
    end++;
  }
  return sections.slice(index, end);
}

/** Raises them all by as much; nothing where another child is at a level of its own, so that it is open what belongs to it. */
function raise(text: string, sections: readonly Section[], parent: Section): Fix | undefined {
  const levels = new Set(sections.filter(section => section.parent === parent).map(({ level }) => level));
  const [level] = levels;
  if (level === undefined || levels.size > 1) {
    return undefined;
  }
  const edits = sections.flatMap(({ headingSpan }) => shorten(text, headingSpan, level - parent.level - 1) ?? []);
  return edits.length === sections.length ? { title: 'Raise the headings to the level they belong to', edits, safe: true } : undefined;
}

/** Takes as many signs from the run that the heading begins with. */
function shorten(text: string, heading: Span, signs: number): TextEdit | undefined {
  const start = text.indexOf('#', heading.start);
  const span = { start, end: start + signs };
  return start !== -1 && span.end < heading.end && /^#+$/.test(text.slice(start, span.end)) ? { span, newText: '' } : undefined;
}
