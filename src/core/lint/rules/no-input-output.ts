import { findEnd, impliedEnd, inputOutput } from '../../evidence/checks/input-output';
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
  isTentative: true,
  about: ['framing/input-output'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\n- Input: viewer id and up to 1,000 candidate ids\n- Output: 20 ids, each with a score in 0 to 1\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Framing the problem\n\n- Input: viewer id and up to 1,000 candidate ids\n- Category: ranking\n',
  },

  check: context =>
    reportAbsent(context, inputOutput, () => {
      // A diagram may carry both, where only a reader sees whether they are described.
      const isMild = hasDrawnEnds(context) || isHalfImplied(context);
      return { message: `${findMissing(context)}. ${EXAMPLE}`, severity: isMild ? 'info' : undefined, isGuess: ENDS.some(end => impliedEnd(context.evidence, end) !== undefined) };
    }),
};

const EXAMPLE = 'Give both with type and size, such as “input: viewer id and up to 1,000 candidate ids; output: 20 ids, each with a score in 0 to 1”.';

function findMissing({ evidence }: RuleContext): string {
  const [input, output] = ENDS.map(end => findEnd(evidence, end).state === 'absent');
  const [from, to] = ENDS.map(end => impliedEnd(evidence, end) !== undefined);
  if (input && output) {
    return from ? 'What goes in has to be gathered from the data, and no output is described' : to ? 'What comes out has to be gathered from the task, and no input is described' : 'Neither input nor output is described';
  }
  if (input) {
    return from ? 'The output is described; the input has to be gathered from the data' : 'No input is described';
  }
  return to ? 'The input is described; the output has to be gathered from the task' : 'No output is described';
}

const ENDS = ['model-input', 'model-output'] as const;

/** The one is described, and a reader finds the other among the features or in the task. */
function isHalfImplied({ evidence }: RuleContext): boolean {
  return ENDS.every(end => findEnd(evidence, end).state !== 'absent' || impliedEnd(evidence, end) !== undefined);
}

function hasDrawnEnds({ document }: RuleContext): boolean {
  return mermaidFences(document).some(({ content }) => {
    const code = document.visible.slice(content.start, content.end);
    return /\binputs?\b/i.test(code) && /\boutputs?\b/i.test(code);
  });
}
