import { MAX_DOCUMENT_LENGTH } from '../../document/parse-document';
import type { Rule } from '../rule';

const MEGABYTE = 1024 * 1024;

export const tooLarge: Rule = {
  id: 'too-large',
  summary: 'Keep a design document below 2 MB.',
  why: 'A document of that size was generated, or holds what belongs in another file. It is not looked into, so that the editor stays quick.',
  source: 'The limits of this tool.',
  nature: 'broken',
  severity: 'warning',
  inNotes: true,
  about: [],
  examples: {
    good: '# Feed ranking\n\nA page.\n',
    bad: `# Feed ranking\n\n${'All of it. '.repeat(MAX_DOCUMENT_LENGTH / 10)}\n`,
  },

  *check({ document: { isTooLarge, source } }) {
    if (isTooLarge) {
      const size = (source.text.length / MEGABYTE).toFixed(1);
      yield { message: `The file has ${size} MB and was not checked: the limit is ${MAX_DOCUMENT_LENGTH / MEGABYTE} MB.`, span: source.lines(0, 1) };
    }
  },
};
