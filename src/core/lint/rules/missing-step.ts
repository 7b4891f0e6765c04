import { stepsOf } from '../../outline/framework-map';
import { insertStep } from '../../outline/insert-part';
import type { StepSpec } from '../../catalog/framework';
import { topOf } from '../place';
import { lazyFix, type Report, type Rule, type RuleContext } from '../rule';

const line = (title: string): string => `## ${title}\n\nThe team agreed on this part in the review of 12 May.\n`;

export const missingStep: Rule = {
  id: 'missing-step',
  summary: 'Treat every step of the framework.',
  why: 'A step that is left out is a question that the review, the interview or production will ask anyway, later and at a higher price.',
  source: 'Aminian & Xu, Machine Learning System Design Interview (2023), the seven steps.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: [],
  examples: {
    good: [
      '# Feed ranking\n',
      ...['Clarifying requirements', 'Framing as an ML task', 'Data preparation', 'Model development', 'Evaluation', 'Deployment and serving', 'Monitoring'].map(line),
    ].join('\n'),
    bad: ['# Feed ranking\n', ...['Clarifying requirements', 'Framing as an ML task', 'Data preparation', 'Model development'].map(line)].join('\n'),
  },

  *check(context) {
    for (const step of context.outline.map.framework.steps) {
      const state = context.parts.frameworkStep(step);
      if (state === 'missing') {
        yield report(context, step, `There is no step “${step.title}”. ${step.purpose}`);
      } else if (state !== 'empty' && !hasPlace(context, step)) {
        yield { ...report(context, step, `“${step.title}” has no heading of its own: its matter is spread over other steps.`), severity: 'info' };
      }
    }
  },
};

/** A heading or label of the step, or one of its sections set at the level of the steps: "Model and offline evaluation". */
function hasPlace({ parts, outline }: RuleContext, step: StepSpec): boolean {
  const { map, entries } = outline;
  if (map.partsOfStep(step).some(part => parts.entriesOf(part).length > 0)) {
    return true;
  }
  const ids = map.canonicalStepsOf(step);
  const headings = entries.filter(({ kind, named }) => kind === 'heading' && named.length > 0);
  const top = headings.reduce((level, { section }) => Math.min(level, section.level), Infinity);
  return headings.some(({ section, named }) => section.level === top && stepsOf(map.canonicalParts(named)).some(id => ids.includes(id)));
}

function report(context: RuleContext, step: StepSpec, message: string): Report {
  const fix = lazyFix(`Insert the step “${step.title}”`, () => insertStep(context.document, context.outline, step));
  return { message, span: topOf(context), fix };
}
