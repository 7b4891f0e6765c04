import { insertStep } from '../../outline/insert-part';
import type { StepSpec } from '../../catalog/framework';
import type { StepState } from '../../evidence/parts';
import { findTouchedSteps } from '../../evidence/touched-steps';
import { hasPlace } from '../missing-parts';
import { exampleOf, topOf } from '../place';
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
    const { steps } = context.outline.map.framework;
    const unheaded = steps.filter(step => isTreated(context.parts.frameworkStep(step)) && !hasPlace(context, step));
    for (const step of steps) {
      const state = context.parts.frameworkStep(step);
      if (state === 'missing' && isTouched(context, step)) {
        const message = `“${step.title}” has no heading of its own, and only a part of it is said elsewhere. ${step.purpose} ${exampleOfStep(step)}`.trim();
        yield { ...report(context, step, message), severity: 'info' };
      } else if (state === 'missing') {
        yield report(context, step, `There is no step “${step.title}”. ${step.purpose} ${exampleOfStep(step)}`.trim());
      } else if (unheaded.includes(step) && unheaded.length < steps.length) {
        yield { ...report(context, step, `“${step.title}” has no heading of its own: its matter is spread over other steps.`), severity: 'info' };
      }
    }
    if (unheaded.length === steps.length) {
      yield { message: 'No step has a heading of its own: a reader who looks for one has to read all of it.', span: topOf(context), severity: 'info' };
    }
  },
};

function isTreated(state: StepState): boolean {
  return state !== 'missing' && state !== 'empty';
}

/**
 * A step that asks little may be told in the sentences of another: "we forecast the demand of each item in each store" frames
 * the task. A longer one of which two things happen to be said is missing all the same.
 */
function isTouched({ outline, evidence }: RuleContext, step: StepSpec): boolean {
  const canonical = outline.map.canonicalStepsOf(step);
  if (canonical.some(id => evidence.once(findTouchedSteps).has(id))) {
    return true;
  }
  const answers = canonical.flatMap(id => evidence.answersIn(id)).filter(({ state }) => state !== 'not-applicable');
  const met = answers.filter(({ state }) => state === 'met').length;
  // What is required is named by the other steps, so half of it is said in any document.
  return met >= MIN_MET && (answers.length <= FEW || (met > MOST * answers.length && !canonical.includes('requirements')));
}

const FEW = 3;
const MIN_MET = 2;
const MOST = 0.5;

/** The example of the first thing that the step has to say. */
function exampleOfStep({ sections }: StepSpec): string {
  const first = sections.find(({ need }) => need === 'required') ?? sections[0];
  return first ? exampleOf(first.prompt) : '';
}

function report(context: RuleContext, step: StepSpec, message: string): Report {
  const fix = lazyFix(`Insert the step “${step.title}”`, () => insertStep(context.document, context.outline, step));
  return { message, span: topOf(context), fix };
}
