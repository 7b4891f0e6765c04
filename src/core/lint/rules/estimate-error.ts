import { stepOf, type StepId } from '../../catalog/canonical';
import type { EstimateProblem } from '../../estimate/problem';
import type { Report, Rule, RuleContext } from '../rule';

/**
 * A line that only depends on a wrong one says nothing of its own. A name that the framework's own sheet would define, in a step
 * that the document does not have, is reported once and mildly: the missing step is the finding.
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
    for (const problem of problems) {
      yield reportProblem(context, problem);
    }
    for (const { outcome } of lines) {
      if (outcome.state === 'wrong') {
        yield reportProblem(context, outcome.problem);
      }
    }
  },
};

function reportProblem(context: RuleContext, { message, span, related = [], unknownName }: EstimateProblem): Report {
  const step = unknownName === undefined ? undefined : missingStepOf(context, unknownName);
  return step === undefined
    ? { message, span, related }
    : { message: `${message} It usually comes from the step “${step}”, which is missing.`, span, related, severity: 'info' };
}

/** The title of a missing step whose skeleton defines the name. */
function missingStepOf({ outline, parts }: RuleContext, name: string): string | undefined {
  const isGone = (step: StepId | undefined): boolean => step !== undefined && parts.isGone(step);
  return outline.map.framework.steps.find(({ sections }) =>
    sections.some(({ skeleton, standsFor }) => definesName(skeleton, name) && isGone(standsFor && stepOf(standsFor))),
  )?.title;
}

function definesName(skeleton: string, name: string): boolean {
  return skeleton.split('\n').some(line => line.split('=', 1)[0]?.trim() === name && line.includes('='));
}
