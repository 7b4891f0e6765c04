import type { StepSpec } from '../../catalog/framework';
import type { EstimateProblem } from '../../estimate/problem';
import { hasPlace } from '../missing-parts';
import type { Report, Rule, RuleContext } from '../rule';

/**
 * A line that only depends on a wrong one says nothing of its own. Where a whole step is missing, names that nothing defines are
 * reported once and mildly: the missing step is the finding.
 */
export const estimateError: Rule = {
  id: 'estimate-error',
  summary: 'Write estimates that can be computed.',
  why: 'Nobody can check a sum of milliseconds and gigabytes, or follow a number that nothing defines; what depends on it stays without a result.',
  source: 'Aminian & Xu (2023), step 1: back-of-the-envelope estimates.',
  nature: 'broken',
  severity: 'error',
  inNotes: false,
  about: [],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\ndau      = 50M users\nper_user = 4 requests/user/day\navg_qps  = dau * per_user to requests/s\n```\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\n```estimate\ndau      = 50M users\nper_user = 4 requests/user/day\navg_qps  = dau + per_user to requests/s\n```\n',
  },

  *check(context) {
    const { problems, lines } = context.estimates;
    const all = [...problems, ...lines.flatMap(({ outcome }) => (outcome.state === 'wrong' ? [outcome.problem] : []))];
    const nameless = all.filter(({ unknownName }) => unknownName !== undefined);
    const gone = nameless.length > 0 ? goneSteps(context) : [];
    const orphans = gone.length > 0 ? nameless : [];
    for (const problem of all.filter(each => !orphans.includes(each))) {
      const { message, span, related = [] } = problem;
      yield { message, span, related };
    }
    yield* reportOrphans(orphans, gone);
  },
};

/** The framework's steps that the document has no place for, whatever other steps say of their matter. */
function goneSteps(context: RuleContext): StepSpec[] {
  return context.outline.map.framework.steps.filter(step => !hasPlace(context, step) || context.parts.frameworkStep(step) === 'empty');
}

/** All of them at once: where a step is gone, so is what it defined. */
function* reportOrphans(orphans: readonly EstimateProblem[], gone: readonly StepSpec[]): Generator<Report> {
  const [first, ...others] = orphans;
  if (!first) {
    return;
  }
  const names = [...new Set(orphans.map(({ unknownName = '' }) => `“${unknownName}”`))];
  const home = gone.find(step => step.sections.some(({ skeleton }) => definesName(skeleton, first.unknownName ?? ''))) ?? gone[0];
  yield {
    message: `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} not defined. ${names.length > 1 ? 'They' : 'It'} may come from the step “${home?.title ?? ''}”, which is missing.`,
    span: first.span,
    related: others.map(({ span, unknownName = '' }) => ({ message: `“${unknownName}” is used here.`, span })),
    severity: 'info',
  };
}

function definesName(skeleton: string, name: string): boolean {
  return skeleton.split('\n').some(line => line.split('=', 1)[0]?.trim() === name && line.includes('='));
}
