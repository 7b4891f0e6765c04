import type { Section } from '../../document/document-model';
import { normaliseHeading, remarkOf } from '../../outline/normalise-heading';
import type { OutlineEntry } from '../../outline/outline';
import { isSpeaker } from '../../outline/speaker';
import { addTo } from '../../text/grouped';
import type { Rule } from '../rule';

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  summary: 'Treat each matter in one place.',
  why: 'Two sections under one name drift apart, and a reader who found the first does not look for the second.',
  source: 'Design-document practice.',
  nature: 'contradiction',
  severity: 'warning',
  inNotes: true,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\n### Offline metrics\n\nnDCG@10.\n\n### Online metrics\n\nClick-through rate.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Evaluation\n\n### Offline metrics\n\nnDCG@10.\n\n### Offline metrics\n\nRecall@100.\n',
  },

  *check({ outline }) {
    const seen = new Map<string, OutlineEntry[]>();
    for (const entry of outline.entries) {
      const name = entry.kind === 'heading' && !isSpeaker(entry.title) ? normaliseHeading(entry.title) : '';
      const first = name === '' ? undefined : seen.get(name)?.find(({ section, title }) => isBeside(section, entry.section) && remarkOf(title) === remarkOf(entry.title));
      if (first) {
        yield {
          message: `“${entry.title}” stands here for the second time: merge the two, or say in the headings how they differ.`,
          span: entry.titleSpan,
          related: [{ message: `The first “${first.title}”.`, span: first.titleSpan }],
        };
      } else if (name !== '') {
        addTo(seen, name, entry);
      }
    }
  },
};

function isBeside(one: Section, other: Section): boolean {
  return one.parent === other.parent && one.level === other.level;
}
