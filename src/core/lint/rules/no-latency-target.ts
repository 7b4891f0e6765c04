import type { Task } from '../../catalog/task';
import { latencyTarget } from '../../evidence/checks/latency-target';
import { isAnsweredOnline, namesLatency } from '../../evidence/answered-online';
import { isApprovedByPeople } from '../../evidence/approved';
import { isNeverLive } from '../../evidence/demonstration';
import type { Evidence } from '../../evidence/evidence';
import { tasksOf } from '../../evidence/task';
import { reportAbsent } from '../absent';
import { isOfNobody } from '../of-nobody';
import type { Rule } from '../rule';

export const noLatencyTarget: Rule = {
  id: 'no-latency-target',
  summary: 'Say how soon the answer has to be there.',
  why: 'The latency target decides between batch and online inference, how many candidates can be ranked, and how large the model may be.',
  source: 'Aminian & Xu (2023), steps 1 and 6.',
  nature: 'absence',
  severity: 'error',
  inNotes: true,
  about: ['requirements/non-functional'],
  examples: {
    good: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nLatency: p99 ≤ 200 ms at 3k requests/s.\n',
    bad: '---\nmldesign: seven-step\n---\n\n## Clarifying requirements\n\nThe feed has to feel fast.\n',
  },

  check: context =>
    reportAbsent(context, latencyTarget, () => {
      const { evidence } = context;
      if (isOfNobody(context)) {
        return undefined;
      }
      const lack = namesLatency(evidence) ? 'Latency is named, but no value says how soon the answer has to be there.' : 'Nothing says how soon the answer has to be there.';
      return {
        message: `${lack} Give a latency with percentile and load, such as “p99 ≤ 200 ms at 3k requests/s”, or for a batch its deadline, such as “done by 04:00”.`,
        severity: isWaitedFor(evidence) ? undefined : 'info',
      };
    }),
};

/**
 * A model that nothing calls waits for nobody, what people approve one by one waits for them, and whoever opens a demonstration
 * or learns by a project waits alone: there a target is of little use.
 */
function isWaitedFor(evidence: Evidence): boolean {
  const isOnlyShown = isNeverLive(evidence) || evidence.statementsWith('demo-page').length > 0;
  return isAnsweredOnline(evidence) && !isApprovedByPeople(evidence) && !isOnlyShown && !isForecastAhead(evidence);
}

/** A forecast is made for weeks ahead, unless something asks for it online. */
function isForecastAhead(evidence: Evidence): boolean {
  const tasks = tasksOf(evidence);
  return tasks.has('forecasting') && [...tasks].every(task => BESIDE_FORECASTS.has(task)) && evidence.statementsWith('online-mode').length === 0;
}

const BESIDE_FORECASTS: ReadonlySet<Task> = new Set(['forecasting', 'regression', 'clustering']);
