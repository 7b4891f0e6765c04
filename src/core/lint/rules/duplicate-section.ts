import type { Section } from '../../document/document-model';
import { normaliseHeading } from '../../outline/normalise-heading';
import type { OutlineEntry } from '../../outline/outline';
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
    const seen = new Map<Section | undefined, Map<string, OutlineEntry>>();
    for (const entry of outline.entries) {
      if (entry.kind !== 'heading') {
        continue;
      }
      const { parent, level } = entry.section;
      const siblings = seen.get(parent) ?? new Map<string, OutlineEntry>();
      seen.set(parent, siblings);
      const name = `${level} ${normaliseHeading(entry.title)}`;
      const first = siblings.get(name);
      if (first && name.length > 2) {
        yield {
          message: `“${entry.title}” stands here for the second time: merge the two, or say in the headings how they differ.`,
          span: entry.titleSpan,
          related: [{ message: `The first “${first.title}”.`, span: first.titleSpan }],
        };
      } else {
        siblings.set(name, entry);
      }
    }
  },
};
