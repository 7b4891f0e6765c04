import type { Section } from '../../document/document-model';
import type { TextEdit } from '../../text/edit';
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
    for (const [index, { parent, level, titleSpan }] of sections.entries()) {
      // A document may begin at any level. The first child speaks for those behind it, which are of its level or above.
      if (parent && parent === sections[index - 1] && parent.level > 0 && level > parent.level + 1) {
        const fix = raise(source.text, sectionsUnder(sections, parent, index), parent);
        const right = parent.level + 1;
        yield {
          message: `This heading is of level ${level} under one of level ${parent.level}. Write it with “${'#'.repeat(right)}”, as level ${right}.`,
          span: titleSpan,
          fix,
        };
      }
    }
  },
};

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
