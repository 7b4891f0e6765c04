import type { StepId } from '../../catalog/canonical';
import type { StepSpec } from '../../catalog/framework';
import { insertStep } from '../../outline/insert-part';
import type { StepState } from '../../evidence/parts';
import { findStages } from '../../evidence/checks/rollout';
import { isNeverLive } from '../../evidence/demonstration';
import type { Evidence } from '../../evidence/evidence';
import { isPromptedOnly } from '../../evidence/prompted-only';
import { isOfService, isPlatform } from '../../evidence/platform';
import { isTold, isTouched, tellsOutput } from '../../evidence/said-elsewhere';
import { isLeftOut, isPartOfSeries } from '../../evidence/left-out';
import { findQuestionnaire } from '../../evidence/questionnaire';
import { inWords } from '../../text/in-words';
import type { Span } from '../../text/span';
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
    // Which steps a template asks for is a matter of taste, where nobody has named a framework.
    const isAsking = findQuestionnaire(context.evidence) !== undefined;
    for (const step of steps.filter(each => context.parts.frameworkStep(each) === 'missing')) {
      const told = toldOf(context, step);
      const isAsked = isDue(context, step);
      // How a text is headed is its author's matter, where nobody has named a framework.
      if (!context.isMarked && (told === 'much' || !isAsked)) {
        continue;
      }
      const isMild = told === 'much' || !isAsked || (!context.isMarked && (isAsking || told === 'answer'));
      const part = told === 'answer' ? answeredPart(context.evidence, context.outline.map.canonicalStepsOf(step)) : undefined;
      yield {
        ...report(context, step, `${lackOf(step.title, told)} ${step.purpose} ${exampleOfStep(step)}`.trim()),
        severity: isMild ? 'info' : undefined,
        related: part ? [{ message: 'A part of it is said here.', span: part }] : [],
      };
    }
    const unheaded = context.isMarked ? steps.filter(step => isTreated(context.parts.frameworkStep(step)) && !hasPlace(context, step)) : [];
    if (unheaded.length > 0) {
      yield { ...reportSpread(context, unheaded), severity: 'info' };
    }
  },
};

/** What other steps tell of one: much of it, what the model answers or another of its questions, or how it is released. */
type Told = 'much' | 'answer' | 'release' | undefined;

/**
 * "We forecast the demand of each item in each store" frames the task: it is there, if badly placed. Whoever names the
 * framework has its steps in mind, and owes more of one than a few words elsewhere.
 */
function toldOf({ outline, evidence, isMarked }: RuleContext, step: StepSpec): Told {
  const isSaid = isMarked ? isTold : isTouched;
  const steps = outline.map.canonicalStepsOf(step);
  if (steps.some(id => isSaid(evidence, id))) {
    return 'much';
  }
  if ((steps.includes('framing') && tellsOutput(evidence)) || (!isMarked && (answeredPart(evidence, steps) !== undefined || (steps.includes('framing') && namesTask(evidence))))) {
    return 'answer';
  }
  // "Phase 1: shadow mode": how the model reaches its users, but not how it answers them.
  return steps.includes('serving') && findStages(evidence).state === 'met' ? 'release' : undefined;
}

/** Somewhere it says what kind of task it is, if only beside a label or a metric. */
function namesTask(evidence: Evidence): boolean {
  const groups = evidence.groupsNamed('task-');
  return evidence.statementsWith(...groups).some(statement => statement.kind !== 'heading' && !statement.isPending && evidence.says(statement, ...groups) !== undefined);
}

/** Where one of the questions of the steps is answered. */
function answeredPart(evidence: Evidence, steps: readonly StepId[]): Span | undefined {
  return steps.flatMap(step => evidence.answersIn(step)).find(({ state }) => state === 'met')?.at;
}

function lackOf(title: string, told: Told): string {
  switch (told) {
    case undefined:
      return `There is no step “${title}”.`;
    case 'release':
      return `Of “${title}” only the release by stages is told.`;
    default:
      return `“${title}” has no heading of its own, and only a part of it is said elsewhere.`;
  }
}

function isTreated(state: StepState): boolean {
  return state !== 'missing' && state !== 'empty';
}

/** One finding for all: they are one and the same trait of the document. */
function reportSpread(context: RuleContext, unheaded: readonly StepSpec[]): Report {
  const [first, ...others] = unheaded;
  if (!first || unheaded.length === context.outline.map.framework.steps.length) {
    return { message: 'No step has a heading of its own: a reader who looks for one has to read all of it.', span: topOf(context) };
  }
  if (others.length === 0) {
    return report(context, first, `“${first.title}” has no heading of its own: its matter is spread over other steps.`);
  }
  const titles = inWords(unheaded.map(({ title }) => `“${title}”`));
  return { message: `${titles} have no heading of their own: their matter is spread over other steps.`, span: topOf(context) };
}

/**
 * What is only prompted needs no data and no model of its own. Nothing of a demonstration or of course work is served, and
 * nobody watches it; the task, the model and how it is judged are no matter of a platform. "Phase 0: problem framing" is one
 * document of several, and nobody has to build what is said to be out of scope.
 */
function isDue({ outline, evidence }: RuleContext, step: StepSpec): boolean {
  const steps = outline.map.canonicalStepsOf(step);
  if (isPartOfSeries(evidence) || steps.every(id => isLeftOut(evidence, id))) {
    return false;
  }
  const isOf = (...others: readonly StepId[]): boolean => steps.every(id => others.includes(id));
  if (isOf('data', 'model') && isPromptedOnly(evidence)) {
    return false;
  }
  return isOf('serving', 'monitoring') ? !isNeverLive(evidence) : !((isOf('framing', 'model', 'evaluation') && isPlatform(evidence)) || (isOf('data') && isOfService(evidence)));
}

/** The example of the first thing that the step has to say. */
function exampleOfStep({ sections }: StepSpec): string {
  const first = sections.find(({ need }) => need === 'required') ?? sections[0];
  return first ? exampleOf(first.prompt) : '';
}

function report(context: RuleContext, step: StepSpec, message: string): Report {
  const fix = lazyFix(`Insert the step “${step.title}”`, () => insertStep(context.document, context.outline, step));
  return { message, span: topOf(context), fix };
}
