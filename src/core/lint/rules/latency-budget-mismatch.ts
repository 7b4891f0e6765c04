import { withoutFormulaSigns } from '../../document/plain-signs';
import { latencyBudget } from '../../evidence/checks/latency-budget';
import { findLatencyTarget } from '../../evidence/end-to-end-target';
import { findLatencyMismatches, type LatencyMismatch } from '../../evidence/latency-mismatch';
import type { Evidence } from '../../evidence/evidence';
import { formatTime } from '../../evidence/format-quantity';
import { tasksOf } from '../../evidence/task';
import { insertAnswerFix } from '../absent';
import { placeOf } from '../place';
import type { Report, Rule, RuleContext } from '../rule';

/** A target without a budget is reported here alone; `latency-target-not-served` speaks of a batch that cannot keep one. */
export const latencyBudgetMismatch: Rule = {
  id: 'latency-budget-mismatch',
  summary: 'Divide the latency target among the stages, and keep it.',
  why: 'A target that no stage has a share of is missed by all of them together; a budget that exceeds it is a design that cannot work.',
  source: 'Aminian & Xu (2023), step 6.',
  nature: 'contradiction',
  severity: 'error',
  inNotes: true,
  about: ['serving/latency-budget'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms.\n\n## Deployment and serving\n\n| Stage | p99 (ms) |\n| --- | --- |\n| Feature fetch | 25 |\n| Retrieval | 50 |\n| Ranking | 80 |\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms.\n\n## Deployment and serving\n\n| Stage | p99 (ms) |\n| --- | --- |\n| Feature fetch | 45 |\n| Retrieval | 90 |\n| Ranking | 110 |\n',
  },

  *check(context) {
    const { evidence, document } = context;
    for (const mismatch of findLatencyMismatches(evidence)) {
      // Both ends were read, whatever the headings over them are called.
      yield { ...reportMismatch(context, mismatch), about: [] };
    }
    const { state, at } = evidence.answer(latencyBudget);
    const target = findLatencyTarget(evidence);
    if (state === 'absent' && !at && target && !(hasOneStage(evidence) && target.seconds >= LEAST_TO_SHARE && !context.isMarked)) {
      const fix = insertAnswerFix(context, latencyBudget);
      const written = withoutFormulaSigns(document.source.slice(target.span));
      yield {
        message: `The latency target of ${written} is not broken down. Give every stage its share, such as ${shareOut(target.seconds, stagesOf(evidence))}.`,
        span: placeOf(context, 'serving/latency-budget'),
        severity: target.seconds > LONGEST_TIGHT || !context.isMarked ? 'info' : 'warning',
        related: [{ message: 'The target.', span: target.span }],
        fix,
      };
    }
  },
};

/** In seconds: whoever has longer may well do without a share for each stage. */
const LONGEST_TIGHT = 2;

/** In seconds: one model that has so long needs no shares. */
const LEAST_TO_SHARE = 0.5;

/** What is neither retrieved nor written is one call of one model. */
function hasOneStage(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  return tasks.size > 0 && [...tasks].every(task => SINGLE.has(task));
}

const SINGLE: ReadonlySet<string> = new Set(['classification', 'regression', 'forecasting', 'anomaly-detection']);

type Stages = readonly (readonly [name: string, share: number])[];

/** The stages that a request of such a system goes through. */
function stagesOf(evidence: Evidence): Stages {
  return tasksOf(evidence).has('generation') ? OF_GENERATION : hasOneStage(evidence) ? OF_ONE_MODEL : OF_FUNNEL;
}

const OF_FUNNEL: Stages = [['features', 0.15], ['retrieval', 0.3], ['ranking', 0.4], ['response', 0.05]];
const OF_GENERATION: Stages = [['retrieval', 0.2], ['language model', 0.6], ['checks', 0.1]];
const OF_ONE_MODEL: Stages = [['features', 0.4], ['model', 0.35], ['response', 0.15]];

/** A budget that keeps the target, with a tenth of it to spare. */
function shareOut(seconds: number, shares: Stages): string {
  const stages = shares.map(([name, share]) => ({ name, seconds: Number((seconds * share).toPrecision(2)) }));
  const sum = stages.reduce((all, stage) => all + stage.seconds, 0);
  return `${stages.map(stage => `${formatTime(stage.seconds)} ${stage.name}`).join(' + ')} = ${formatTime(sum)}`;
}

function reportMismatch({ document }: RuleContext, { budget, target, isTotal, sum, stage, isTotalOver }: LatencyMismatch): Report {
  const limit = `${isTotal ? 'the total of' : 'the latency target of'} ${target.text ?? withoutFormulaSigns(document.source.slice(target.span))}`;
  const [first, last] = [budget.stages[0], budget.stages.at(-1)];
  const related = [{ message: isTotal ? 'The total.' : 'The target.', span: target.span }];
  if (stage) {
    return { message: `This stage alone takes ${formatTime(stage.seconds)}, more than ${limit}. Give it less, or raise the target.`, span: stage.span, related };
  }
  if (isTotalOver && budget.total) {
    return { message: `The budget's total of ${formatTime(budget.total.seconds)} is more than ${limit}. Give a stage less, or raise the target.`, span: budget.total.span, related };
  }
  const times = budget.stages.map(({ seconds, isParallel }) => formatTime(seconds) + (isParallel ? ' (parallel)' : ''));
  const span = { start: first?.span.start ?? target.span.start, end: last?.span.end ?? target.span.end };
  return { message: `The stage budgets sum to ${formatTime(sum)}, more than ${limit}: ${times.join(' + ')}.`, span, related };
}
