import type { Sheet, SheetLine } from '../../estimate/sheet';
import type { Rule } from '../rule';

/**
 * Only where the estimates compute something: a list of given numbers is no calculation that lacks one. An input that the text
 * names in backticks is used there.
 */
export const estimateUnusedInput: Rule = {
  id: 'estimate-unused-input',
  summary: 'Use every input of an estimate.',
  why: 'An input that nothing depends on is a factor that was forgotten, or one that the reader looks for in vain.',
  source: 'Design-document practice.',
  nature: 'broken',
  severity: 'info',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\ndau         = 50M users\npeak_factor = 3\npeak_qps    = dau * 4 requests/user/day * peak_factor to requests/s\n```\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\ndau         = 50M users\npeak_factor = 3\npeak_qps    = dau * 4 requests/user/day to requests/s\n```\n',
  },

  *check({ document, estimates }) {
    for (const { name, nameSpan } of unusedInputs(estimates)) {
      if (name !== undefined && nameSpan && !document.source.text.includes(`\`${name}\``)) {
        yield { message: `No line uses “${name}”. Put it into the formula that needs it, or take it out.`, span: nameSpan };
      }
    }
  },
};

function unusedInputs({ lines }: Sheet): readonly SheetLine[] {
  const used = new Set(lines.flatMap(({ uses }) => uses.map(({ name }) => name)));
  return used.size === 0 ? [] : lines.filter(({ isInput, outcome, name }) => isInput && outcome.state === 'computed' && name !== undefined && !used.has(name));
}
