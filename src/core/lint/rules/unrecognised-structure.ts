import { otherKind, type OtherKind } from '../../evidence/detect';
import { topOf } from '../place';
import type { Rule } from '../rule';

export const unrecognisedStructure: Rule = {
  id: 'unrecognised-structure',
  summary: 'Give the document headings that a reader of design documents knows.',
  why: 'In a file without the `mldesign` key fewer than three of the seven steps were found, its title or first lines announce notes, the summary of a paper, a lesson or the record of a tool, it guides its readers or prepares them for interviews, tells how a module is installed and called, or hardly a word of it is about machine learning. Either it is no ML system design document, or its headings hide what they hold.',
  source: 'The seven steps of Aminian & Xu (2023).',
  nature: 'broken',
  severity: 'info',
  inNotes: true,
  about: [],
  examples: {
    good: '# Feed ranking\n\n## Requirements\n\n50M users.\n\n## Data\n\nClicks.\n\n## Model\n\nTwo towers.\n',
    bad: '# Release notes\n\n## New\n\nA dark theme.\n\n## Fixed\n\nA typo.\n',
  },

  *check(context) {
    const kind = context.isMarked ? undefined : otherKind(context.evidence);
    if (kind) {
      yield {
        message: `This does not look like an ML system design document: ${SIGNS[kind]}. If it is one, add \`mldesign: seven-step\` to its front matter.`,
        span: topOf(context),
      };
    }
  },
};

const SIGNS: Readonly<Record<OtherKind, string>> = {
  'interview guide': 'it teaches how to answer in interviews',
  announced: 'its title or first lines announce something else',
  unstructured: 'fewer than 3 of the 7 steps have a heading',
  record: 'it is the record of one decision',
  readme: 'its headings tell how something is installed and called',
  'other software': 'hardly a word of it is about machine learning',
};
