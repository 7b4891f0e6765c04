import { findEnd, inputOutput } from '../../evidence/checks/input-output';
import { mermaidFences } from '../../evidence/mermaid-graph';
import { reportAbsent } from '../absent';
import type { Rule, RuleContext } from '../rule';

export const noInputOutput: Rule = {
  id: 'no-input-output',
  summary: 'Say what goes into the system and what comes out.',
  why: 'Input and output are the contract with the caller. Without them features cannot be checked for being known in time, and every model of a chain is described by its neighbours alone.',
  source: 'Aminian & Xu (2023), step 2.',
  nature: 'absence',
  severity: 'error',
  inNotes: false,
  about: ['framing/input-output'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\n- Input: viewer id and up to 1,000 candidate ids\n- Output: 20 ids, each with a score in 0 to 1\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\n- Input: viewer id and up to 1,000 candidate ids\n- Category: ranking\n',
  },

  *check(context) {
    if (context.evidence.answer(inputOutput).state !== 'absent') {
      return;
    }
    // A diagram may carry both, where only a reader sees whether they are described.
    const milder = hasDrawnEnds(context) ? ({ severity: 'info' } as const) : {};
    for (const report of reportAbsent(context, inputOutput, messageOf(context))) {
      yield { ...report, ...milder };
    }
  },
};

function messageOf({ evidence }: RuleContext): string {
  const [input, output] = [findEnd(evidence, 'model-input'), findEnd(evidence, 'model-output')].map(({ state }) => state === 'absent');
  const missing = input && output ? 'Neither input nor output is described' : input ? 'No input is described' : 'No output is described';
  return `${missing}. Give both with type and size, such as “input: viewer id and up to 1,000 candidate ids; output: 20 ids, each with a score in 0 to 1”.`;
}

function hasDrawnEnds({ document }: RuleContext): boolean {
  return mermaidFences(document).some(({ content }) => {
    const code = document.visible.slice(content.start, content.end);
    return /\binputs?\b/i.test(code) && /\boutputs?\b/i.test(code);
  });
}
